package io.fireledger.projections.venue;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.PERMIT;
import static io.fireledger.projections.wiring.Samples.VISIT;
import static io.fireledger.projections.wiring.Samples.WANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.venue.BreachSeverity;
import io.fireledger.domain.venue.IntakeChannel;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.SupervisionTier;
import io.fireledger.domain.venue.VenueEvent;
import io.fireledger.domain.venue.VenueEvent.SupervisionAssigned;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VenueViewTest {
    private static final CommitmentSubmitted COMMITMENT = new CommitmentSubmitted(
            HOTEL,
            LONGDA,
            "2021-1",
            new Sha256Digest("a".repeat(64)),
            "张伟",
            null,
            MAY_9,
            IntakeChannel.E_SERVICE,
            new Sha256Digest("b".repeat(64)),
            List.of(new Code("FLOOR_PLAN")),
            MAY_9.plusDays(5),
            false);
    private static final CommitmentBreached BREACH = new CommitmentBreached(
            HOTEL,
            LONGDA,
            PERMIT,
            VISIT,
            List.of(LI, WANG),
            MAY_9.plusDays(11),
            BreachSeverity.SERIOUS_FALSITY,
            List.of(new Code("EXITS")));

    private static @Nullable VenueView fold(Object... events) {
        VenueView view = null;
        long seq = 0;
        for (Object event : events) {
            Recorded recorded = new Recorded("e" + seq, seq++, Reads.NOON, Reads.NOON, "registrar", YUZHONG);
            view = event instanceof VenueEvent e
                    ? VenueView.after(view, e, recorded)
                    : VenueView.after(view, (PermitEvent) event, recorded);
        }
        return view;
    }

    private static VenueView venueAfter(Object... events) {
        Object[] all = new Object[events.length + 1];
        all[0] = Samples.registered(HOTEL);
        System.arraycopy(events, 0, all, 1, events.length);
        return Objects.requireNonNull(fold(all));
    }

    private static PermitView permitAfter(Object... events) {
        return venueAfter(events).permit();
    }

    @Test
    void isWhatWasRegistered() {
        VenueView venue = venueAfter();
        assertThat(venue.id()).isEqualTo(HOTEL.value());
        assertThat(venue.creditCode()).isEqualTo(LONGDA.value());
        assertThat(venue.divisionCode()).isEqualTo("500103");
        assertThat(venue.use()).isEqualTo("HOTEL");
        assertThat(venue.permit().state()).isEqualTo(PermitView.State.NONE);
        assertThat(venue.open()).isNull();
        assertThat(venue.version()).isZero();
    }

    @Test
    void comesBackFromJsonAsItWas() {
        VenueView venue = venueAfter(COMMITMENT, Samples.granted(HOTEL, LI, MAY_9.plusDays(30)), BREACH);
        assertThat(Json.read(Json.write(venue), VenueView.class)).isEqualTo(venue);
    }

    @Test
    void namesTheClassUndeterminedWhereOneIs() {
        assertThat(venueAfter(Samples.classified(HOTEL, List.of())).classes()).containsExactly("PUBLIC_GATHERING");
        VenueView open = venueAfter(Samples.classified(HOTEL, List.of(new Code("HIGH_RISE_PUBLIC"))));
        assertThat(open.classes()).containsExactly("PUBLIC_GATHERING", "UNDETERMINED");
        assertThat(open.undetermined()).containsExactly("HIGH_RISE_PUBLIC");
        assertThat(open.classificationRules()).isEqualTo("2021-1");
    }

    @Test
    void showsItsSupervisor() {
        VenueView venue = venueAfter(new SupervisionAssigned(HOTEL, BRIGADE, SupervisionTier.KEY, MAY_9));
        assertThat(venue.supervision()).isEqualTo(new VenueView.Supervision(BRIGADE.value(), "KEY", MAY_9));
    }

    @Test
    void opensAndCloses() {
        VenueView open = venueAfter(new VenueOpened(HOTEL, MAY_9, true));
        assertThat(open.open()).isEqualTo(new VenueView.Opening(MAY_9, true, null, null));
        VenueView closed =
                venueAfter(new VenueOpened(HOTEL, MAY_9, true), new VenueClosed(HOTEL, MAY_9.plusDays(1), "停业"));
        assertThat(closed.open()).isEqualTo(new VenueView.Opening(MAY_9, true, MAY_9.plusDays(1), "停业"));
    }

    @Test
    void followsItsPermit() {
        assertThat(permitAfter(COMMITMENT).state()).isEqualTo(PermitView.State.PENDING);
        MaterialsRequested request = new MaterialsRequested(HOTEL, List.of(new Code("FLOOR_PLAN")));
        assertThat(permitAfter(COMMITMENT, request).materialsDueOn()).isEqualTo(MAY_9.plusDays(5));
        assertThat(permitAfter(
                                COMMITMENT,
                                request,
                                new MaterialsSupplied(HOTEL, List.of(new Code("FLOOR_PLAN")), List.of()))
                        .missing())
                .isEmpty();
        PermitView granted = permitAfter(COMMITMENT, Samples.granted(HOTEL, LI, MAY_9.plusDays(30)));
        assertThat(granted.state()).isEqualTo(PermitView.State.GRANTED);
        assertThat(granted.permitNumber()).isEqualTo(PERMIT.value());
        assertThat(granted.verificationDueOn()).isEqualTo(MAY_9.plusDays(30));
        assertThat(granted.provisional()).isFalse();
        assertThat(permitAfter(COMMITMENT, new ApplicationRejected(HOTEL, "材料不齐"))
                        .state())
                .isEqualTo(PermitView.State.REJECTED);
    }

    @Test
    void showsWhatTheVerificationCameTo() {
        Object granted = Samples.granted(HOTEL, LI, MAY_9.plusDays(30));
        PermitView verified = permitAfter(
                COMMITMENT,
                granted,
                new CommitmentVerified(HOTEL, LONGDA, PERMIT, VISIT, List.of(LI, WANG), MAY_9.plusDays(11)));
        assertThat(verified.state()).isEqualTo(PermitView.State.VERIFIED);
        assertThat(verified.inspection()).isEqualTo(VISIT.value());
        PermitView breached = permitAfter(COMMITMENT, granted, BREACH);
        assertThat(breached.state()).isEqualTo(PermitView.State.BREACHED);
        assertThat(breached.severity()).isEqualTo("SERIOUS_FALSITY");
        assertThat(breached.failedItems()).containsExactly("EXITS");
    }

    @Test
    void bearsAnyOrderOfEvents() {
        assertThat(fold(BREACH, COMMITMENT, Samples.classified(HOTEL, List.of())))
                .isNull();
        assertThat(permitAfter(BREACH).state()).isEqualTo(PermitView.State.BREACHED);
        assertThat(venueAfter(new VenueClosed(HOTEL, MAY_9, "停业")).open()).isNull();
    }
}
