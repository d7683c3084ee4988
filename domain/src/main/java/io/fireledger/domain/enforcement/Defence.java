package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;

/** The notice of what is proposed, statement, hearing and written review (Penalty Law 44, 45, 62 to 65). */
final class Defence implements Located {
    private final EnforcementCase root;

    Defence(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }
}
