package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.AggregateId;
import java.util.List;

/** One part of the legal catalogue, such as {@code calendar} or {@code divisions}. */
public record CatalogueId(String value) implements AggregateId {
    public static final CatalogueId STATUTES = new CatalogueId("statutes");
    public static final CatalogueId DIVISIONS = new CatalogueId("divisions");
    public static final CatalogueId CALENDAR = new CatalogueId("calendar");
    public static final CatalogueId TERMS = new CatalogueId("terms");
    public static final CatalogueId CODE_LISTS = new CatalogueId("code-lists");
    public static final CatalogueId INSPECTION_ITEMS = new CatalogueId("inspection-items");
    public static final CatalogueId COMMITMENT_STANDARDS = new CatalogueId("commitment-standards");
    public static final CatalogueId CLASSIFICATION = new CatalogueId("classification");
    public static final CatalogueId REVIEW_THRESHOLDS = new CatalogueId("review-thresholds");
    public static final CatalogueId HAZARD_CRITERIA = new CatalogueId("hazard-criteria");
    public static final CatalogueId AUTOMATIC_GRANTS = new CatalogueId("automatic-grants");

    public static final CatalogueId VIOLATIONS = new CatalogueId("violations");
    public static final CatalogueId DISCRETION_TIERS = new CatalogueId("discretion-tiers");
    public static final CatalogueId PENALTY_LIMITS = new CatalogueId("penalty-limits");

    /** Every part there is. */
    public static final List<CatalogueId> ALL = List.of(
            STATUTES,
            DIVISIONS,
            CALENDAR,
            TERMS,
            CODE_LISTS,
            INSPECTION_ITEMS,
            COMMITMENT_STANDARDS,
            CLASSIFICATION,
            HAZARD_CRITERIA,
            AUTOMATIC_GRANTS,
            VIOLATIONS,
            DISCRETION_TIERS,
            PENALTY_LIMITS,
            REVIEW_THRESHOLDS);

    public CatalogueId {
        AggregateId.check("legal", value, "[a-z]+(-[a-z]+)*");
    }

    @Override
    public String type() {
        return "legal";
    }

    @Override
    public String toString() {
        return typed();
    }
}
