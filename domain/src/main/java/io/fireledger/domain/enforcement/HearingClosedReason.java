package io.fireledger.domain.enforcement;

/** Why a hearing is not public (Penalty Law 64). */
public enum HearingClosedReason {
    STATE_SECRET,
    TRADE_SECRET,
    PRIVACY
}
