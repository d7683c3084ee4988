package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures on which the procedure of a penalty turns, at one place and time: when a hearing may be asked for, what may
 * be decided on the spot, what needs a legal review and a collective discussion, from what age a person answers. Every
 * figure says where it comes from and how far its text was read.
 *
 * @param version names it for ever; a case keeps it
 * @param hearingThresholds from which amount a fine or confiscation is a large one
 * @param hearingKinds kinds of sanction that always give a hearing
 * @param onTheSpot most that may be fined in the simple procedure
 * @param legalReview grounds that make a legal review needed; any one suffices
 * @param collectiveDiscussion grounds that make a collective discussion needed; any one suffices
 */
public record PenaltyLimits(
        String version,
        DivisionCode jurisdiction,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<HearingThreshold> hearingThresholds,
        List<HearingKind> hearingKinds,
        List<OnTheSpotLimit> onTheSpot,
        Collection collection,
        List<StepGround> legalReview,
        List<StepGround> collectiveDiscussion,
        Ages ages,
        HandOver handOver,
        Surcharge surcharge,
        Reconsideration reconsideration) {

    /**
     * A large amount, for one kind of party before one kind of authority; the amounts themselves are large ones.
     *
     * @param authority code of {@code penalty-authority}
     * @param basis the article behind it, in words
     */
    public record HearingThreshold(
            Code authority, PartyKind party, Fen leastFineFen, Fen leastConfiscationFen, String basis, Source source) {}

    /** A kind of sanction that gives a hearing whatever the amount. */
    public record HearingKind(SanctionKind kind, String basis, Source source) {}

    /** Most that may be fined in the simple procedure, this amount included; a warning always may be given. */
    public record OnTheSpotLimit(PartyKind party, Fen mostFineFen, String basis, Source source) {}

    /** Most that officers may collect on the spot of a fine decided on the spot, this amount included. */
    public record Collection(Fen mostFen, String basis, Source source) {}

    /**
     * What makes a step needed: everything it names must be met; one that names nothing is always met.
     *
     * @param circumstance a circumstance of the case: code of {@code case-circumstance}; null: whatever they are
     * @param kind a sanction of that kind; null: whatever they are
     * @param tier that tier of gravity; null: whatever it is
     * @param party that kind of party; null: whatever it is
     * @param leastFineFen fines of that amount together, or more; null: whatever they are
     */
    public record StepGround(
            Code code,
            String label,
            String labelEnglish,
            @Nullable Code circumstance,
            @Nullable SanctionKind kind,
            @Nullable DiscretionTier tier,
            @Nullable PartyKind party,
            @Nullable Fen leastFineFen,
            String basis,
            Source source) {}

    /**
     * Ages in full years at the act.
     *
     * @param noPenaltyBelow younger than that, no penalty is given
     * @param lighterBelow younger than that, it must be lighter or below the minimum
     */
    public record Ages(int noPenaltyBelow, int lighterBelow, String basis, Source source) {}

    /** Clock hours from the approval to the hand-over of a case of suspected crime. */
    public record HandOver(int hours, String basis, Source source) {}

    /**
     * What is added to a fine for each day it is overdue, up to the fine itself.
     *
     * @param perMille of the fine
     */
    public record Surcharge(int perMille, String basis, Source source) {}

    /**
     * Where a party that objects to a decision turns first.
     *
     * @param body whom it asks, in words
     * @param firstOnTheSpotFrom first day from which on a decision made on the spot is reconsidered before anybody may sue;
     *     null: a party may always sue at once
     */
    public record Reconsideration(String body, @Nullable LocalDate firstOnTheSpotFrom, String basis, Source source) {
        /** Whether a decision made on the spot that day is reconsidered before anybody may sue. */
        public boolean mustComeFirst(LocalDate decidedOn) {
            return firstOnTheSpotFrom != null && !decidedOn.isBefore(firstOnTheSpotFrom);
        }
    }

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    public Optional<HearingThreshold> hearingThreshold(Code authority, PartyKind party) {
        return hearingThresholds.stream()
                .filter(threshold -> threshold.authority().equals(authority) && threshold.party() == party)
                .findFirst();
    }

    public boolean givesHearing(SanctionKind kind) {
        return hearingKinds.stream().anyMatch(entry -> entry.kind() == kind);
    }

    /** Most that may be fined on the spot; nothing where none is said for such a party. */
    public Fen mostOnTheSpot(PartyKind party) {
        return onTheSpot.stream()
                .filter(limit -> limit.party() == party)
                .findFirst()
                .map(OnTheSpotLimit::mostFineFen)
                .orElse(Fen.ZERO);
    }
}
