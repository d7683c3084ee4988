package io.fireledger.domain.legal.rule;

import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A service takes effect only in the way and on the day the law says: never before the document was made; left behind only
 * before a witness or a camera; electronically only with consent; by public notice only when the notice has run its time.
 *
 * <p>How long a notice runs is the term {@code service.public-notice} in force on the day it was issued: 60 days, and 30
 * since 2022-01-01. Natural days, the day of issue not counted, never moved off a rest day.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "61")
@LegalBasis(statute = Statute.CIVIL_PROCEDURE_LAW_2023, article = "87")
@LegalBasis(statute = Statute.CIVIL_PROCEDURE_LAW_2023, article = "88")
@LegalBasis(statute = Statute.CIVIL_PROCEDURE_LAW_2023, article = "89")
@LegalBasis(statute = Statute.CIVIL_PROCEDURE_LAW_2023, article = "90")
@LegalBasis(statute = Statute.CIVIL_PROCEDURE_LAW_2023, article = "91")
@LegalBasis(statute = Statute.CIVIL_PROCEDURE_LAW_2023, article = "95")
public final class EffectiveService {
    static final String NOTICE_TERM = "service.public-notice";

    private EffectiveService() {}

    /** @param madeOn the day of the document */
    public static Optional<Rejection> check(Service service, LocalDate madeOn, Law law) {
        if (service.effectiveOn().isBefore(madeOn)) {
            return refuse("service.before-document", "effectiveOn", "87", service.effectiveOn(), madeOn);
        }
        return switch (service.method()) {
            case DIRECT, AGENT, MAIL -> Optional.empty();
            case LEAVING ->
                service.witness() == null && service.recordingSha256() == null
                        ? refuse("service.witness-missing", "witness", "89")
                        : Optional.empty();
            case ELECTRONIC ->
                service.consentSha256() == null
                        ? refuse("service.consent-missing", "consentSha256", "90")
                        : Optional.empty();
            case PUBLIC_NOTICE -> notice(service, madeOn, law);
        };
    }

    /** The article of the method, for the envelope of the event that records it. */
    public static Citation basis(ServiceMethod method) {
        return Statute.CIVIL_PROCEDURE_LAW_2023.article(
                switch (method) {
                    case DIRECT -> "88";
                    case LEAVING -> "89";
                    case ELECTRONIC -> "90";
                    case AGENT, MAIL -> "91";
                    case PUBLIC_NOTICE -> "95";
                });
    }

    private static Optional<Rejection> notice(Service service, LocalDate madeOn, Law law) {
        LocalDate issued = service.noticeOn();
        if (issued == null) {
            return refuse("service.notice-day-missing", "noticeOn", "95");
        }
        if (issued.isBefore(madeOn)) {
            return refuse("service.before-document", "noticeOn", "95", issued, madeOn);
        }
        return law.term(NOTICE_TERM, issued)
                .map(term -> Term.due(issued, term, law.calendar()).lastDay())
                .map(ends -> service.effectiveOn().isBefore(ends)
                        ? refuse("service.notice-running", "effectiveOn", "95", service.effectiveOn(), ends)
                        : Optional.<Rejection>empty())
                .orElseGet(() -> refuse("legal.unknown-term", "noticeOn", "95", NOTICE_TERM, issued));
    }

    private static Optional<Rejection> refuse(String code, String field, String article, Object... values) {
        return Optional.of(
                Rejection.of(code, values).inField(field).on(Statute.CIVIL_PROCEDURE_LAW_2023.article(article)));
    }
}
