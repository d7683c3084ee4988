package io.fireledger.api.wiring;

import io.fireledger.api.security.DemoClient;
import io.fireledger.api.security.Role;
import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.eventstore.PostgresEventStorageEngine;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.idempotency.IdempotencyKey;
import io.fireledger.domain.authority.AuthorityCommand.RecordHead;
import io.fireledger.domain.authority.AuthorityCommand.RegisterAuthority;
import io.fireledger.domain.enterprise.EnterpriseCommand.RecordSafetyRoles;
import io.fireledger.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.inspection.FindingResult;
import io.fireledger.domain.inspection.InspectionCommand.AssignInspectors;
import io.fireledger.domain.inspection.InspectionCommand.ConcludeInspection;
import io.fireledger.domain.inspection.InspectionCommand.RecordFinding;
import io.fireledger.domain.inspection.InspectionCommand.ScheduleInspection;
import io.fireledger.domain.inspection.InspectionCommand.StartInspection;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.InspectionItems;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerCommand.AppointOfficer;
import io.fireledger.domain.officer.OfficerCommand.AssignPost;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import io.fireledger.domain.officer.OfficerCommand.RecordLegalQualification;
import io.fireledger.domain.venue.BreachSeverity;
import io.fireledger.domain.venue.IntakeChannel;
import io.fireledger.domain.venue.PermitCommand.RecordVerification;
import io.fireledger.domain.venue.PermitCommand.SubmitCommitment;
import io.fireledger.domain.venue.Premises;
import io.fireledger.domain.venue.SupervisionTier;
import io.fireledger.domain.venue.VenueCommand.AssignSupervision;
import io.fireledger.domain.venue.VenueCommand.DeclareOpen;
import io.fireledger.domain.venue.VenueCommand.RegisterVenue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A small city to try the server on, made once through the commands everyone uses, by the demo's own clients. Every step has
 * a key of its own, so that a start that was killed half-way is taken up where it ended. Names and codes are invented.
 */
