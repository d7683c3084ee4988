package io.fireledger.domain.legal;

/** The kinds of penalty the catalogue of violations knows (行政处罚法 9). An order to correct is none of them (28). */
public enum SanctionKind {
    /** 警告. */
    WARNING,
    /** 通报批评. */
    CRITICISM,
    /** 罚款. */
    FINE,
    /** 没收违法所得. */
    CONFISCATE_GAINS,
    /** 责令停产停业. */
    SUSPEND_BUSINESS,
    /** 责令停止使用. */
    STOP_USE,
    /** 责令停止施工. */
    STOP_CONSTRUCTION,
    /** 责令停止执业. */
    STOP_PRACTICE,
    /** 吊销许可证件、资质或资格. */
    REVOKE_LICENCE,
    /** 责令关闭. */
    CLOSE_DOWN,
    /** 限制从业, for life too. */
    RESTRICT_PRACTICE,
    /** 行政拘留; public security alone imposes it. */
    DETENTION
}
