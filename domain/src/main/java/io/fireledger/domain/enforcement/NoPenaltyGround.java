package io.fireledger.domain.enforcement;

/** Why no penalty is imposed (Penalty Law 30, 31, 33). */
public enum NoPenaltyGround {
    /** Minor, corrected in time, without harmful consequence: it must not be penalised. */
    MINOR_AND_CORRECTED,
    /** The party proved that it was not at fault: it must not be penalised. */
    NO_SUBJECTIVE_FAULT,
    /** First offence, slight consequence, corrected in time: it may be waived. */
    FIRST_OFFENCE,
    /** Under fourteen. */
    UNDER_AGE,
    /** Without capacity at the time. */
    NO_CAPACITY,
    /** Found out too late (36). */
    TIME_BARRED
}
