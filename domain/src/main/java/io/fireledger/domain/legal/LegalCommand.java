package io.fireledger.domain.legal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * All that can be asked of the {@link LegalCatalogue}: to take in an edition of one of its parts. What was taken in once
 * never changes; a later edition stands beside it.
 */
public sealed interface LegalCommand {
    @TargetAggregateIdentifier
    CatalogueId catalogue();

    /** Takes in the State Council's calendar of one year: days off besides weekends, and weekends worked. */
    record AdoptCalendarYear(int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends, Source source)
            implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.CALENDAR;
        }
    }

    record AdoptDivisions(String edition, List<Division> divisions, Source source) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.DIVISIONS;
        }
    }

    record AdoptTerms(String edition, List<TermRule> terms) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.TERMS;
        }
    }

    record AdoptCodeList(CodeList codes, Source source) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.CODE_LISTS;
        }
    }

    record AdoptStatutes(String edition, List<StatuteEntry> statutes) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.STATUTES;
        }
    }

    record AdoptInspectionItems(InspectionItems items, Source source) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.INSPECTION_ITEMS;
        }
    }

    record AdoptCommitmentStandard(CommitmentStandard standard, Source source) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.COMMITMENT_STANDARDS;
        }
    }

    record AdoptClassification(ClassificationRules rules, Source source) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.CLASSIFICATION;
        }
    }

    record AdoptAutomaticGrant(AutomaticGrant rule, Source source) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.AUTOMATIC_GRANTS;
        }
    }

    record AdoptHazardCriteria(HazardCriteria criteria, Source source) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.HAZARD_CRITERIA;
        }
    }

    /** Takes in violations; each says itself where it comes from and how far the text was read. */
    record AdoptViolations(String edition, List<Violation> violations) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.VIOLATIONS;
        }
    }

    record AdoptDiscretionTiers(DiscretionTiers tiers) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.DISCRETION_TIERS;
        }
    }

    record AdoptPenaltyLimits(PenaltyLimits limits) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.PENALTY_LIMITS;
        }
    }

    record AdoptReviewThreshold(ReviewThreshold threshold) implements LegalCommand {
        @Override
        public CatalogueId catalogue() {
            return CatalogueId.REVIEW_THRESHOLDS;
        }
    }
}
