package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;

/** Legal review, adviser's opinion, collective discussion (Penalty Law 57, 58). */
final class Review implements Located {
    private final EnforcementCase root;

    Review(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }
}
