package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Fen;

/** From how much to how much a fine may go, both amounts included (以上、以下). */
public record FineBounds(Fen minFen, Fen maxFen) {

    public boolean contains(Fen amount) {
        return amount.compareTo(minFen) >= 0 && amount.compareTo(maxFen) <= 0;
    }
}
