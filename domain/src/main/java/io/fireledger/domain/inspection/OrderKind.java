package io.fireledger.domain.inspection;

import io.fireledger.domain.legal.DocumentKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a violation is ordered to be corrected (消防监督检查规定 19). */
public enum OrderKind {
    /** Minor and corrected on the spot: said, and noted in the record of the inspection; no document. */
    ORAL(null),
    /** 责令立即改正. */
    IMMEDIATE(DocumentKind.IMMEDIATE_RECTIFICATION),
    /** 责令限期改正. */
    DATED(DocumentKind.RECTIFICATION);

    private final @Nullable DocumentKind document;

    OrderKind(@Nullable DocumentKind document) {
        this.document = document;
    }

    /** The document the order is made in; empty where it is only said. */
    public Optional<DocumentKind> document() {
        return Optional.ofNullable(document);
    }
}
