package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;

import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.rule.CriminalFine;
import io.fireledger.domain.enforcement.rule.GovernmentDecides;
import io.fireledger.domain.enforcement.rule.GroundForNoPenalty;
import io.fireledger.domain.enforcement.rule.GroundForNoPenalty.OnRecord;
import io.fireledger.domain.enforcement.rule.NotAboveNotice;
import io.fireledger.domain.enforcement.rule.OneFine;
import io.fireledger.domain.enforcement.rule.OrderedCorrection;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.venue.VenueStanding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether what is to be decided may be decided: the steps before it are done, and the law allows it charge by charge. */
final class LawfulRuling {
    private final CaseFile file;
    private final Ruling ruling;
    private final Law law;
    private final ChargeRules rules;

    LawfulRuling(CaseFile file, Ruling ruling, Law law, VenueStanding venues, InspectionOutcome inspections) {
        this.file = file;
        this.ruling = ruling;
        this.law = law;
        this.rules = ChargeRules.of(file, law, venues, inspections);
    }

    /**
     * By which editions each charge was judged, in their order.
     *
     * @param known what was decided against the party so far
     */
    List<CatalogueEditions> check(Decide command, PartyActs known) {
        require(Readiness.hearing(file));
        return switch (ruling.outcome()) {
            case PENALTY -> penalty(command, known);
            case NO_PENALTY -> noPenalty(command);
            case NOT_ESTABLISHED -> {
                require(Readiness.steps(file, ruling, !file.statedNeeds.isEmpty(), false));
                yield List.of();
            }
        };
    }

    private List<CatalogueEditions> penalty(Decide command, PartyActs known) {
        Notice notice = Objects.requireNonNull(file.notice);
        require(
                Readiness.defence(notice, file.reverification != null, ruling.day()),
                NotAboveNotice.sameActs(notice.charges(), ruling.charges()));
        List<JudgedCharge> judged = ruling.judged(file, law);
        boolean isOutsideTier = ruling.charges().stream().anyMatch(charge -> charge.tierReasons() != null);
        boolean isBelowMinimum = judged.stream().anyMatch(JudgedCharge::isBelowMinimum);
        require(
                steps(isOutsideTier, isBelowMinimum),
                NotAboveNotice.check(notice.charges(), ruling.charges()),
                ruling.charges().stream().allMatch(charge -> charge.sanctions().isEmpty())
                        ? refuse("decision.nothing-imposed", "charges", "9")
                        : Optional.empty());
        for (int i = 0; i < judged.size(); i++) {
            rules.judge(judged.get(i), ruling.day(), true, ruling.spared(i, file, known), "charges[" + i + "]");
        }
        require(
                CriminalFine.check(file.isCriminallyFined, ruling.charges()),
                OneFine.check(
                        ruling.charges(),
                        charge -> judged.get(ruling.charges().indexOf(charge)).most()),
                GovernmentDecides.check(ruling.charges(), command.largeImpact(), file.governmentDecisions),
                first(judged, charge -> charge.lightenedFor(file.party)),
                first(judged, charge -> charge.byTheLighterLaw(file.party, file.division, ruling.day(), law)),
                correction(command));
        return judged.stream().map(JudgedCharge::editions).toList();
    }

    private List<CatalogueEditions> noPenalty(Decide command) {
        require(NotAboveNotice.sameActs(file.charges(), ruling.charges()), steps(false, false));
        List<JudgedCharge> judged = ruling.judged(file, law);
        for (int i = 0; i < judged.size(); i++) {
            rules.judge(judged.get(i), ruling.day(), false, Set.of(), "charges[" + i + "]");
        }
        OnRecord record =
                new OnRecord(ruling.charges(), file.party.person(), ruling.correction(), hasProof(), file.foundOn);
        require(
                GroundForNoPenalty.check(
                        Objects.requireNonNull(ruling.ground()),
                        record,
                        judged.get(0).limits(),
                        charge -> judged.get(ruling.charges().indexOf(charge)).violation()),
                command.education() == null
                        ? refuse("decision.education-missing", "education", "33")
                        : Optional.empty());
        return judged.stream().map(JudgedCharge::editions).toList();
    }

    private Optional<Rejection> steps(boolean needsReview, boolean needsDiscussion) {
        return Readiness.steps(
                file,
                ruling,
                needsReview || !NeededSteps.review(file, ruling.charges(), law).isEmpty(),
                needsDiscussion
                        || !NeededSteps.discussion(file, ruling.charges(), law).isEmpty());
    }

    /** What was notified stands, even where its day has passed by now. */
    private Optional<Rejection> correction(Decide command) {
        return command.correction() == null && ruling.correction() != null
                ? Optional.empty()
                : OrderedCorrection.check(command.correction(), ruling.day());
    }

    private boolean hasProof() {
        boolean hasEvidence = file.evidence.values().stream()
                .anyMatch(evidence ->
                        evidence.kind() == EvidenceKind.PARTY_STATEMENT && !file.excluded.contains(evidence.number()));
        return hasEvidence || (file.notice != null && file.notice.hasStated());
    }

    private static Optional<Rejection> first(
            List<JudgedCharge> judged, Function<JudgedCharge, Optional<Rejection>> rule) {
        return judged.stream().map(rule).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Rejection> refuse(String code, String field, String article, Object... values) {
        return Optional.of(Rejection.of(code, values).inField(field).on(Statute.PENALTY_LAW_2021.article(article)));
    }
}
