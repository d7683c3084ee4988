package io.fireledger.domain.legal;

import java.time.LocalDate;
import java.util.List;

/** All that can have happened to the {@link LegalCatalogue}. */
public sealed interface LegalEvent {
    CatalogueId catalogue();

    record CalendarYearAdopted(
            CatalogueId catalogue, int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends, Source source)
            implements LegalEvent {}

    record DivisionsAdopted(CatalogueId catalogue, String edition, List<Division> divisions, Source source)
            implements LegalEvent {}

    record TermsAdopted(CatalogueId catalogue, String edition, List<TermRule> terms) implements LegalEvent {}

    record CodeListAdopted(CatalogueId catalogue, CodeList codes, Source source) implements LegalEvent {}

    record StatutesAdopted(CatalogueId catalogue, String edition, List<StatuteEntry> statutes) implements LegalEvent {}

    record InspectionItemsAdopted(CatalogueId catalogue, InspectionItems items, Source source) implements LegalEvent {}

    record CommitmentStandardAdopted(CatalogueId catalogue, CommitmentStandard standard, Source source)
            implements LegalEvent {}

    record ClassificationAdopted(CatalogueId catalogue, ClassificationRules rules, Source source)
            implements LegalEvent {}

    record AutomaticGrantAdopted(CatalogueId catalogue, AutomaticGrant rule, Source source) implements LegalEvent {}

    record HazardCriteriaAdopted(CatalogueId catalogue, HazardCriteria criteria, Source source) implements LegalEvent {}

    record ViolationsAdopted(CatalogueId catalogue, String edition, List<Violation> violations) implements LegalEvent {}

    record DiscretionTiersAdopted(CatalogueId catalogue, DiscretionTiers tiers) implements LegalEvent {}

    record ReviewThresholdAdopted(CatalogueId catalogue, ReviewThreshold threshold) implements LegalEvent {}

    record PenaltyLimitsAdopted(CatalogueId catalogue, PenaltyLimits limits) implements LegalEvent {}
}
