package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.officer.rule.ConflictOfInterest;
import io.fireledger.domain.officer.rule.Qualification;
import io.fireledger.domain.officer.rule.RecusedFrom;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agency a case belongs to: who may act in it, and the numbers of its documents. */
final class CaseOffice {
    private CaseOffice() {}

    /**
     * The officer who acts, for the agency the case belongs to: certified, in post, tied to no party and not recused.
     *
     * <p>Refuses with {@code case.needs-officer}, {@code case.not-your-agency}, {@code officer.…}.
     */
    static OfficerId acting(CaseFile file, Acting acting, OfficerStanding officers) {
        OfficerId officer = acting.officer();
        if (officer == null) {
            throw new CommandRejected(Rejection.of("case.needs-officer").on(Statute.PENALTY_LAW_2021.article("42")));
        }
        require(
                file.agency.equals(acting.authority())
                        ? Optional.empty()
                        : Optional.of(Rejection.of("case.not-your-agency", file.agency)
                                .on(Statute.PENALTY_LAW_2021.article("22"))));
        mustBeEligible(officer, acting.dayOfAct(), file.id, file.party, file.venue, officers, null);
        return officer;
    }

    /** The officer who acts, who must be one of those who investigate. */
    static OfficerId handler(CaseFile file, Acting acting, OfficerStanding officers) {
        OfficerId officer = acting(file, acting, officers);
        require(
                file.handlers.contains(officer)
                        ? Optional.empty()
                        : Optional.of(Rejection.of("case.not-its-handler", officer)
                                .on(Statute.PENALTY_LAW_2021.article("42"))));
        return officer;
    }

    /** @param field of the request body that names the officer; null: it is the one who acts */
    static void mustBeEligible(
            OfficerId officer,
            LocalDate day,
            CaseId id,
            Party party,
            @Nullable VenueId venue,
            OfficerStanding officers,
            @Nullable String field) {
        Standing standing = officers.of(officer).orElseThrow(() -> new UnknownSubject(officer));
        Stream.Builder<SubjectRef> matters = Stream.builder();
        matters.add(SubjectRef.of(id));
        if (venue != null) {
            matters.add(SubjectRef.of(venue));
        }
        if (party.enterprise() != null) {
            matters.add(SubjectRef.of(party.enterprise()));
        }
        require(Stream.of(
                        Qualification.check(standing, day),
                        Optional.ofNullable(party.enterprise())
                                .flatMap(enterprise -> ConflictOfInterest.check(standing, enterprise)),
                        RecusedFrom.check(standing, matters.build().toList()))
                .flatMap(Optional::stream)
                .map(rejection -> field == null ? rejection : rejection.inField(field))
                .findFirst());
    }

    /** Who investigated does not review, chair or decide (Penalty Law 57, 58, 64). */
    static Optional<Rejection> tookNoPart(CaseFile file, OfficerId officer, String article) {
        return file.investigators.contains(officer)
                ? Optional.of(Rejection.of("case.investigator", officer).on(Statute.PENALTY_LAW_2021.article(article)))
                : Optional.empty();
    }

    /** Whether the officer heads the case's agency that day, as far as the record says. */
    static Optional<Rejection> isHead(
            AuthorityId agency, OfficerId officer, LocalDate day, AuthorityStanding authorities, String article) {
        boolean heads = authorities
                .of(agency)
                .flatMap(entry -> entry.headOn(day))
                .filter(officer::equals)
                .isPresent();
        return heads
                ? Optional.empty()
                : Optional.of(Rejection.of("case.needs-head", agency).on(Statute.PENALTY_LAW_2021.article(article)));
    }

    static DocumentNumber number(
            AuthorityId agency,
            DocumentKind kind,
            LocalDate day,
            CaseId subject,
            DivisionCode division,
            AuthorityStanding authorities,
            Law law,
            Numbers numbers) {
        AuthorityStanding.Entry entry = authorities.of(agency).orElseThrow(() -> new UnknownSubject(agency));
        return numbers.next(
                agency, entry.characters(law), kind, Year.of(day.getYear()), SubjectRef.of(subject), division);
    }

    static List<OfficerId> distinct(List<OfficerId> officers) {
        return officers.stream().distinct().toList();
    }
}
