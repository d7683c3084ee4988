package io.fireledger.domain.venue.rule;

import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.venue.MajorHazardEvent;
import io.fireledger.domain.venue.MajorHazardEvent.ExpertPanelHeld;
import io.fireledger.domain.venue.MajorHazardEvent.HazardStudied;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardCleared;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDetermined;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardNoticeServed;
import io.fireledger.domain.venue.MajorHazardEvent.NotMajor;
import io.fireledger.domain.venue.MajorHazardEvent.ReportedToGovernment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of the steps: a panel of experts before the determination alone, no determination without a collective study,
 * the report, the notice and the removal after it. No step lies before the day of the one it rests on.
 *
 * @param last day of the last step that others rest on
 */
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "21")
public record HazardOrder(
        Stage stage, boolean isStudied, boolean isPanelHeld, boolean isReported, boolean isServed, LocalDate last) {

    /** How far a procedure is. */
    public enum Stage {
        SUSPECTED,
        DETERMINED,
        NOT_MAJOR,
        CLEARED
    }

    public static HazardOrder suspected(LocalDate inspectedOn) {
        return new HazardOrder(Stage.SUSPECTED, false, false, false, false, inspectedOn);
    }

    /** The order after one of the later steps. */
    public HazardOrder after(MajorHazardEvent event) {
        if (event instanceof ExpertPanelHeld panel) {
            return new HazardOrder(stage, isStudied, true, isReported, isServed, panel.heldOn());
        }
        if (event instanceof HazardStudied studied) {
            return new HazardOrder(stage, true, isPanelHeld, isReported, isServed, studied.studiedOn());
        }
        if (event instanceof MajorHazardDetermined determined) {
            return new HazardOrder(
                    Stage.DETERMINED, isStudied, isPanelHeld, isReported, isServed, determined.determinedOn());
        }
        if (event instanceof NotMajor none) {
            return new HazardOrder(Stage.NOT_MAJOR, isStudied, isPanelHeld, isReported, isServed, none.determinedOn());
        }
        if (event instanceof ReportedToGovernment) {
            return new HazardOrder(stage, isStudied, isPanelHeld, true, isServed, last);
        }
        if (event instanceof MajorHazardNoticeServed) {
            return new HazardOrder(stage, isStudied, isPanelHeld, isReported, true, last);
        }
        return event instanceof MajorHazardCleared cleared
                ? new HazardOrder(Stage.CLEARED, isStudied, isPanelHeld, isReported, isServed, cleared.clearedOn())
                : this;
    }

    /** A panel is of one expert at least. */
    public Optional<Rejection> checkPanel(LocalDate heldOn, List<String> experts) {
        if (experts.isEmpty()) {
            return refused("major-hazard.no-expert", "experts");
        }
        if (stage != Stage.SUSPECTED) {
            return refused("major-hazard.panel-after-determination", null);
        }
        return isPanelHeld ? refused("major-hazard.panel-held", null) : inOrder(heldOn, "heldOn");
    }

    public Optional<Rejection> checkStudy(LocalDate studiedOn) {
        if (stage != Stage.SUSPECTED) {
            return refused("major-hazard.already-determined", null);
        }
        return isStudied ? refused("major-hazard.already-studied", null) : inOrder(studiedOn, "studiedOn");
    }

    public Optional<Rejection> checkDetermination(LocalDate determinedOn) {
        if (stage != Stage.SUSPECTED) {
            return refused("major-hazard.already-determined", null);
        }
        return isStudied ? inOrder(determinedOn, "determinedOn") : refused("major-hazard.not-studied", null);
    }

    /** For the report to the government, and the removal: the hazard is determined and not removed. */
    public Optional<Rejection> checkAfterDetermination(LocalDate day, String field) {
        return stage == Stage.DETERMINED ? inOrder(day, field) : refused("major-hazard.not-determined", null);
    }

    public Optional<Rejection> checkService(LocalDate effectiveOn) {
        if (isServed) {
            return refused("major-hazard.already-served", null);
        }
        return checkAfterDetermination(effectiveOn, "effectiveOn");
    }

    public Optional<Rejection> checkMeasure(LocalDate on) {
        Optional<Rejection> early = checkAfterDetermination(on, "on");
        return early.isPresent() || isReported ? early : refused("major-hazard.not-reported", null);
    }

    /**
     * The removal rests on a concluded inspection, made after the determination and later than the one that found the hazard,
     * or on the re-checks of what that one ordered, passed after the determination. The hazard consists of what failed when it
     * was found; where nothing did, nothing fails in the inspection that finds it removed.
     *
     * @param finder the inspection that found the hazard
     */
    public Optional<Rejection> checkRemoval(
            InspectionOutcome.Entry finder, InspectionOutcome.Entry inspection, LocalDate clearedOn) {
        List<Code> items = finder.failedItems();
        boolean isRechecked = inspection.inspection().equals(finder.inspection());
        boolean isInspected = isRechecked
                ? HazardFound.rechecked(items, inspection)
                        .filter(day -> !day.isBefore(last) && !day.isAfter(clearedOn))
                        .isPresent()
                : isMade(inspection, clearedOn)
                        && HazardFound.isLater(inspection, finder)
                        && (!items.isEmpty() || inspection.failedItems().isEmpty());
        if (!isInspected) {
            return refused("major-hazard.removal-not-inspected", "inspection");
        }
        return isRechecked ? Optional.empty() : HazardFound.gone(items, inspection);
    }

    private boolean isMade(InspectionOutcome.Entry inspection, LocalDate clearedOn) {
        Instant startedAt = inspection.startedAt();
        Instant concludedAt = inspection.concludedAt();
        return startedAt != null
                && concludedAt != null
                && !ChinaTime.day(startedAt).isBefore(last)
                && !ChinaTime.day(concludedAt).isAfter(clearedOn);
    }

    private Optional<Rejection> inOrder(LocalDate day, String field) {
        return day.isBefore(last)
                ? Optional.of(Rejection.of("major-hazard.dates-out-of-order", day, last)
                        .inField(field)
                        .on(Statute.INSPECTION_ORDER_120.article("21")))
                : Optional.empty();
    }

    private static Optional<Rejection> refused(String code, @Nullable String field) {
        Rejection rejection = Rejection.of(code).on(Statute.INSPECTION_ORDER_120.article("21"));
        return Optional.of(field == null ? rejection : rejection.inField(field));
    }
}
