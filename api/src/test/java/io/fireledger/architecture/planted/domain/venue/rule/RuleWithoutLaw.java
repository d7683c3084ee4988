package io.fireledger.architecture.planted.domain.venue.rule;

final class RuleWithoutLaw {
    private RuleWithoutLaw() {}
}
