package io.fireledger.domain.legal;

/** Kinds of legal documents that are numbered, with the characters their numbers carry. */
public enum DocumentKind {
    /** 公众聚集场所投入使用、营业前消防安全检查意见书. */
    OPENING_PERMIT("消安检字"),
    /** 不同意投入使用、营业决定书; its characters are not fixed nationwide. */
    CHECK_REFUSAL("消安检否字"),
    /** 撤销消防安全许可告知书; its characters are not fixed nationwide. */
    RESCISSION_NOTICE("消撤告字"),
    /** 撤销消防安全许可决定书; its characters are not fixed nationwide. */
    RESCISSION("消撤字"),
    /** 责令立即改正通知书; its characters are to be confirmed. */
    IMMEDIATE_RECTIFICATION("消即字"),
    /** 责令限期改正通知书. */
    RECTIFICATION("消限字"),
    /** 重大火灾隐患整改通知书. */
    MAJOR_HAZARD_NOTICE("消重字"),
    /** 行政处罚告知书; its characters, and those of all that follow but the penalty decision's, are to be confirmed. */
    PENALTY_PROPOSAL("消罚告字"),
    /** 举行听证通知书. */
    HEARING_NOTICE("消听通字"),
    /** 不予受理听证通知书. */
    HEARING_REFUSAL("消不听字"),
    /** 行政处罚决定书. */
    PENALTY_DECISION("消行罚决字"),
    /** 不予行政处罚决定书. */
    NO_PENALTY_DECISION("消不罚决字"),
    /** 违法事实不成立的决定书. */
    NOT_ESTABLISHED_DECISION("消不成字"),
    /** 当场行政处罚决定书. */
    ON_THE_SPOT_PENALTY("消当罚决字"),
    /** 终止案件调查决定书. */
    CASE_TERMINATION("消终字"),
    /** 涉嫌犯罪案件移送书. */
    CRIME_TRANSFER("消罪移字"),
    /** 移送案件通知书. */
    CASE_TRANSFER("消移字");

    private final String characters;

    DocumentKind(String characters) {
        this.characters = characters;
    }

    public String characters() {
        return characters;
    }
}