@Component
@Profile("demo")
@Order(20)
class DemoCity implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2034, 12, 31);
    private static final String YUZHONG = "500103";
    private static final String WEIDU = "411002";
    private static final Map<String, DemoClient> CLIENTS =
            DemoClient.all().stream().collect(Collectors.toMap(DemoClient::name, Function.identity()));

    private static final List<Town> AUTHORITIES = List.of(
            new Town("CQ-XF", "重庆市消防救援总队", "渝", "FIRE_RESCUE", "PROVINCE", "500000", null),
            new Town(DemoClient.YUZHONG, "渝中区消防救援大队", "渝中", "FIRE_RESCUE", "COUNTY", YUZHONG, "CQ-XF"),
            new Town("XC-XF", "许昌市消防救援支队", "许", "FIRE_RESCUE", "CITY", "411000", null),
            new Town(DemoClient.WEIDU, "魏都区消防救援大队", "魏都", "FIRE_RESCUE", "COUNTY", WEIDU, "XC-XF"),
            new Town("CQYZ-PCS", "渝中区解放碑派出所", null, "POLICE_STATION", "TOWN", YUZHONG, null),
            new Town("CQYZ-JFB", "渝中区解放碑街道办事处", null, "TOWNSHIP", "TOWN", YUZHONG, null));

    private static final List<Firm> FIRMS = List.of(
            new Firm("91500103DEMA00013C", "山城火锅餐饮有限公司", YUZHONG, "渝中区解放碑步行街1号", "陈建国"),
            new Firm("91500103DEMA000217", "两江宾馆有限公司", YUZHONG, "渝中区滨江路20号", "李秀英"),
            new Firm("91500103DEMA0003XY", "朝天门商业管理有限公司", YUZHONG, "渝中区朝天门街8号", "周志强"),
            new Firm("92500103DEMA00048U", "渝中区小面馆", YUZHONG, "渝中区民生路66号", "吴小芳"),
            new Firm("91411002DEMA000560", "魏都影城有限公司", WEIDU, "魏都区建设路5号", "张伟"),
            new Firm("92411002DEMA00064P", "魏都区七一路歌厅", WEIDU, "魏都区七一路18号", "赵敏"));

    private static final List<Place> PLACES = List.of(
            new Place("001", 0, "山城火锅解放碑店", "RESTAURANT", "18.5", "650", 5, 0, 300, SupervisionTier.LISTED),
            new Place("002", 1, "两江宾馆", "HOTEL", "48", "5200", 15, 2, 420, SupervisionTier.KEY),
            new Place("003", 2, "朝天门商场", "MALL", "32", "18000", 6, 2, 3500, SupervisionTier.KEY),
            new Place("004", 2, "朝天门仓库", "WAREHOUSE", "9", "1200", 1, 0, 20, SupervisionTier.OTHER),
            new Place("005", 3, "民生路小面馆", "RESTAURANT", "6", "80", 1, 0, 40, SupervisionTier.OTHER),
            new Place("006", 4, "魏都影城", "AUDITORIUM", "22", "3100", 4, 1, 900, SupervisionTier.KEY),
            new Place("007", 5, "七一路歌厅", "ENTERTAINMENT", "15", "900", 3, 0, 220, SupervisionTier.LISTED),
            new Place("008", 4, "魏都影城办公楼", "OFFICE", "22", "1500", 5, 0, 90, SupervisionTier.LISTED));

    private final Commands commands;
    private final PostgresEventStorageEngine events;
    private final Law law;
    private final Clock clock;

    DemoCity(Commands commands, PostgresEventStorageEngine events, Law law, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.law = law;
        this.clock = clock;
    }

    private record Town(
            String code,
            String name,
            @Nullable String shortName,
            String kind,
            String level,
            String division,
            @Nullable String parent) {}

    private record Firm(String creditCode, String name, String division, String address, String head) {
        EnterpriseId id() {
            return new EnterpriseId(creditCode);
        }

        EnterpriseKind kind() {
            return creditCode.startsWith("92") ? EnterpriseKind.INDIVIDUAL_BUSINESS : EnterpriseKind.COMPANY;
        }
    }

    private record Place(
            String number,
            int firm,
            String name,
            String use,
            String height,
            String area,
            int floorsAbove,
            int floorsBelow,
            int capacity,
            SupervisionTier tier) {
        VenueId id() {
            return new VenueId("V-01HM0000000000000000DEM" + number);
        }

        Firm owner() {
            return FIRMS.get(firm);
        }

        Premises premises() {
            return new Premises(
                    new Code(use),
                    new BigDecimal(height),
                    new BigDecimal(area),
                    floorsAbove,
                    floorsBelow,
                    capacity,
                    false,
                    floorsAbove == 1,
                    use.equals("HOTEL") ? 160 : null,
                    null,
                    use.equals("AUDITORIUM") ? 860 : null);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Place last = PLACES.get(PLACES.size() - 1);
        if (events.lastSequenceNumberFor(last.id().typed()).isPresent()) {
            return;
        }
        AUTHORITIES.forEach(this::register);
        DemoClient.all().forEach(this::appoint);
        AuthorityId yuzhong = new AuthorityId(DemoClient.YUZHONG);
        send("registrar", "head", yuzhong, new RecordHead(yuzhong, officer("authority-head"), false, SINCE, null));
        FIRMS.forEach(this::register);
        PLACES.subList(0, PLACES.size() - 1).forEach(this::register);
        List.of(PLACES.get(0), PLACES.get(1), PLACES.get(5), PLACES.get(6)).forEach(this::commit);
        verify(PLACES.get(0), "inspector-1", "inspector-2", true);
        verify(PLACES.get(6), "inspector-4", "inspector-5", false);
        // Last of all: where it stands, the city is complete.
        register(last);
        LOG.info("the demo city was made: {} enterprises, {} venues", FIRMS.size(), PLACES.size());
    }

    private void register(Town town) {
        AuthorityId id = new AuthorityId(town.code());
        send(
                "registrar",
                town.code(),
                id,
                new RegisterAuthority(
                        id,
                        town.name(),
                        town.shortName(),
                        new Code(town.kind()),
                        new Code(town.level()),
                        new DivisionCode(town.division()),
                        town.parent() == null ? null : new AuthorityId(town.parent())));
    }

    private void appoint(DemoClient client) {
        if (client.officer() == null || client.authority() == null) {
            return;
        }
        OfficerId id = new OfficerId(client.officer());
        String post = switch (client.role()) {
            case AUTHORITY_HEAD -> "HEAD";
            default -> client.role().name();
        };
        boolean isLeading = post.equals("HEAD") || post.equals("DECISION_MAKER");
        send(
                "registrar",
                id.value(),
                id,
                new AppointOfficer(
                        id,
                        "演示" + client.officer().substring(client.officer().indexOf('-') + 1),
                        new AuthorityId(client.authority()),
                        OfficerCategory.CADRE,
                        isLeading));
        send("registrar", id.value() + " certificate", id, new GrantCertificate(id, null, SINCE, UNTIL));
        send("registrar", id.value() + " post", id, new AssignPost(id, new Code(post), SINCE));
        if (client.role() == Role.LEGAL_REVIEWER) {
            send(
                    "registrar",
                    id.value() + " qualification",
                    id,
                    new RecordLegalQualification(id, "A20235001030001", SINCE));
        }
    }

    private void register(Firm firm) {
        send(
                "registrar",
                firm.creditCode(),
                firm.id(),
                new RegisterEnterprise(
                        firm.id(),
                        firm.creditCode(),
                        null,
                        firm.name(),
                        firm.kind(),
                        new DivisionCode(firm.division()),
                        firm.address(),
                        firm.head()));
        send("registrar", firm.creditCode() + " roles", firm.id(), new RecordSafetyRoles(firm.id(), firm.head(), null));
    }

    private void register(Place place) {
        Firm owner = place.owner();
        send(
                "registrar",
                place.number(),
                place.id(),
                new RegisterVenue(
                        place.id(),
                        owner.id(),
                        place.name(),
                        new DivisionCode(owner.division()),
                        owner.address(),
                        place.premises()));
        send(
                "registrar",
                place.number() + " supervision",
                place.id(),
                new AssignSupervision(place.id(), supervisor(place), place.tier(), SINCE));
    }

    private static AuthorityId supervisor(Place place) {
        if (place.tier() == SupervisionTier.OTHER) {
            return new AuthorityId("CQYZ-JFB");
        }
        return new AuthorityId(place.owner().division().equals(WEIDU) ? DemoClient.WEIDU : DemoClient.YUZHONG);
    }

    private void commit(Place place) {
        send(
                "applicant",
                place.number() + " commitment",
                place.id(),
                new SubmitCommitment(
                        place.id(),
                        "2021-1",
                        place.owner().head(),
                        null,
                        today(),
                        IntakeChannel.E_SERVICE,
                        new Sha256Digest(sha256("commitment " + place.number())),
                        null));
        send("applicant", place.number() + " opening", place.id(), new DeclareOpen(place.id(), today()));
    }

    private void verify(Place place, String lead, String second, boolean isFulfilled) {
        InspectionId id = new InspectionId("I-01HM0000000000000000DEM" + place.number());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String step = place.number() + " inspection";
        InspectionKind kind = InspectionKind.COMMITMENT_VERIFICATION;
        send(lead, step, id, new ScheduleInspection(id, kind, place.id(), null));
        send(lead, step + " officers", id, new AssignInspectors(id, List.of(officer(lead), officer(second))));
        send(lead, step + " start", id, new StartInspection(id, now, true));
        List<Code> items = law.items(kind.name(), today()).orElseThrow().items().stream()
                .filter(InspectionItems.Item::mandatory)
                .map(InspectionItems.Item::code)
                .toList();
        for (Code item : items) {
            boolean isFault = !isFulfilled && item.value().equals("EVACUATION_ROUTES");
            send(
                    lead,
                    step + " " + item,
                    id,
                    new RecordFinding(
                            id,
                            item,
                            isFault ? FindingResult.FAIL : FindingResult.PASS,
                            isFault ? "二层疏散通道堆放杂物" : null,
                            List.of()));
        }
        send(
                lead,
                step + " conclusion",
                id,
                new ConcludeInspection(id, clock.instant(), isFulfilled ? "承诺属实" : "疏散通道堵塞，与承诺不符"));
        send(
                lead,
                place.number() + " verification",
                place.id(),
                new RecordVerification(place.id(), id, isFulfilled, isFulfilled ? null : BreachSeverity.MINOR));
    }

    private void send(String client, String step, AggregateId target, Object command) {
        Actor actor = actor(CLIENTS.get(client));
        IdempotencyKey key =
                new IdempotencyKey("system:demo-city", "demo " + sha256(step).substring(0, 40), sha256(step));
        commands.send(command, target, new Request(actor, Channel.IMPORT, "demo-city", null, key, null, 200, null));
    }

    private static Actor actor(@Nullable DemoClient client) {
        if (client == null) {
            throw new IllegalArgumentException("no such client of the demo");
        }
        return new Actor(
                client.officer() == null ? client.name() : client.officer(),
                List.of(client.role().name()),
                client.officer() == null ? null : new OfficerId(client.officer()),
                client.authority() == null ? null : new AuthorityId(client.authority()),
                new DivisionCode(client.division()));
    }

    private static OfficerId officer(String client) {
        OfficerId officer = actor(CLIENTS.get(client)).officer();
        if (officer == null) {
            throw new IllegalArgumentException(client + " is no officer");
        }
        return officer;
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
