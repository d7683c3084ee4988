package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.HOTEL_PREMISES;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.PERMIT;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static io.fireledger.domain.venue.VenueSamples.codes;
import static io.fireledger.domain.venue.VenueSamples.numbers;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.inspection.RectificationOrder;
import io.fireledger.domain.inspection.VerificationClaims;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.ActingSamples;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/** The hotel as an aggregate under test, with the inspections that were made of it. */
final class VenueFixture {
    static final InspectionId CHECK = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZ1");
    static final InspectionId LATER = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZ2");
    static final VenueRegistered REGISTERED =
            new VenueRegistered(HOTEL, OPERATOR, "渝中饭店", YUZHONG, "民生路1号", HOTEL_PREMISES);
    static final VenueClassified CLASSIFIED =
            new VenueClassified(HOTEL, "2021-1", codes("PUBLIC_GATHERING"), List.of());

    private VenueFixture() {}

    static PermitGranted granted(LocalDate grantedOn) {
        return new PermitGranted(
                HOTEL,
                OPERATOR,
                PERMIT,
                BRIGADE,
                VenueLaw.STANDARD,
                grantedOn,
                null,
                "auto-1",
                grantedOn.plusDays(28),
                false);
    }

    static Acting as(OfficerId officer) {
        return ActingSamples.officer(officer, BRIGADE, YUZHONG);
    }

    static InspectionOutcome.Entry inspection(
            InspectionId id, InspectionKind kind, @Nullable Instant concludedAt, String... failed) {
        return inspection(id, HOTEL, kind, concludedAt, failed);
    }

    static InspectionOutcome.Entry inspection(
            InspectionId id, VenueId venue, InspectionKind kind, @Nullable Instant concludedAt, String... failed) {
        return new InspectionOutcome.Entry(
                id,
                venue,
                OPERATOR,
                YUZHONG,
                kind,
                null,
                List.of(LI, ZHAO),
                NOW,
                concludedAt,
                codes("EXITS", "ALARM"),
                List.<Code>copyOf(codes(failed)));
    }

    /** An inspection with one order about the exits, re-checked today. */
    static InspectionOutcome.Entry rechecked(InspectionId id, List<Code> uncorrected) {
        InspectionOutcome.Entry found = inspection(id, InspectionKind.COMMITMENT_VERIFICATION, NOW, "EXITS");
        RectificationOrder order = new RectificationOrder(
                new DocumentNumber("渝中消限字〔2026〕第0001号"),
                OrderKind.DATED,
                TODAY,
                TODAY,
                codes("EXITS"),
                TODAY,
                TODAY,
                TODAY,
                uncorrected,
                null);
        return new InspectionOutcome.Entry(
                id,
                found.venue(),
                found.enterprise(),
                found.division(),
                found.kind(),
                null,
                found.officers(),
                NOW,
                NOW,
                found.mandatoryItems(),
                found.failedItems(),
                List.of(order));
    }

    static ResultValidator<Venue> when(
            Acting acting, List<InspectionOutcome.Entry> inspections, Object command, Object... given) {
        return at(NOW, acting, inspections, command, given);
    }

    /** @param givenAt when what is given was recorded */
    static ResultValidator<Venue> at(
            Instant givenAt,
            Acting acting,
            List<InspectionOutcome.Entry> inspections,
            Object command,
            Object... given) {
        AggregateTestFixture<Venue> fixture = new AggregateTestFixture<>(Venue.class);
        InspectionOutcome outcomes = id -> inspections.stream()
                .filter(entry -> entry.inspection().equals(id))
                .findFirst();
        List.of(
                        acting,
                        new VenueLaw(true),
                        VenueSamples.enterprises(),
                        VenueSamples.authorities(),
                        VenueSamples.competences(),
                        numbers(),
                        VenueSamples.officers(),
                        outcomes,
                        new NoClaims())
                .forEach(fixture::registerInjectableResource);
        return fixture.givenCurrentTime(givenAt)
                .andGiven(REGISTERED, CLASSIFIED)
                .andGiven(given)
                .when(command);
    }

    private static final class NoClaims implements VerificationClaims {
        @Override
        public void take(DocumentNumber permit, VenueId venue, InspectionId inspection, DivisionCode division) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(
                DocumentNumber permit,
                VenueId venue,
                InspectionId inspection,
                DivisionCode division,
                Capacity capacity) {
            throw new UnsupportedOperationException();
        }
    }
}
