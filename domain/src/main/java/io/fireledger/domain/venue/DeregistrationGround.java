package io.fireledger.domain.venue;

/** Why a permit is struck off the register (Licensing Law 70). */
public enum DeregistrationGround {
    /** The person who held it died or can no longer act (第二项). */
    HOLDER_INCAPABLE,
    /** The enterprise that held it was dissolved (第三项). */
    HOLDER_DISSOLVED,
    /** It was rescinded (第四项). */
    RESCINDED,
    /** It no longer covers the venue as it is: another operator, another use, rebuilt (第六项). */
    NO_LONGER_COVERS,
    /** What it permits became impossible for a cause beyond control (第五项). */
    IMPOSSIBLE,
    /** Another case laws or regulations name (第六项). */
    OTHER_BY_LAW
}
