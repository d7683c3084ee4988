package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.TransferEvent.CaseResumed;
import io.fireledger.domain.enforcement.TransferEvent.ExhibitsHandedOver;
import io.fireledger.domain.enforcement.TransferEvent.PoliceAccepted;
import io.fireledger.domain.enforcement.TransferEvent.PoliceDeclined;
import io.fireledger.domain.enforcement.TransferEvent.ProsecutorAsked;
import io.fireledger.domain.enforcement.TransferEvent.ReconsiderationAsked;
import io.fireledger.domain.enforcement.TransferEvent.TransferApproved;
import io.fireledger.domain.enforcement.TransferEvent.TransferForwarded;
import io.fireledger.domain.enforcement.TransferEvent.TransferRefused;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.enforcement.TransferEvent.TransferSent;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.OfficerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the last handing over to the police has come (SR310). Immutable; each event gives the next one.
 *
 * @param team who reported it
 * @param lastOn the day of its last step
 * @param police to whom it was sent; null: it was not
 * @param approvedAt when the head approved it; null: not yet, or refused
 * @param sendBy until when it must be sent; null with {@code approvedAt}
 * @param acceptedOn the day a criminal case was filed; null: none was
 * @param reconsidered whether the police were asked to reconsider, which is done once
 * @param exhibitsHandedOver whether the exhibits went after it
 */
record Handover(
        Stage stage,
        List<OfficerId> team,
        LocalDate lastOn,
        @Nullable String police,
        @Nullable Instant approvedAt,
        @Nullable Instant sendBy,
        @Nullable LocalDate acceptedOn,
        boolean reconsidered,
        boolean exhibitsHandedOver) {

    /** What happened last. */
    enum Stage {
        REPORTED,
        REFUSED,
        APPROVED,
        SENT,
        ACCEPTED,
        DECLINED,
        RECONSIDERATION_ASKED,
        PROSECUTOR_ASKED,
        RESUMED
    }

    /** The handover after the event; {@code before} is null where none was reported yet. */
    static @Nullable Handover after(@Nullable Handover before, TransferEvent event) {
        if (event instanceof TransferReported e) {
            return new Handover(Stage.REPORTED, e.team(), e.reportedOn(), null, null, null, null, false, false);
        }
        return before == null ? null : before.after(event);
    }

    private Handover after(TransferEvent event) {
        if (event instanceof TransferApproved e) {
            return new Handover(
                    Stage.APPROVED,
                    team,
                    ChinaTime.day(e.approvedAt()),
                    null,
                    e.approvedAt(),
                    e.sendBy(),
                    null,
                    false,
                    false);
        }
        if (event instanceof TransferRefused e) {
            return at(Stage.REFUSED, e.refusedOn());
        }
        if (event instanceof TransferSent e) {
            return new Handover(
                    Stage.SENT, team, ChinaTime.day(e.sentAt()), e.police(), approvedAt, sendBy, null, false, false);
        }
        if (event instanceof TransferForwarded e) {
            return new Handover(
                    stage,
                    team,
                    e.forwardedOn(),
                    e.police(),
                    approvedAt,
                    sendBy,
                    null,
                    reconsidered,
                    exhibitsHandedOver);
        }
        if (event instanceof PoliceAccepted e) {
            return new Handover(
                    Stage.ACCEPTED,
                    team,
                    e.acceptedOn(),
                    police,
                    approvedAt,
                    sendBy,
                    e.acceptedOn(),
                    reconsidered,
                    exhibitsHandedOver);
        }
        if (event instanceof PoliceDeclined e) {
            return at(Stage.DECLINED, e.declinedOn());
        }
        if (event instanceof ReconsiderationAsked e) {
            return new Handover(
                    Stage.RECONSIDERATION_ASKED, team, e.askedOn(), police, approvedAt, sendBy, null, true, false);
        }
        if (event instanceof ProsecutorAsked e) {
            return at(Stage.PROSECUTOR_ASKED, e.askedOn());
        }
        if (event instanceof ExhibitsHandedOver e) {
            return new Handover(
                    stage, team, e.handedOverOn(), police, approvedAt, sendBy, acceptedOn, reconsidered, true);
        }
        return event instanceof CaseResumed e ? resumed(e.resumedOn()) : this;
    }

    /** The case is back. */
    Handover resumed(LocalDate day) {
        return at(Stage.RESUMED, day);
    }

    private Handover at(Stage next, LocalDate day) {
        return new Handover(next, team, day, police, approvedAt, sendBy, acceptedOn, reconsidered, exhibitsHandedOver);
    }

    /** Whether it is reported, and neither refused nor sent. */
    boolean isPending() {
        return stage == Stage.REPORTED || stage == Stage.APPROVED;
    }

    /** Whether a criminal case was filed, and nothing is known to have come of it yet. */
    boolean isCriminalCasePending() {
        return stage == Stage.ACCEPTED;
    }

    /** Whether the criminal case has everything, so that nothing is left to be done here. */
    boolean isTakenOver() {
        return stage == Stage.ACCEPTED && exhibitsHandedOver;
    }
}
