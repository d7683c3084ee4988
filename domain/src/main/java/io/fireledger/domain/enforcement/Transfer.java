package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;

/** Handing the case to the police, to public security or to another authority, and its way back (Penalty Law 27, SR310). */
final class Transfer implements Located {
    private final EnforcementCase root;

    Transfer(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }
}
