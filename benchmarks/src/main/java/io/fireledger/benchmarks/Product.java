package io.fireledger.benchmarks;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.api.FireLedger;
import io.fireledger.application.deadline.Sweep;
import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.idempotency.IdempotencyKey;
import io.fireledger.benchmarks.SlotStore.Loaded;
import io.fireledger.domain.enterprise.EnterpriseCommand.RecordSafetyRoles;
import io.fireledger.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.inspection.InspectionCommand.ScheduleInspection;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.projections.wiring.ProjectionProcessors;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The server as it is shipped, in this virtual machine, on a port of its own and an empty data folder. */
final class Product implements AutoCloseable {
    /** As shipped. */
    static final int ROWS_AT_ONCE = 16;

    private static final int EXISTING = 4_000;
    private static final Actor REGISTRAR =
            new Actor("registrar", List.of("REGISTRAR"), null, null, DivisionCode.NATION);
    private static final DivisionCode YUZHONG = new DivisionCode("500103");
    private static final String FINGERPRINT = "0".repeat(64);

    private final ConfigurableApplicationContext context;
    private final Commands commands;
    private final List<EnterpriseId> existing = new ArrayList<>();

    Product(Path data) {
        context = new SpringApplicationBuilder(FireLedger.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--fireledger.data=" + data,
                        "--fireledger.sweep-every=0s",
                        // the baselines' pools and pgbench use the same PostgreSQL
                        "--fireledger.embedded.max-connections=300");
        commands = context.getBean(Commands.class);
        readModels().stop();
        for (int n = 0; n < EXISTING; n++) {
            existing.add(register(false));
        }
    }

    Database database() {
        var login = context.getBean(FlywayConnectionDetails.class);
        return new Database(
                Objects.requireNonNull(login.getJdbcUrl()),
                Objects.requireNonNull(login.getUsername()),
                Objects.requireNonNull(login.getPassword()));
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Runs when it is told to, and never by itself. */
    Sweep sweep() {
        return context.getBean(Sweep.class);
    }

    /** An inspection nobody was assigned to, due on that day; its plain identifier. */
    String anInspection(String dueOn) {
        InspectionId id = new InspectionId("I-" + UlidCreator.getUlid());
        commands.send(
                new ScheduleInspection(
                        id,
                        InspectionKind.ROUTINE,
                        new VenueId("V-01HM0000000000000000DEM001"),
                        LocalDate.parse(dueOn)),
                id,
                request(false, 201, null));
        return id.value();
    }

    QueryGateway questions() {
        return context.getBean(QueryGateway.class);
    }

    ProjectionProcessors readModels() {
        return context.getBean(ProjectionProcessors.class);
    }

    /** The stream of an enterprise with its registration and one change. */
    String aStream() {
        EnterpriseId id = register(false);
        commands.send(new RecordSafetyRoles(id, "张三", "李四"), id, request(false, 200, null));
        return id.typed();
    }

    Arm create(Load load) {
        return new Loaded("command create", load, number -> () -> register(false));
    }

    Arm update(Load load) {
        return new Loaded("command update", load, number -> () -> recordRoles(false));
    }

    Arm createWithKey(Load load) {
        return new Loaded("command create, key", load, number -> () -> register(true));
    }

    Arm updateWithKey(Load load) {
        return new Loaded("command update, key", load, number -> () -> recordRoles(true));
    }

    Arm httpCreate(Load load) {
        return http("http create", load, () -> {
            String body = "{\"noCodeReason\":\"sole trader without a licence\",\"name\":\"渝中区山城火锅店\","
                    + "\"kind\":\"INDIVIDUAL_BUSINESS\",\"divisionCode\":\"500103\",\"address\":\"渝中区解放碑步行街1号\","
                    + "\"legalRepresentative\":\"张三\"}";
            return new HttpCaller.Post("/api/v1/enterprises", body, 201);
        });
    }

    Arm httpUpdate(Load load) {
        return http(
                "http update",
                load,
                () -> new HttpCaller.Post(
                        "/api/v1/enterprises/" + SlotStore.any(existing).value() + "/safety-roles",
                        "{\"responsiblePerson\":\"张三\",\"manager\":\"李四\"}",
                        200));
    }

    private Arm http(String name, Load load, HttpCaller.Posts posts) {
        return new Arm() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Measure measure(int callers, Duration length) throws Exception {
                String token = HttpCaller.token(port(), "registrar");
                return load.run(number -> new HttpCaller(port(), token, posts), callers, length);
            }
        };
    }

    /** An ordinary case from its opening to the served decision, one call a case. */
    Arm aCase(Load load) {
        return new CaseOverHttp(port(), load);
    }

    /** The same while the read models take in what there is. */
    Arm withReadModels(Arm arm) {
        return new Arm() {
            @Override
            public String name() {
                return arm.name() + ", read models running";
            }

            @Override
            public Measure measure(int callers, Duration length) throws Exception {
                readModels().start();
                try {
                    return arm.measure(callers, length);
                } finally {
                    readModels().stop();
                }
            }
        };
    }

    private EnterpriseId register(boolean withKey) {
        EnterpriseId id = new EnterpriseId("E-" + UlidCreator.getUlid());
        commands.send(
                new RegisterEnterprise(
                        id,
                        null,
                        "sole trader without a licence",
                        "渝中区山城火锅店",
                        EnterpriseKind.INDIVIDUAL_BUSINESS,
                        YUZHONG,
                        "渝中区解放碑步行街1号",
                        "张三"),
                id,
                request(withKey, 201, "/api/v1/enterprises/" + id.value()));
        return id;
    }

    private void recordRoles(boolean withKey) {
        EnterpriseId id = SlotStore.any(existing);
        commands.send(new RecordSafetyRoles(id, "张三", "李四"), id, request(withKey, 200, null));
    }

    private static Request request(boolean withKey, int status, @Nullable String location) {
        String id = UUID.randomUUID().toString();
        return new Request(
                REGISTRAR,
                Channel.API,
                id,
                null,
                withKey ? new IdempotencyKey("registrar", id, FINGERPRINT) : null,
                null,
                status,
                location);
    }

    /** Bytes of a stored event of this type, on average. */
    Pgbench.Sizes sizes(String type) throws Exception {
        String[] sizes = database()
                .ask(("select round(avg(octet_length(payload))) || ' ' || round(avg(octet_length(metadata)))"
                                + " from (select * from event where type = '%s' order by position desc limit 1000) e")
                        .formatted(type))
                .split(" ", -1);
        return new Pgbench.Sizes(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
    }

    @Override
    public void close() {
        context.close();
    }
}
