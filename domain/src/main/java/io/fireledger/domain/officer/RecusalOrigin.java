package io.fireledger.domain.officer;

/** On whose word a recusal is decided (Penalty Law 43; Civil Servant Law 77). */
public enum RecusalOrigin {
    /** The officer steps back unasked. */
    SELF,
    /** A party, or someone else whose interests are touched, asks for it. */
    PARTY,
    /** The agency takes it up on what others told it. */
    AUTHORITY
}
