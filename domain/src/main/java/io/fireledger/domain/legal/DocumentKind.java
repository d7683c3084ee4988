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
    MAJOR_HAZARD_NOTICE("消重字");

    private final String characters;

    DocumentKind(String characters) {
        this.characters = characters;
    }

    public String characters() {
        return characters;
    }
}
