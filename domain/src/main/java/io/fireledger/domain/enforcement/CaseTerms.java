package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of the terms a case keeps. */
final class CaseTerms {
    /** From the opening to the decision (Penalty Law 60). */
    static final TermKey DECISION = TermKey.of("enforcement.decision");

    /** For filing a penalty imposed on the spot with the own agency (Penalty Law 52). */
    static final TermKey FILING = TermKey.of("enforcement.on-the-spot-filing");

    /** For the head to decide on handing the case to the police (SR310 5). */
    static final TermKey TRANSFER_DECISION = TermKey.of("enforcement.transfer-decision");

    /** For handing it over after the approval: 24 clock hours (SR310 5). */
    static final TermKey TRANSFER_SENDING = TermKey.of("enforcement.transfer-sending");

    /** For objecting to the police's answer (SR310 9): the agency may, so nobody answers for it. */
    static final TermKey OBJECTION = TermKey.of("enforcement.transfer-objection");

    /** For handing over the exhibits (SR310 12). */
    static final TermKey EXHIBITS = TermKey.of("enforcement.transfer-exhibits");

    static final String PRESERVATION_RULE = "enforcement.preservation";
    static final String STATEMENT_RULE = "enforcement.statement";
    static final String HEARING_REQUEST_RULE = "enforcement.hearing-request";
    static final String HEARING_NOTICE_RULE = "enforcement.hearing-notice";
    static final String SERVICE_RULE = "enforcement.decision-service";
    static final String DECISION_RECONSIDERATION_RULE = "enforcement.reconsideration";
    static final String LITIGATION_RULE = "enforcement.litigation";
    static final String PAYMENT_RULE = "enforcement.payment";
    static final String POLICE_ANSWER_RULE = "enforcement.transfer-answer";
    static final String RECONSIDERATION_RULE = "enforcement.transfer-reconsideration";

    private CaseTerms() {}

    static TermKey preservation(int evidence) {
        return new TermKey(PRESERVATION_RULE, Integer.toString(evidence));
    }

    static TermKey hearingRequest(DocumentNumber notice) {
        return new TermKey(HEARING_REQUEST_RULE, notice.value());
    }

    /** The right to ask for a hearing is over with the notice that gave it, or with the case. */
    static TermChange hearingRightOver(LocalDate on) {
        return new TermChange.Lapsed(TermKey.of(HEARING_REQUEST_RULE), on);
    }

    static TermKey service(DocumentNumber document) {
        return new TermKey(SERVICE_RULE, document.value());
    }

    /** Whoever leads answers for it; nobody where the term is the party's. */
    static TermChange opened(TermKey key, LocalDate from, DueDay due, List<OfficerId> officers, AuthorityId agency) {
        return new TermChange.Opened(
                key, from, due.lastDay(), due.provisional(), officers.isEmpty() ? null : officers.get(0), agency);
    }

    static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : ChinaTime.startOf(day);
    }
}
