package io.fireledger.domain.legal;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.LegalCommand.AdoptAutomaticGrant;
import io.fireledger.domain.legal.LegalCommand.AdoptCalendarYear;
import io.fireledger.domain.legal.LegalCommand.AdoptClassification;
import io.fireledger.domain.legal.LegalCommand.AdoptCodeList;
import io.fireledger.domain.legal.LegalCommand.AdoptCommitmentStandard;
import io.fireledger.domain.legal.LegalCommand.AdoptDiscretionTiers;
import io.fireledger.domain.legal.LegalCommand.AdoptDivisions;
import io.fireledger.domain.legal.LegalCommand.AdoptHazardCriteria;
import io.fireledger.domain.legal.LegalCommand.AdoptInspectionItems;
import io.fireledger.domain.legal.LegalCommand.AdoptPenaltyLimits;
import io.fireledger.domain.legal.LegalCommand.AdoptReviewThreshold;
import io.fireledger.domain.legal.LegalCommand.AdoptStatutes;
import io.fireledger.domain.legal.LegalCommand.AdoptTerms;
import io.fireledger.domain.legal.LegalCommand.AdoptViolations;
import io.fireledger.domain.legal.LegalEvent.AutomaticGrantAdopted;
import io.fireledger.domain.legal.LegalEvent.CalendarYearAdopted;
import io.fireledger.domain.legal.LegalEvent.ClassificationAdopted;
import io.fireledger.domain.legal.LegalEvent.CodeListAdopted;
import io.fireledger.domain.legal.LegalEvent.CommitmentStandardAdopted;
import io.fireledger.domain.legal.LegalEvent.DiscretionTiersAdopted;
import io.fireledger.domain.legal.LegalEvent.DivisionsAdopted;
import io.fireledger.domain.legal.LegalEvent.HazardCriteriaAdopted;
import io.fireledger.domain.legal.LegalEvent.InspectionItemsAdopted;
import io.fireledger.domain.legal.LegalEvent.PenaltyLimitsAdopted;
import io.fireledger.domain.legal.LegalEvent.ReviewThresholdAdopted;
import io.fireledger.domain.legal.LegalEvent.StatutesAdopted;
import io.fireledger.domain.legal.LegalEvent.TermsAdopted;
import io.fireledger.domain.legal.LegalEvent.ViolationsAdopted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One part of the legal catalogue. It begins with its first edition and grows by editions for ever: none is changed or
 * taken back, a later one takes its place from its own first day. The same edition again, word for word, is no new fact
 * and records nothing; the same name with other words is refused.
 */
@AggregateRoot(type = "legal")
@SuppressWarnings("NullAway.Init") // the first event fills it
final class LegalCatalogue implements Located {
    @AggregateIdentifier
    private CatalogueId id;

    private final Map<String, LegalEvent> adopted = new HashMap<>();

    LegalCatalogue() {}

