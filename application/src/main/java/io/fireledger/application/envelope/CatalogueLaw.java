package io.fireledger.application.envelope;

import io.fireledger.application.eventstore.UnitOfWorkAppender;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.AutomaticGrant;
import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.CommitmentStandard;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.Division;
import io.fireledger.domain.legal.HazardCriteria;
import io.fireledger.domain.legal.InspectionItems;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.LegalEvent;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** The law as the catalogue's own events tell it; remembered, or brought up to date where an act looks afresh. */
public final class CatalogueLaw implements Law {
    private final EventStorageEngine engine;
    private volatile Known known = new Known(LegalReference.EMPTY, Map.of());

    public CatalogueLaw(EventStorageEngine engine) {
        this.engine = engine;
    }

    private record Known(LegalReference law, Map<String, Long> lastSeqs) {}

    /** The law as it stands now, and what the current unit of work may rest on. */
    private LegalReference now(CatalogueId part) {
        Known remembered = known;
        Known used = remembered.lastSeqs.containsKey(part.typed()) && Circumstances.mayRecall()
                ? remembered
                : broughtUpToDate(part);
        UnitOfWorkAppender.noteRead(part.typed(), used.lastSeqs.getOrDefault(part.typed(), -1L));
        return used.law;
    }

    private synchronized Known broughtUpToDate(CatalogueId part) {
        String stream = part.typed();
        long last = known.lastSeqs.getOrDefault(stream, -1L);
        LegalReference law = known.law;
        DomainEventStream events = engine.readEvents(stream, last + 1);
        long upTo = last;
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            law = LegalReference.after(law, (LegalEvent) event.getPayload());
            upTo = event.getSequenceNumber();
        }
        if (upTo != last) {
            Map<String, Long> lastSeqs = new HashMap<>(known.lastSeqs);
            lastSeqs.put(stream, upTo);
            known = new Known(law, lastSeqs);
        }
        return known;
    }

    @Override
    public WorkingDays calendar() {
        return now(CatalogueId.CALENDAR).calendar();
    }

    @Override
    public Optional<Division> division(DivisionCode code, LocalDate on) {
        return now(CatalogueId.DIVISIONS).division(code, on);
    }

    @Override
    public Optional<Division> lastKnown(DivisionCode code) {
        return now(CatalogueId.DIVISIONS).lastKnown(code);
    }

    @Override
    public Optional<CommitmentStandard> standard(String version) {
        return now(CatalogueId.COMMITMENT_STANDARDS).standard(version);
    }

    @Override
    public Optional<InspectionItems> items(String inspectionKind, LocalDate on) {
        return now(CatalogueId.INSPECTION_ITEMS).items(inspectionKind, on);
    }

    @Override
    public Optional<ClassificationRules> classification(DivisionCode division, LocalDate on) {
        return now(CatalogueId.CLASSIFICATION).classification(division, on);
    }

    @Override
    public Optional<TermRule> term(String code, LocalDate on) {
        return now(CatalogueId.TERMS).term(code, on);
    }

    @Override
    public Optional<AutomaticGrant> automaticGrant(DivisionCode division, LocalDate on) {
        return now(CatalogueId.AUTOMATIC_GRANTS).automaticGrant(division, on);
    }

    @Override
    public Optional<HazardCriteria> hazardCriteria(LocalDate on) {
        return now(CatalogueId.HAZARD_CRITERIA).hazardCriteria(on);
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, LocalDate on, DivisionCode division) {
        return now(CatalogueId.VIOLATIONS).violation(code, on, division);
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, String version) {
        return now(CatalogueId.VIOLATIONS).violation(code, version);
    }

    @Override
    public Optional<DiscretionTiers> tiers(LocalDate on, DivisionCode division) {
        return now(CatalogueId.DISCRETION_TIERS).tiers(on, division);
    }

    @Override
    public Optional<DiscretionTiers> tiers(String version) {
        return now(CatalogueId.DISCRETION_TIERS).tiers(version);
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(LocalDate on, DivisionCode division) {
        return now(CatalogueId.PENALTY_LIMITS).penaltyLimits(on, division);
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(String version) {
        return now(CatalogueId.PENALTY_LIMITS).penaltyLimits(version);
    }

    @Override
    public boolean isListed(String list, Code code, LocalDate on) {
        return now(CatalogueId.CODE_LISTS).isListed(list, code, on);
    }

    @Override
    public String dutyList(LocalDate on) {
        return now(CatalogueId.CODE_LISTS).dutyList(on);
    }

    @Override
    public List<Integer> coveredYears() {
        return now(CatalogueId.CALENDAR).coveredYears();
    }
}
