package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.PermitEvent.ApplicationAccepted;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.ApplicationWithdrawn;
import io.fireledger.domain.venue.PermitEvent.CheckApplied;
import io.fireledger.domain.venue.PermitEvent.CheckMade;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.DocumentServed;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.PermitEvent.ReapplicationBarred;
import io.fireledger.domain.venue.PermitEvent.RescissionDropped;
import io.fireledger.domain.venue.PermitEvent.RescissionNotified;
import io.fireledger.domain.venue.PermitEvent.RescissionProposed;
import io.fireledger.domain.venue.PermitEvent.RescissionStatementRecorded;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a venue's permit to open stands. What has not happened is null.
 *
 * @param route COMMITMENT, or CHECK: the ordinary route
 * @param signatory who signed the commitment; on the ordinary route who applied
 * @param missing codes of the materials still to be supplied
 * @param materialsDueOn last day on which the agency could ask for what was missing; null where nothing was
 * @param provisional whether the last day for the on-site verification counts weekdays only
 * @param acceptingOfficer null where the automatic rule accepted
 * @param servedOn the day the service of the permit took effect
 * @param automaticRule version of the rule; null where an officer accepted
 * @param inspection the on-site verification it was found fulfilled or breached in
 * @param failedItems codes of the items that failed on site
 * @param withdrawal how the applicant took the application back
 * @param barredUntil last day on which the same operator cannot apply again
 */
