package io.fireledger.domain.enforcement;

/** How a hearing ended. */
public enum HearingEnd {
    HELD,
    /** The party stayed away without excuse: it counts as giving it up. */
    NO_SHOW,
    /** The party left without leave: it counts as giving it up. */
    WALK_OUT
}
