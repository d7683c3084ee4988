package io.fireledger.domain.authority;

/**
 * What a delegation rests on.
 *
 * @param title the instrument, such as 重庆市消防条例
 */
public record DelegationBasis(Kind kind, String title, String article) {
    /** What kind of text it is; a policy text is no basis (Penalty Law 20). */
    public enum Kind {
        LAW,
        REGULATION,
        RULE,
        POLICY_TEXT
    }
}
