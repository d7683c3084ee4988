package io.fireledger.application.deadline;

import io.fireledger.domain.enforcement.CaseCommand;
import io.fireledger.domain.inspection.InspectionCommand;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.MajorHazardId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.officer.OfficerCommand;
import io.fireledger.domain.venue.MajorHazardCommand;
import io.fireledger.domain.venue.VenueCommand;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How one family is asked to record what became of its terms; a family whose aggregate keeps terms has a line here. */
record TermCommands<I extends AggregateId>(
        String type, Function<String, I> id, BiFunction<I, TermKey, Object> miss, BiFunction<I, TermKey, Object> fix) {

    static final List<TermCommands<?>> FAMILIES = List.of(
            new TermCommands<>("enforcement", CaseId::new, CaseCommand.MissTerm::new, CaseCommand.FixDueDay::new),
            new TermCommands<>(
                    "inspection", InspectionId::new, InspectionCommand.MissTerm::new, InspectionCommand.FixDueDay::new),
            new TermCommands<>(
                    "major-hazard",
                    MajorHazardId::new,
                    MajorHazardCommand.MissTerm::new,
                    MajorHazardCommand.FixDueDay::new),
            new TermCommands<>("officer", OfficerId::new, OfficerCommand.MissTerm::new, OfficerCommand.FixDueDay::new),
            new TermCommands<>("venue", VenueId::new, VenueCommand.MissTerm::new, VenueCommand.FixDueDay::new));

    /** A command with the stream it is addressed to. */
    record Addressed(Object command, AggregateId target) {}

    Addressed missTerm(String subject, TermKey term) {
        I target = target(subject);
        return new Addressed(miss.apply(target, term), target);
    }

    Addressed fixDueDay(String subject, TermKey term) {
        I target = target(subject);
        return new Addressed(fix.apply(target, term), target);
    }

    private I target(String subject) {
        return id.apply(subject.substring(type.length() + 1));
    }
}
