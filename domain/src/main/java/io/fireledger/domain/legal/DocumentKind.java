package io.fireledger.domain.legal;

/** Kinds of legal documents that are numbered, with the characters their numbers carry. */
public enum DocumentKind {
    /** 公众聚集场所投入使用、营业前消防安全检查意见书. */
    OPENING_PERMIT("消安检字");

    private final String characters;

    DocumentKind(String characters) {
        this.characters = characters;
    }

    public String characters() {
        return characters;
    }
}
