package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;

import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.VenueStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From what and about what place a case is opened: what is named is on record and fits together.
 *
 * @param inspection from which it is opened; null: from none
 * @param venue where the act was done; null: at no venue on record
 * @param division where it was done
 * @param foundOn the day it was found out: not after the opening, and what an inspection found out not before it started
 */
record Opening(
        InspectionOutcome.@Nullable Entry inspection,
        @Nullable VenueId venue,
        DivisionCode division,
        LocalDate foundOn,
        LocalDate openedOn) {

    /**
     * Refuses with {@code case.inspection-missing}, {@code case.inspection-not-started}, {@code case.origin-missing}, {@code
     * case.venue-mismatch}, {@code case.no-place}, {@code case.place-mismatch}, {@code act.in-future}, {@code
     * case.dates-out-of-order}.
     */
    static Opening of(OpenCase command, Acting acting, VenueStanding venues, InspectionOutcome inspections) {
        InspectionId named = command.inspection();
        InspectionOutcome.@Nullable Entry inspection =
                named == null ? null : inspections.of(named).orElseThrow(() -> new UnknownSubject(named));
        VenueId venue = command.venue() != null ? command.venue() : inspection == null ? null : inspection.venue();
        require(
                isFounded(command, inspection),
                inspection != null && !inspection.venue().equals(venue)
                        ? refuse("case.venue-mismatch", "venue", inspection.venue())
                        : Optional.empty());
        DivisionCode division = place(command.division(), venue, venues);
        acting.mustCover(division, venue == null ? command.caseId() : venue);
        LocalDate openedOn = acting.dayOfAct();
        LocalDate inspectedOn = startedOn(inspection);
        LocalDate foundOn =
                Objects.requireNonNullElse(command.foundOn(), Objects.requireNonNullElse(inspectedOn, openedOn));
        require(
                CaseDates.check(acting, openedOn, "openedOn", inspectedOn),
                CaseDates.check(
                        acting, foundOn, "foundOn", command.source() == CaseSource.INSPECTION ? inspectedOn : null),
                CaseDates.check(acting, openedOn, "openedOn", foundOn));
        return new Opening(inspection, venue, division, foundOn, openedOn);
    }

    /**
     * Where the act was done: the division named, else that of the venue.
     *
     * <p>Refuses with {@code case.no-place}, {@code case.place-mismatch}.
     */
    static DivisionCode place(@Nullable DivisionCode named, @Nullable VenueId venue, VenueStanding venues) {
        DivisionCode at = venue == null
                ? null
                : venues.of(venue).map(VenueStanding.Entry::division).orElseThrow(() -> new UnknownSubject(venue));
        require(isOnePlace(named, at));
        return Objects.requireNonNull(named == null ? at : named);
    }

    @Nullable
    SubjectRef origin() {
        return inspection == null ? null : SubjectRef.of(inspection.inspection());
    }

    List<OfficerId> inspectors() {
        return inspection == null ? List.of() : inspection.inspectors();
    }

    /** A case rests on an inspection that was made, or says in words what it rests on. */
    private static Optional<Rejection> isFounded(OpenCase command, InspectionOutcome.@Nullable Entry inspection) {
        if (inspection != null && inspection.startedAt() == null) {
            return refuse("case.inspection-not-started", "inspection", inspection.inspection());
        }
        return switch (command.source()) {
            case INSPECTION -> inspection == null ? refuse("case.inspection-missing", "inspection") : Optional.empty();
            case REPORT, TRANSFER ->
                command.origin() == null ? refuse("case.origin-missing", "origin", command.source()) : Optional.empty();
            case OWN_FINDING -> Optional.empty();
        };
    }

    private static Optional<Rejection> isOnePlace(@Nullable DivisionCode named, @Nullable DivisionCode venue) {
        if (named == null) {
            return venue == null ? refuse("case.no-place", "division") : Optional.empty();
        }
        return venue == null || named.covers(venue) || venue.covers(named)
                ? Optional.empty()
                : refuse("case.place-mismatch", "division", named, venue);
    }

    private static @Nullable LocalDate startedOn(InspectionOutcome.@Nullable Entry inspection) {
        Instant startedAt = inspection == null ? null : inspection.startedAt();
        return startedAt == null ? null : ChinaTime.day(startedAt);
    }

    private static Optional<Rejection> refuse(String code, String field, Object... values) {
        return Optional.of(Rejection.of(code, values).inField(field).on(Statute.PENALTY_LAW_2021.article("54")));
    }
}
