package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;

/** Evidence, its keeping, and what the investigation came to (Penalty Law 41, 46, 54 to 56). */
final class Investigation implements Located {
    private final EnforcementCase root;

    Investigation(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }
}
