package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.DecisionCommand.DecideOnTheSpot;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.rule.CaseFacts;
import io.fireledger.domain.enforcement.rule.CollectiveDiscussionNeed;
import io.fireledger.domain.enforcement.rule.HearingRight;
import io.fireledger.domain.enforcement.rule.LegalReviewNeed;
import io.fireledger.domain.enforcement.rule.OrderedCorrection;
import io.fireledger.domain.enforcement.rule.PenaltyCompetence;
import io.fireledger.domain.enforcement.rule.SimpleProcedure;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.VenueStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A penalty decided and handed over on the spot (当场处罚): by two officers who showed their certificates, for clear facts, within
 * the limits of the simple procedure, and for nothing that gives a hearing or needs a review or a discussion (Penalty Law 51,
 * 52).
 *
 * @param officers who decide it, the one who leads first
 */
record OnTheSpot(
        DecideOnTheSpot command,
        OfficerId decider,
        AuthorityId agency,
        DivisionCode division,
        List<OfficerId> officers,
        LocalDate day) {

    /**
     * Who decides, where, against whom.
     *
     * <p>Refuses with {@code case.no-place}, {@code case.place-mismatch}, {@code case.needs-officer}, {@code
     * case.agency-not-competent}, {@code party.…}, {@code case.too-few-handlers}, {@code officer.…}, {@code
     * case.not-its-handler}, {@code on-the-spot.certificates-not-shown}, {@code on-the-spot.unsigned-not-noted}.
     */
    static OnTheSpot of(
            DecideOnTheSpot command,
            Acting acting,
            OfficerStanding officers,
            PowerStanding powers,
            AuthorityStanding authorities,
            VenueStanding venues,
            EnterpriseStanding enterprises) {
        DivisionCode division = Opening.place(command.division(), command.venue(), venues);
        acting.mustCover(division, command.venue() == null ? command.caseId() : command.venue());
        OfficerId decider = CaseOffice.officer(acting);
        AuthorityId agency = EnforcementCase.agency(acting);
        LocalDate day = CaseDates.of(command.decidedOn(), acting);
        require(
                CaseDates.check(acting, day, "decidedOn", command.charge().actUntil()),
                PenaltyCompetence.check(
                        authorities.of(agency).orElseThrow(() -> new UnknownSubject(agency)),
                        powers.of(agency, day),
                        division));
        Parties.mustBeOnRecord(command.party(), enterprises);
        CaseMatter matter =
                new CaseMatter(command.caseId(), command.party(), command.venue(), agency, division, Set.of());
        List<OfficerId> two =
                CaseOffice.investigators(command.officers(), matter, day, acting, officers, powers, "officers");
        require(
                two.contains(decider) ? Optional.empty() : refuse("case.not-its-handler", "officers", "42", decider),
                command.certificatesShown()
                        ? Optional.empty()
                        : refuse("on-the-spot.certificates-not-shown", "certificatesShown", "52"),
                command.signed() || command.note() != null
                        ? Optional.empty()
                        : refuse("on-the-spot.unsigned-not-noted", "note", "52"));
        return new OnTheSpot(command, decider, agency, division, two, day);
    }

    /** What is decided, if the law allows it on the spot; the act goes into the party's record, and the document gets its number. */
    OnTheSpotPenaltyDecided decide(
            Law law,
            AuthorityStanding authorities,
            VenueStanding venues,
            InspectionOutcome inspections,
            Numbers numbers,
            PartyRecords records) {
        JudgedCharge judged = JudgedCharge.of(command.charge(), division, law, "charge");
        mustBeLawful(judged, law, venues, inspections, records);
        DocumentNumber document = CaseOffice.number(
                agency, DocumentKind.ON_THE_SPOT_PENALTY, day, command.caseId(), division, authorities, law, numbers);
        records.enter(
                command.party(),
                command.caseId(),
                document,
                day,
                List.of(command.charge().asDecided(false)),
                division);
        boolean isFined = command.charge().hasFine();
        DueDay paymentDue = isFined ? Term.due(law, CaseTerms.PAYMENT_RULE, day) : null;
        return new OnTheSpotPenaltyDecided(
                command.caseId(),
                document,
                agency,
                division,
                command.party(),
                command.venue(),
                command.charge(),
                command.correction(),
                command.formNumber(),
                command.signed(),
                Remedies.of(law, division, day, isFined, true),
                judged.editions(),
                decider,
                day,
                officers,
                handedOver(document),
                paymentDue,
                Term.due(law, CaseTerms.FILING.rule(), day));
    }

    private void mustBeLawful(
            JudgedCharge judged, Law law, VenueStanding venues, InspectionOutcome inspections, PartyRecords records) {
        Charge charge = judged.charge();
        Party party = command.party();
        boolean isFinedElsewhere = records.against(party)
                .finedElsewhere(charge.asDecided(false), command.caseId())
                .isPresent();
        new ChargeRules(party, division, day, law, venues, inspections, Set.of())
                .judge(judged, day, true, isFinedElsewhere ? Set.of(SanctionKind.FINE) : Set.of(), "charge");
        require(
                SimpleProcedure.check(judged.limits(), party.kind(), charge.sanctions())
                        .map(rejection -> rejection.inField("charge." + rejection.field())),
                charge.sanctions().isEmpty() ? refuse("decision.nothing-imposed", "charge", "9") : Optional.empty(),
                givesNoHearing(judged),
                needsNoFurtherStep(judged),
                judged.lightenedFor(party),
                judged.byTheLighterLaw(party, division, day, law),
                OrderedCorrection.check(command.correction(), day));
    }

    private Optional<Rejection> givesNoHearing(JudgedCharge judged) {
        return HearingRight.of(
                                judged.limits(),
                                judged.violation().authority(),
                                command.party().kind(),
                                judged.charge().sanctions())
                        .isEmpty()
                ? Optional.empty()
                : refuse("on-the-spot.hearing-right", "charge", "63");
    }

    /** Below the minimum, outside the tier, and what the lists of the limits name, is for the ordinary procedure. */
    private Optional<Rejection> needsNoFurtherStep(JudgedCharge judged) {
        Charge charge = judged.charge();
        PenaltyLimits limits = judged.limits();
        CaseFacts facts = new CaseFacts(command.party().kind(), List.of(), charge.tier(), charge.sanctions());
        boolean isOrdinary = judged.isBelowMinimum()
                || charge.tierReasons() != null
                || !LegalReviewNeed.of(limits, facts).isEmpty()
                || !CollectiveDiscussionNeed.of(limits, facts).isEmpty();
        return isOrdinary ? refuse("on-the-spot.needs-ordinary-procedure", "charge", "51") : Optional.empty();
    }

    private Service handedOver(DocumentNumber document) {
        return new Service(
                document,
                command.recipient(),
                ServiceMethod.DIRECT,
                day,
                command.signed() ? command.recipient() : null,
                null,
                null,
                null,
                null,
                null,
                command.note());
    }

    private static Optional<Rejection> refuse(String code, String field, String article, Object... values) {
        return Optional.of(Rejection.of(code, values).inField(field).on(Statute.PENALTY_LAW_2021.article(article)));
    }
}
