package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.PartyRecordCommand.EnterActs;
import io.fireledger.domain.enforcement.PartyRecordEvent.ActsDecided;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.ViolationCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was decided against one party, in whatever case. Immutable; each event gives the next one. */
public record PartyActs(List<Decided> all) {
    public static final PartyActs NONE = new PartyActs(List.of());

    /** One act, and the case it was decided in. */
    public record Decided(CaseId caseId, DecidedAct act) {}

    /** A case that is decided again takes the place of what it decided before. */
    public static PartyActs after(@Nullable PartyActs before, Object event) {
        PartyActs known = before == null ? NONE : before;
        if (event instanceof ActsDecided e) {
            Stream<Decided> others = known.all.stream().filter(one -> !one.caseId.equals(e.caseId()));
            return new PartyActs(Stream.concat(others, e.acts().stream().map(act -> new Decided(e.caseId(), act)))
                    .toList());
        }
        return known;
    }

    PartyActs and(PartyActs more) {
        return new PartyActs(Stream.concat(all.stream(), more.all.stream()).toList());
    }

    /** The other case in which the act, or a part of it, was fined. */
    public Optional<CaseId> finedElsewhere(DecidedAct act, CaseId here) {
        return elsewhere(here)
                .filter(one -> one.act.fined() && one.act.isOneActWith(act))
                .map(Decided::caseId)
                .findFirst();
    }

    /** The other case in which the party was found to have committed the same violation. */
    public Optional<CaseId> committedBefore(ViolationCode violation, CaseId here) {
        return elsewhere(here)
                .filter(one -> one.act.violation().equals(violation))
                .map(Decided::caseId)
                .findFirst();
    }

    /** Refuses with {@code fine.one-act-one-fine}, {@code decision.not-first-offence} what must not come to these. */
    Optional<Rejection> bar(EnterActs decided) {
        return decided.acts().stream()
                .flatMap(act -> Stream.concat(
                        finedTwice(act, decided.caseId()).stream(), notFirst(act, decided.caseId()).stream()))
                .findFirst();
    }

    private Optional<Rejection> finedTwice(DecidedAct act, CaseId here) {
        return act.fined()
                ? finedElsewhere(act, here)
                        .map(other -> Rejection.of(
                                        "fine.one-act-one-fine", act.conduct(), act.from(), act.until(), other)
                                .inField("charges")
                                .on(Statute.PENALTY_LAW_2021.article("29")))
                : Optional.empty();
    }

    private Optional<Rejection> notFirst(DecidedAct act, CaseId here) {
        return act.waived()
                ? committedBefore(act.violation(), here)
                        .map(other -> Rejection.of("decision.not-first-offence", act.violation(), other)
                                .inField("ground")
                                .on(Statute.PENALTY_LAW_2021.article("33")))
                : Optional.empty();
    }

    private Stream<Decided> elsewhere(CaseId here) {
        return all.stream().filter(one -> !one.caseId.equals(here));
    }
}
