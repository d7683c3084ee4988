package io.fireledger.domain.venue;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.AutomaticGrant;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.venue.OpeningPermit.Applied;
import io.fireledger.domain.venue.OpeningPermit.Checked;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes out the permit: the competent agency, its number, the term for the on-site verification. */
record PermitOffice(Law law, Competences competences, AuthorityStanding authorities, Numbers numbers) {
    static final String VERIFICATION_TERM = "venue.commitment-verification";
    static final String MATERIALS_TERM = "venue.materials";
    static final String CHECK_TERM = "venue.check";
    static final String DECISION_TERM = "venue.check-decision";
    static final String STATEMENT_TERM = "venue.rescission-statement";
    static final String FRAUD_BAR = "venue.bar-fraud";
    static final String FALSE_MATERIAL_BAR = "venue.bar-false-material";

    /** What the permit rests on: an officer's acceptance, or the automatic rule. */
    record Acceptance(@Nullable OfficerId officer, @Nullable String automaticRule) {
        static Acceptance by(OfficerId officer) {
            return new Acceptance(officer, null);
        }

        static Acceptance by(AutomaticGrant rule) {
            return new Acceptance(null, rule.version());
        }
    }

    PermitGranted grant(
            VenueId venue, DivisionCode division, Applied application, Acceptance acceptance, LocalDate today) {
        AuthorityStanding.Entry agency = competentIn(division);
        DueDay due = due(law, VERIFICATION_TERM, today);
        return new PermitGranted(
                venue,
                application.enterprise(),
                number(agency, DocumentKind.OPENING_PERMIT, venue, division, today),
                agency.authority(),
                application.standardVersion(),
                today,
                acceptance.officer(),
                acceptance.automaticRule(),
                due.lastDay(),
                due.provisional());
    }

    /** On the ordinary route, after the check: nothing is left to verify. */
    PermitGranted grant(VenueId venue, DivisionCode division, Checked check, OfficerId officer, LocalDate today) {
        return new PermitGranted(
                venue,
                check.enterprise(),
                number(known(check.agency()), DocumentKind.OPENING_PERMIT, venue, division, today),
                check.agency(),
                check.standardVersion(),
                today,
                officer,
                null,
                null,
                false);
    }

    /** The number of another document of that agency about the venue. */
    DocumentNumber number(
            AuthorityId agency, DocumentKind kind, VenueId venue, DivisionCode division, LocalDate today) {
        return number(known(agency), kind, venue, division, today);
    }

    /** The last day of a bar on applying again that begins on that day. */
    LocalDate barredUntil(String bar, LocalDate from) {
        return due(law, bar, from).lastDay();
    }

    AuthorityId agency(DivisionCode division) {
        return competentIn(division).authority();
    }

    /** The last day of the term that starts on that day, by the length in force then. */
    static DueDay due(Law law, String term, LocalDate start) {
        TermRule rule = law.term(term, start)
                .orElseThrow(() -> new CommandRejected(Rejection.of("legal.unknown-term", term, start)));
        return Term.due(start, rule, law.calendar());
    }

    private AuthorityStanding.Entry competentIn(DivisionCode division) {
        Optional<AuthorityId> agency = competences.competentIn(division);
        return agency.flatMap(authorities::of)
                .orElseThrow(() -> new CommandRejected(Rejection.of("permit.no-competent-agency", division)
                        .on(Statute.FIRE_PROTECTION_LAW_2021.article("15"))));
    }

    private AuthorityStanding.Entry known(AuthorityId agency) {
        return authorities.of(agency).orElseThrow(() -> new UnknownSubject(agency));
    }

    private DocumentNumber number(
            AuthorityStanding.Entry agency, DocumentKind kind, VenueId venue, DivisionCode division, LocalDate today) {
        return numbers.next(
                agency.authority(),
                agency.characters(law),
                kind,
                Year.of(today.getYear()),
                SubjectRef.of(venue),
                division);
    }
}
