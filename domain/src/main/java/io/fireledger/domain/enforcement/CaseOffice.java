package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.rule.DiscussingLeaders;
import io.fireledger.domain.enforcement.rule.PenaltyCompetence;
import io.fireledger.domain.enforcement.rule.TwoOfficers;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
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
        OfficerId officer = ofTheAgency(file, acting);
        require(bar(officer, acting.dayOfAct(), file.matter(), officers));
        return officer;
    }

    /**
     * Those who investigate and are able to on the day of the act, the one who leads first: certified, in post, of the agency or
     * of a body that still acts for it, tied to no party and not recused. The officer who acts is one of them, and two of them at
     * least there must be.
     *
     * <p>Refuses as {@link #acting}, and with {@code case.not-its-handler}, {@code case.too-few-handlers}.
     */
    static List<OfficerId> handlers(CaseFile file, Acting acting, OfficerStanding officers, PowerStanding powers) {
        OfficerId officer = acting(file, acting, officers);
        LocalDate day = acting.dayOfAct();
        CaseMatter matter = file.matter();
        List<OfficerId> able = file.handlers.stream()
                .filter(handler -> bar(handler, day, matter, officers).isEmpty()
                        && actsFor(matter, standing(handler, officers).authority(), day, powers))
                .toList();
        require(
                file.handlers.contains(officer)
                        ? Optional.empty()
                        : Optional.of(Rejection.of("case.not-its-handler", officer)
                                .on(Statute.PENALTY_LAW_2021.article("42"))),
                TwoOfficers.check(able));
        return able;
    }

    /**
     * The head of the agency who acts, tied to no party and not recused; a head decides without a certificate of enforcement.
     *
     * <p>Refuses with {@code case.needs-officer}, {@code case.not-your-agency}, {@code case.needs-head}, {@code
     * officer.conflicted}, {@code officer.recused}.
     */
    static OfficerId head(
            CaseFile file,
            Acting acting,
            OfficerStanding officers,
            AuthorityStanding authorities,
            LocalDate day,
            Citation basis) {
        OfficerId officer = ofTheAgency(file, acting);
        require(isHead(file.agency, officer, day, authorities).map(rejection -> rejection.on(basis)));
        mustBeImpartial(officer, file, officers);
        return officer;
    }

    /** Refuses whoever is tied to a party or recused. */
    static void mustBeImpartial(OfficerId officer, CaseFile file, OfficerStanding officers) {
        require(partiality(standing(officer, officers), file.matter()));
    }

    private static OfficerId ofTheAgency(CaseFile file, Acting acting) {
        OfficerId officer = officer(acting);
        require(
                file.agency.equals(acting.authority())
                        ? Optional.empty()
                        : Optional.of(Rejection.of("case.not-your-agency", file.agency)
                                .on(Statute.PENALTY_LAW_2021.article("22"))));
        return officer;
    }

    /** Whoever acts must be an officer. */
    static OfficerId officer(Acting acting) {
        OfficerId officer = acting.officer();
        if (officer == null) {
            throw new CommandRejected(Rejection.of("case.needs-officer").on(Statute.PENALTY_LAW_2021.article("42")));
        }
        return officer;
    }

    /** @param field of the request body that names the officer; null: it is the one who acts */
    static void mustBeEligible(
            OfficerId officer, LocalDate day, CaseFile file, OfficerStanding officers, @Nullable String field) {
        require(bar(officer, day, file.matter(), officers)
                .map(rejection -> field == null ? rejection : rejection.inField(field)));
    }

    /**
     * The officers who are to investigate: two at least, each able to, of the agency or of a body that may do it in its name,
     * and none who judged the case already. Whoever is out of the caller's reach is unknown.
     *
     * <p>Refuses with {@code case.too-few-handlers}, {@code officer.…}, {@code case.handler-of-another-agency}, {@code
     * case.judged-already}.
     *
     * @param field of the request body that names them
     */
    static List<OfficerId> investigators(
            List<OfficerId> named,
            CaseMatter matter,
            LocalDate day,
            Acting acting,
            OfficerStanding officers,
            PowerStanding powers,
            String field) {
        List<OfficerId> distinct = distinct(named);
        require(TwoOfficers.check(distinct).map(rejection -> rejection.inField(field)));
        for (OfficerId officer : distinct) {
            DivisionCode reach = acting.jurisdiction();
            Standing standing = officers.of(officer)
                    .filter(s -> reach.covers(s.division()) || s.division().covers(reach))
                    .orElseThrow(() -> new UnknownSubject(officer));
            require(bar(officer, day, matter, officers).map(rejection -> rejection.inField(field)));
            require(
                    actsFor(matter, standing.authority(), day, powers)
                            ? Optional.empty()
                            : Optional.of(Rejection.of("case.handler-of-another-agency", officer, matter.agency())
                                    .inField(field)
                                    .on(
                                            Statute.PENALTY_LAW_2021.article("20"),
                                            Statute.PENALTY_LAW_2021.article("42"))),
                    matter.judges().contains(officer)
                            ? Optional.of(Rejection.of("case.judged-already", officer)
                                    .inField(field)
                                    .on(
                                            Statute.PENALTY_LAW_2021.article("57"),
                                            Statute.PENALTY_LAW_2021.article("58"),
                                            Statute.PENALTY_LAW_2021.article("64")))
                            : Optional.empty());
        }
        return distinct;
    }

    private static boolean actsFor(CaseMatter matter, AuthorityId body, LocalDate day, PowerStanding powers) {
        return body.equals(matter.agency())
                || powers.of(body, day).stream()
                        .flatMap(List::stream)
                        .anyMatch(power -> matter.agency().equals(power.principal())
                                && power.covers(PenaltyCompetence.MATTER, matter.division()));
    }

    /** Why the officer may not act in the case on that day; empty: the officer may. */
    static Optional<Rejection> bar(OfficerId officer, LocalDate day, CaseMatter matter, OfficerStanding officers) {
        Standing standing = standing(officer, officers);
        return Qualification.check(standing, day).or(() -> partiality(standing, matter));
    }

    private static Standing standing(OfficerId officer, OfficerStanding officers) {
        return officers.of(officer).orElseThrow(() -> new UnknownSubject(officer));
    }

    private static Optional<Rejection> partiality(Standing standing, CaseMatter matter) {
        return Optional.ofNullable(matter.party().enterprise())
                .flatMap(enterprise -> ConflictOfInterest.check(standing, enterprise))
                .or(() -> RecusedFrom.check(standing, matter.subjects()));
    }

    /** Who investigated does not review, chair or decide (Penalty Law 57, 58, 64). */
    static Optional<Rejection> tookNoPart(CaseFile file, OfficerId officer, String article) {
        return file.investigators.contains(officer)
                ? Optional.of(Rejection.of("case.investigator", officer).on(Statute.PENALTY_LAW_2021.article(article)))
                : Optional.empty();
    }

    /** Whoever reviews, chairs or discusses a case is of the agency itself: that is delegated to nobody. */
    static Optional<Rejection> isOfTheAgency(CaseFile file, Standing standing, String article) {
        return standing.authority().equals(file.agency)
                ? Optional.empty()
                : Optional.of(Rejection.of("case.not-of-agency", standing.officer(), file.agency)
                        .on(Statute.PENALTY_LAW_2021.article("20"), Statute.PENALTY_LAW_2021.article(article)));
    }

    /**
     * Whoever decides for the agency leads it that day, as its head or in charge, and is of the agency itself.
     *
     * @param code with which anybody else is refused
     */
    static Optional<Rejection> leads(CaseFile file, Standing standing, LocalDate day, String code, String article) {
        return DiscussingLeaders.leads(standing, day)
                .map(none -> Rejection.of(code, standing.officer()).on(Statute.PENALTY_LAW_2021.article(article)))
                .or(() -> isOfTheAgency(file, standing, article));
    }

    /** The part in a case of whoever does what any officer of the agency may do for those who investigate. */
    static Capacity assisting(CaseFile file, OfficerId officer) {
        return file.handlers.contains(officer) ? Capacity.HANDLER : Capacity.RECORDER;
    }

    /** Whether the officer heads the case's agency that day, as far as the record says. */
    static Optional<Rejection> isHead(
            AuthorityId agency, OfficerId officer, LocalDate day, AuthorityStanding authorities, String article) {
        return isHead(agency, officer, day, authorities)
                .map(rejection -> rejection.on(Statute.PENALTY_LAW_2021.article(article)));
    }

    private static Optional<Rejection> isHead(
            AuthorityId agency, OfficerId officer, LocalDate day, AuthorityStanding authorities) {
        boolean heads = authorities
                .of(agency)
                .flatMap(entry -> entry.headOn(day))
                .filter(officer::equals)
                .isPresent();
        return heads ? Optional.empty() : Optional.of(Rejection.of("case.needs-head", agency));
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
