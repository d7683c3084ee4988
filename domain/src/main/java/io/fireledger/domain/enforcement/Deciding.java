package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;

/** The decision, ordinary or on the spot, and its conditions (Penalty Law 28 to 38, 51 to 53, 57 to 60). */
final class Deciding implements Located {
    private final EnforcementCase root;

    Deciding(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }
}
