package io.fireledger.application.wiring;

import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.IdempotencyKey;
import io.fireledger.application.idempotency.Preview;
import io.fireledger.domain.authority.AuthorityCommand.RegisterAuthority;
import io.fireledger.domain.enterprise.EnterpriseCommand.RecordSafetyRoles;
import io.fireledger.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerCommand.AppointOfficer;
import io.fireledger.domain.officer.OfficerCommand.AssignPost;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import io.fireledger.domain.venue.IntakeChannel;
import io.fireledger.domain.venue.PermitCommand.GrantPermit;
import io.fireledger.domain.venue.PermitCommand.SubmitCommitment;
import io.fireledger.domain.venue.Premises;
import io.fireledger.domain.venue.VenueCommand.RegisterVenue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yuzhong with its authority, one enterprise and one officer, and requests of the people there. */
public final class City {
    public static final DivisionCode YUZHONG = new DivisionCode("500103");
    public static final AuthorityId AUTHORITY = new AuthorityId("CQ-YZ");
    public static final OfficerId LI = new OfficerId("50010312");
    public static final EnterpriseId ENTERPRISE = enterprise(1);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final Actor REGISTRAR = new Actor("registrar", List.of("REGISTRAR"), null, AUTHORITY, YUZHONG);
    private static final Actor OFFICER = new Actor(LI.value(), List.of("INSPECTOR"), LI, AUTHORITY, YUZHONG);

    private final Instance instance;

    public City(Instance instance) {
        this.instance = instance;
    }

    /** Sets the city up: an authority, an enterprise with its responsible person, an officer who may act. */
    public City found() {
        register(
                new RegisterAuthority(
                        AUTHORITY, "渝中区消防救援大队", "渝中消", new Code("FIRE_RESCUE"), new Code("COUNTY"), YUZHONG, null),
                AUTHORITY);
        register(
                new RegisterEnterprise(ENTERPRISE, null, "尚未赋码", "山城火锅", EnterpriseKind.OTHER, YUZHONG, "民族路1号", "陈刚"),
                ENTERPRISE);
        register(new RecordSafetyRoles(ENTERPRISE, "陈刚", null), ENTERPRISE);
        register(new AppointOfficer(LI, "李强", AUTHORITY, OfficerCategory.CADRE, false), LI);
        register(new GrantCertificate(LI, null, LONG_AGO, LocalDate.of(2099, 12, 31)), LI);
        register(new AssignPost(LI, new Code("INSPECTOR"), LONG_AGO), LI);
        return this;
    }

    public static VenueId venue(int n) {
        return new VenueId("V-%026d".formatted(n));
    }

    public static EnterpriseId enterprise(int n) {
        return new EnterpriseId("E-%026d".formatted(n));
    }

    public static InspectionId inspection(int n) {
        return new InspectionId("I-%026d".formatted(n));
    }

    public static RegisterVenue restaurant(VenueId venue) {
        return new RegisterVenue(
                venue,
                ENTERPRISE,
                "山城火锅解放碑店",
                YUZHONG,
                "民族路1号",
                new Premises(
                        new Code("RESTAURANT"),
                        new BigDecimal("18.5"),
                        new BigDecimal("650"),
                        2,
                        0,
                        300,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /** A restaurant whose commitment waits to be accepted. */
    public VenueId applicant(int n) {
        VenueId venue = venue(n);
        register(restaurant(venue), venue);
        LocalDate today =
                LocalDate.now(instance.bean(Clock.class).withZone(io.fireledger.domain.kernel.ChinaTime.ZONE));
        register(
                new SubmitCommitment(
                        venue,
                        "2021-1",
                        "陈刚",
                        null,
                        today,
                        IntakeChannel.WINDOW,
                        new Sha256Digest("ab".repeat(32)),
                        null),
                venue);
        return venue;
    }

    /** Sends a command of the registrar's. */
    public Answer register(Object command, AggregateId target) {
        return instance.commands().send(command, target, request(REGISTRAR, null));
    }

    public Answer register(Object command, AggregateId target, @Nullable IdempotencyKey key) {
        return instance.commands().send(command, target, request(REGISTRAR, key));
    }

    /** Lets the officer accept the venue's commitment. */
    public Answer grant(VenueId venue) {
        return grant(venue, null);
    }

    public Answer grant(VenueId venue, @Nullable IdempotencyKey key) {
        return act(new GrantPermit(venue), venue, key);
    }

    /** Sends a command of the officer's. */
    public Answer act(Object command, AggregateId target, @Nullable IdempotencyKey key) {
        return instance.commands().send(command, target, request(OFFICER, key));
    }

    /** Asks what would follow if the officer accepted the venue's commitment. */
    public Preview wouldGrant(VenueId venue, @Nullable IdempotencyKey key, @Nullable Long ifMatch) {
        return instance.commands().rehearse(new GrantPermit(venue), venue, request(OFFICER, key, ifMatch));
    }

    /** Asks what would follow from a command of the registrar's. */
    public Preview wouldRegister(Object command, AggregateId target) {
        return instance.commands().rehearse(command, target, request(REGISTRAR, null));
    }

    private static Request request(Actor actor, @Nullable IdempotencyKey key) {
        return request(actor, key, null);
    }

    private static Request request(Actor actor, @Nullable IdempotencyKey key, @Nullable Long ifMatch) {
        return new Request(actor, Channel.API, "story-1", null, key, ifMatch, 200, null);
    }
}