public record PermitView(
        State state,
        @Nullable String route,
        @Nullable String standardVersion,
        @Nullable String signatory,
        @Nullable LocalDate signedOn,
        List<String> missing,
        @Nullable LocalDate materialsDueOn,
        @Nullable String permitNumber,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate servedOn,
        @Nullable String agency,
        @Nullable String acceptingOfficer,
        @Nullable String automaticRule,
        @Nullable LocalDate verificationDueOn,
        @Nullable Boolean provisional,
        @Nullable String inspection,
        @Nullable LocalDate verifiedOn,
        @Nullable String severity,
        List<String> failedItems,
        @Nullable String rejectedReason,
        @Nullable Check check,
        @Nullable Refusal refusal,
        @Nullable Rescission rescission,
        @Nullable Deregistration deregistration,
        @Nullable Withdrawal withdrawal,
        @Nullable LocalDate barredUntil) {

    static final PermitView NONE = new PermitView(
            State.NONE,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    public enum State {
        NONE,
        PENDING,
        ACCEPTED,
        CHECKED,
        GRANTED,
        VERIFIED,
        BREACHED,
        REJECTED,
        /** The applicant took the application back. */
        WITHDRAWN,
        REFUSED,
        /** The venue changed, and the permit no longer covers it. */
        OUTDATED,
        RESCINDED,
        DEREGISTERED
    }

    /**
     * The check on site on the ordinary route.
     *
     * @param inspectionDueOn last day for it
     * @param decisionDueOn last day for granting or refusing
     */
    public record Check(
            LocalDate acceptedOn,
            LocalDate inspectionDueOn,
            @Nullable String inspection,
            @Nullable LocalDate checkedOn,
            List<String> failedItems,
            @Nullable LocalDate decisionDueOn) {
        Check fixed(FixedTerm term) {
            boolean ofVisit = term.rule().equals("venue.check");
            boolean ofDecision = term.rule().equals("venue.check-decision");
            return new Check(
                    acceptedOn,
                    ofVisit ? term.dueOn() : inspectionDueOn,
                    inspection,
                    checkedOn,
                    failedItems,
                    ofDecision ? term.dueOn() : decisionDueOn);
        }
    }

    public record Withdrawal(LocalDate withdrawnOn, String reason) {}

    /**
     * @param document number of the refusal
     * @param servedOn the day its service took effect
     */
    public record Refusal(
            String document,
            LocalDate refusedOn,
            String inspection,
            String reason,
            @Nullable LocalDate servedOn) {
        Refusal after(DocumentServed e) {
            return e.service().document().value().equals(document)
                    ? new Refusal(
                            document, refusedOn, inspection, reason, e.service().effectiveOn())
                    : this;
        }
    }

    /**
     * How the permit is, or was, rescinded.
     *
     * @param inspection the failed re-check; null where the ground needs none
     * @param notice number of the notice
     * @param noticeServedOn the day its service took effect
     * @param statementDueOn last day for the party's statement
     * @param statement STATED, WAIVED or LAPSED
     * @param document number of the decision
     * @param reason of the decision, or why it was dropped
     * @param servedOn the day the service of the decision took effect
     * @param droppedOn the day it was dropped, the permit standing
     */
    public record Rescission(
            String ground,
            @Nullable String inspection,
            LocalDate proposedOn,
            @Nullable String notice,
            @Nullable LocalDate noticeServedOn,
            @Nullable LocalDate statementDueOn,
            @Nullable String statement,
            @Nullable String document,
            @Nullable LocalDate rescindedOn,
            @Nullable String reason,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate droppedOn) {

        static Rescission proposed(RescissionProposed e) {
            InspectionId recheck = e.inspection();
            return new Rescission(
                    e.ground().name(),
                    recheck == null ? null : recheck.value(),
                    e.proposedOn(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        Rescission notified(String number) {
            return new Rescission(
                    ground, inspection, proposedOn, number, null, null, null, null, null, null, null, null);
        }

        Rescission served(DocumentServed e) {
            String number = e.service().document().value();
            LocalDate day = e.service().effectiveOn();
            boolean isNotice = number.equals(notice);
            return new Rescission(
                    ground,
                    inspection,
                    proposedOn,
                    notice,
                    isNotice ? day : noticeServedOn,
                    isNotice ? e.statementDueOn() : statementDueOn,
                    statement,
                    document,
                    rescindedOn,
                    reason,
                    number.equals(document) ? day : servedOn,
                    droppedOn);
        }

        Rescission heard(String outcome) {
            return new Rescission(
                    ground,
                    inspection,
                    proposedOn,
                    notice,
                    noticeServedOn,
                    statementDueOn,
                    outcome,
                    document,
                    rescindedOn,
                    reason,
                    servedOn,
                    droppedOn);
        }

        Rescission dropped(RescissionDropped e) {
            return new Rescission(
                    ground,
                    inspection,
                    proposedOn,
                    notice,
                    noticeServedOn,
                    statementDueOn,
                    statement,
                    null,
                    null,
                    e.reason(),
                    null,
                    e.droppedOn());
        }

        Rescission decided(PermitRescinded e) {
            return new Rescission(
                    ground,
                    inspection,
                    proposedOn,
                    notice,
                    noticeServedOn,
                    statementDueOn,
                    statement,
                    e.document().value(),
                    e.rescindedOn(),
                    e.reason(),
                    null,
                    null);
        }
    }

    public record Deregistration(LocalDate deregisteredOn, String ground, String reason) {}

    static PermitView after(PermitView before, PermitEvent event) {
        if (event instanceof CommitmentSubmitted e) {
            return before.appliedAnew(draft -> {
                draft.route = "COMMITMENT";
                draft.standardVersion = e.standardVersion();
                draft.signatory = e.signatory();
                draft.signedOn = e.signedOn();
                draft.missing = codes(e.missing());
                draft.materialsDueOn = e.materialsDueOn();
            });
        }
        if (event instanceof CheckApplied e) {
            return before.appliedAnew(draft -> {
                draft.route = "CHECK";
                draft.standardVersion = e.standardVersion();
                draft.signatory = e.applicant();
                draft.missing = codes(e.missing());
                draft.materialsDueOn = e.materialsDueOn();
            });
        }
        if (event instanceof MaterialsRequested e) {
            return before.with(State.PENDING, draft -> draft.missing = codes(e.missing()));
        }
        if (event instanceof MaterialsSupplied e) {
            return before.with(State.PENDING, draft -> draft.missing = codes(e.missing()));
        }
        if (event instanceof ApplicationRejected e) {
            return before.with(State.REJECTED, draft -> draft.rejectedReason = e.reason());
        }
        if (event instanceof ApplicationWithdrawn e) {
            return before.with(
                    State.WITHDRAWN, draft -> draft.withdrawal = new Withdrawal(e.withdrawnOn(), e.reason()));
        }
        if (event instanceof ReapplicationBarred e) {
            return before.with(before.state, draft -> draft.barredUntil = e.until());
        }
        return before.afterDecision(event);
    }

    private PermitView afterDecision(PermitEvent event) {
        if (event instanceof ApplicationAccepted e) {
            return with(State.ACCEPTED, draft -> {
                draft.agency = e.agency().value();
                draft.acceptingOfficer = e.acceptingOfficer().value();
                draft.check = new Check(e.acceptedOn(), e.inspectionDueOn(), null, null, List.of(), null);
            });
        }
        if (event instanceof CheckMade e) {
            return with(State.CHECKED, draft -> draft.check = made(e));
        }
        if (event instanceof PermitGranted e) {
            return with(State.GRANTED, draft -> draft.granted(e));
        }
        if (event instanceof PermitRefused e) {
            return with(State.REFUSED, draft -> {
                draft.refusal = new Refusal(
                        e.document().value(), e.refusedOn(), e.inspection().value(), e.reason(), null);
                draft.barredUntil = e.barredUntil();
            });
        }
        if (event instanceof CommitmentVerified e) {
            return with(
                    State.VERIFIED,
                    draft -> draft.verified(e.permit().value(), e.inspection().value(), e.verifiedOn()));
        }
        if (event instanceof CommitmentBreached e) {
            return with(State.BREACHED, draft -> {
                draft.verified(e.permit().value(), e.inspection().value(), e.verifiedOn());
                draft.severity = e.severity().name();
                draft.failedItems = codes(e.failedItems());
            });
        }
        return event instanceof PermitDeregistered e
                ? with(
                        State.DEREGISTERED,
                        draft -> draft.deregistration = new Deregistration(
                                e.deregisteredOn(), e.ground().name(), e.reason()))
                : afterRescission(event);
    }

    private PermitView afterRescission(PermitEvent event) {
        if (event instanceof RescissionProposed e) {
            return with(state, draft -> draft.rescission = Rescission.proposed(e));
        }
        if (event instanceof DocumentServed e && e.service().document().value().equals(permitNumber)) {
            return with(state, draft -> draft.servedOn = e.service().effectiveOn());
        }
        Refusal refused = refusal;
        if (event instanceof DocumentServed e && refused != null) {
            return with(state, draft -> draft.refusal = refused.after(e));
        }
        Rescission before = rescission;
        if (before == null) {
            return this;
        }
        if (event instanceof RescissionNotified e) {
            return with(
                    state,
                    draft -> draft.rescission = before.notified(e.document().value()));
        }
        if (event instanceof DocumentServed e) {
            return with(state, draft -> draft.rescission = before.served(e));
        }
        if (event instanceof RescissionDropped e) {
            return with(state, draft -> draft.rescission = before.dropped(e));
        }
        if (event instanceof RescissionStatementRecorded e) {
            return with(
                    state, draft -> draft.rescission = before.heard(e.outcome().name()));
        }
        return event instanceof PermitRescinded e
                ? with(State.RESCINDED, draft -> {
                    draft.rescission = before.decided(e);
                    draft.barredUntil = e.barredUntil();
                })
                : this;
    }

    /** After the venue changed so that its permit no longer covers it. */
    PermitView outdated() {
        return with(State.OUTDATED, draft -> {});
    }

    /** After a provisional last day became certain. */
    PermitView fixed(FixedTerm term) {
        return with(state, draft -> {
            switch (term.rule()) {
                case "venue.commitment-verification" -> {
                    draft.verificationDueOn = term.dueOn();
                    draft.provisional = false;
                }
                case "venue.materials" -> draft.materialsDueOn = term.dueOn();
                default -> draft.check = check == null ? null : check.fixed(term);
            }
        });
    }

    private Check made(CheckMade e) {
        return new Check(
                check == null ? e.checkedOn() : check.acceptedOn(),
                check == null ? e.checkedOn() : check.inspectionDueOn(),
                e.inspection().value(),
                e.checkedOn(),
                codes(e.failedItems()),
                e.decisionDueOn());
    }

    /** A new application leaves nothing of the former but a bar. */
    private PermitView appliedAnew(Consumer<Draft> change) {
        return NONE.with(State.PENDING, draft -> {
            draft.barredUntil = barredUntil;
            change.accept(draft);
        });
    }

    private PermitView with(State next, Consumer<Draft> change) {
        Draft draft = new Draft(this);
        draft.state = next;
        change.accept(draft);
        return draft.view();
    }

    private static List<String> codes(List<Code> codes) {
        return codes.stream().map(Code::value).toList();
    }

    /** A view in the making. */
    private static final class Draft {
        private State state;
        private @Nullable String route;
        private @Nullable String standardVersion;
        private @Nullable String signatory;
        private @Nullable LocalDate signedOn;
        private List<String> missing;
        private @Nullable LocalDate materialsDueOn;
        private @Nullable String permitNumber;
        private @Nullable LocalDate grantedOn;
        private @Nullable LocalDate servedOn;
        private @Nullable String agency;
        private @Nullable String acceptingOfficer;
        private @Nullable String automaticRule;
        private @Nullable LocalDate verificationDueOn;
        private @Nullable Boolean provisional;
        private @Nullable String inspection;
        private @Nullable LocalDate verifiedOn;
        private @Nullable String severity;
        private List<String> failedItems;
        private @Nullable String rejectedReason;
        private @Nullable Check check;
        private @Nullable Refusal refusal;
        private @Nullable Rescission rescission;
        private @Nullable Deregistration deregistration;
        private @Nullable Withdrawal withdrawal;
        private @Nullable LocalDate barredUntil;

        Draft(PermitView view) {
            state = view.state;
            route = view.route;
            standardVersion = view.standardVersion;
            signatory = view.signatory;
            signedOn = view.signedOn;
            missing = view.missing;
            materialsDueOn = view.materialsDueOn;
            permitNumber = view.permitNumber;
            grantedOn = view.grantedOn;
            servedOn = view.servedOn;
            agency = view.agency;
            acceptingOfficer = view.acceptingOfficer;
            automaticRule = view.automaticRule;
            verificationDueOn = view.verificationDueOn;
            provisional = view.provisional;
            inspection = view.inspection;
            verifiedOn = view.verifiedOn;
            severity = view.severity;
            failedItems = view.failedItems;
            rejectedReason = view.rejectedReason;
            check = view.check;
            refusal = view.refusal;
            rescission = view.rescission;
            deregistration = view.deregistration;
            withdrawal = view.withdrawal;
            barredUntil = view.barredUntil;
        }

        void granted(PermitGranted e) {
            standardVersion = e.standardVersion();
            permitNumber = e.permit().value();
            grantedOn = e.grantedOn();
            agency = e.agency().value();
            acceptingOfficer =
                    e.acceptingOfficer() == null ? null : e.acceptingOfficer().value();
            automaticRule = e.automaticRule();
            verificationDueOn = e.verificationDueOn();
            provisional = e.verificationDueOn() == null ? null : e.provisional();
        }

        void verified(String permit, String visit, LocalDate day) {
            permitNumber = permit;
            inspection = visit;
            verifiedOn = day;
        }

        PermitView view() {
            return new PermitView(
                    state,
                    route,
                    standardVersion,
                    signatory,
                    signedOn,
                    missing,
                    materialsDueOn,
                    permitNumber,
                    grantedOn,
                    servedOn,
                    agency,
                    acceptingOfficer,
                    automaticRule,
                    verificationDueOn,
                    provisional,
                    inspection,
                    verifiedOn,
                    severity,
                    failedItems,
                    rejectedReason,
                    check,
                    refusal,
                    rescission,
                    deregistration,
                    withdrawal,
                    barredUntil);
        }
    }
}