    @Override
    public DivisionCode division() {
        return DivisionCode.NATION;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptCalendarYear command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new CalendarYearAdopted(
                        command.catalogue(),
                        command.year(),
                        command.daysOff().stream().sorted().toList(),
                        command.workingWeekends().stream().sorted().toList(),
                        command.source()),
                Statute.HOLIDAY_RULES_2024.article("2"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptDivisions command, Acting acting) {
        adopt(
                acting,
                Editions.check(command, knownDivisions()),
                new DivisionsAdopted(command.catalogue(), command.edition(), command.divisions(), command.source()),
                Statute.GB_T_2260.article("代码表"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptTerms command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new TermsAdopted(command.catalogue(), command.edition(), command.terms()),
                Statute.CIVIL_CODE_2020.article("200"),
                Statute.LICENSING_LAW_2019.article("82"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptCodeList command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new CodeListAdopted(command.catalogue(), command.codes(), command.source()),
                Statute.FIRE_PROTECTION_LAW_2021.article("4"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptStatutes command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new StatutesAdopted(command.catalogue(), command.edition(), command.statutes()),
                Statute.PENALTY_LAW_2021.article("5"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptInspectionItems command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new InspectionItemsAdopted(command.catalogue(), command.items(), command.source()),
                Statute.INSPECTION_ORDER_120.article("10"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptCommitmentStandard command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new CommitmentStandardAdopted(command.catalogue(), command.standard(), command.source()),
                Statute.FIRE_PROTECTION_LAW_2021.article("15"),
                Statute.LICENSING_LAW_2019.article("30"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptClassification command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new ClassificationAdopted(command.catalogue(), command.rules(), command.source()),
                Statute.FIRE_PROTECTION_LAW_2021.article("73"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptAutomaticGrant command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new AutomaticGrantAdopted(command.catalogue(), command.rule(), command.source()),
                Statute.FIRE_PROTECTION_LAW_2021.article("15"),
                Statute.LICENSING_LAW_2019.article("34"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptHazardCriteria command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new HazardCriteriaAdopted(command.catalogue(), command.criteria(), command.source()),
                Statute.INSPECTION_ORDER_120.article("21"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptViolations command, Acting acting) {
        adopt(
                acting,
                Editions.check(command, violationsOfOtherEditions(command.edition())),
                new ViolationsAdopted(command.catalogue(), command.edition(), command.violations()),
                Statute.PENALTY_LAW_2021.article("4"),
                Statute.PENALTY_LAW_2021.article("16"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptDiscretionTiers command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new DiscretionTiersAdopted(command.catalogue(), command.tiers()),
                Statute.PENALTY_LAW_2021.article("34"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptPenaltyLimits command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new PenaltyLimitsAdopted(command.catalogue(), command.limits()),
                Statute.PENALTY_LAW_2021.article("51"),
                Statute.PENALTY_LAW_2021.article("63"));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptReviewThreshold command, Acting acting) {
        adopt(
                acting,
                Editions.check(command),
                new ReviewThresholdAdopted(command.catalogue(), command.threshold()),
                Statute.CHONGQING_OPINION_2020.article("十八"),
                Statute.XUCHANG_PLAN_2020.article("十二"));
    }

    @EventSourcingHandler
    void on(LegalEvent event) {
        id = event.catalogue();
        adopted.put(nameOf(event), event);
    }

    private void adopt(Acting acting, Optional<Rejection> objection, LegalEvent event, Citation... basis) {
        acting.mustCover(DivisionCode.NATION, event.catalogue());
        require(objection);
        LegalEvent before = adopted.get(nameOf(event));
        if (event.equals(before)) {
            return;
        }
        if (before != null) {
            throw new CommandRejected(Rejection.of("legal.edition-exists", nameOf(event)));
        }
        apply(event, acting.circumstances(DivisionCode.NATION, Capacity.ADMINISTRATOR, List.of(basis)));
    }

    private Set<DivisionCode> knownDivisions() {
        return adopted.values().stream()
                .filter(DivisionsAdopted.class::isInstance)
                .flatMap(event -> ((DivisionsAdopted) event).divisions().stream())
                .map(Division::code)
                .collect(Collectors.toSet());
    }

    private List<Violation> violationsOfOtherEditions(String edition) {
        return adopted.values().stream()
                .filter(ViolationsAdopted.class::isInstance)
                .map(ViolationsAdopted.class::cast)
                .filter(event -> !event.edition().equals(edition))
                .flatMap(event -> event.violations().stream())
                .toList();
    }

    /** Under what name the edition may be adopted once. */
    private static String nameOf(LegalEvent event) {
        if (event instanceof CalendarYearAdopted year) {
            return Integer.toString(year.year());
        }
        if (event instanceof DivisionsAdopted divisions) {
            return divisions.edition();
        }
        if (event instanceof TermsAdopted terms) {
            return terms.edition();
        }
        if (event instanceof CodeListAdopted list) {
            return list.codes().list() + " " + list.codes().edition();
        }
        if (event instanceof StatutesAdopted statutes) {
            return statutes.edition();
        }
        if (event instanceof InspectionItemsAdopted list) {
            return list.items().inspectionKind() + " " + list.items().edition();
        }
        if (event instanceof CommitmentStandardAdopted standard) {
            return standard.standard().version();
        }
        if (event instanceof ClassificationAdopted classification) {
            return classification.rules().jurisdiction() + " "
                    + classification.rules().edition();
        }
        if (event instanceof HazardCriteriaAdopted criteria) {
            return criteria.criteria().edition();
        }
        if (event instanceof ViolationsAdopted violations) {
            return violations.edition();
        }
        if (event instanceof DiscretionTiersAdopted benchmark) {
            return benchmark.tiers().version();
        }
        if (event instanceof PenaltyLimitsAdopted figures) {
            return figures.limits().version();
        }
        if (event instanceof ReviewThresholdAdopted figures) {
            return figures.threshold().edition();
        }
        AutomaticGrant rule = ((AutomaticGrantAdopted) event).rule();
        return rule.jurisdiction() + " " + rule.version();
    }
}
