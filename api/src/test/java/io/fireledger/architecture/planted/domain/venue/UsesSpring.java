package io.fireledger.architecture.planted.domain.venue;

import org.springframework.transaction.annotation.Transactional;

@Transactional
final class UsesSpring {}
