package io.fireledger.domain.officer;

import java.time.LocalDate;

/**
 * A period after leaving office in which certain work is closed to an officer.
 *
 * @param rule code of the term rule that gave its length
 * @param until last day of it
 */
public record Restriction(Regime regime, String rule, LocalDate until) {
    /** Whose scope it has; the scopes differ, so that none takes the place of another. */
    public enum Regime {
        /** While in office: no fire trade at all for cadres (Chongqing 16, Xuchang 11). */
        IN_OFFICE,
        /** Business directly related to the former work, anywhere (Civil Servant Law 107). */
        STATUTE,
        /** Fire firms and intermediaries of the former place of office, and own fire trade anywhere (Chongqing 16, Xuchang 11). */
        REFORM
    }
}
