package io.fireledger.application.enforcement;

import io.fireledger.application.envelope.WithinTheAct;
import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.HeadTerm;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.PartyActs;
import io.fireledger.domain.enforcement.PartyRecordCommand.EnterActs;
import io.fireledger.domain.enforcement.PartyRecordId;
import io.fireledger.domain.enforcement.PartyRecords;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.LegalCommand;
import io.fireledger.domain.legal.LegalEvent;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.LegalQualificationRecorded;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.venue.VenueStanding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases as they really are, with the shipped law, on a store in memory: the aggregates of the product, one agency with its
 * officers, one enterprise with one venue. What is not under test (register numbers, who is who) is answered plainly.
 */
final class CaseWorld {
    static final AuthorityId AGENCY = new AuthorityId("CQYZ-XF");
    static final AuthorityId SUPERIOR = new AuthorityId("CQ-XF");
    static final AuthorityId ELSEWHERE = new AuthorityId("CQJB-XF");
    static final DivisionCode DIVISION = new DivisionCode("500103");
    static final EnterpriseId ENTERPRISE = new EnterpriseId("91500103DEMA00013C");
    static final VenueId VENUE = new VenueId("V-01HM0000000000000000DEM001");

    static final OfficerId INVESTIGATOR_1 = new OfficerId("INV-1");
    static final OfficerId INVESTIGATOR_2 = new OfficerId("INV-2");
    static final OfficerId INVESTIGATOR_3 = new OfficerId("INV-3");
    static final OfficerId REVIEWER = new OfficerId("LEGAL-1");
    static final OfficerId CHAIR = new OfficerId("CHAIR-1");
    static final OfficerId DECIDER = new OfficerId("DECIDE-1");
    static final OfficerId HEAD = new OfficerId("HEAD-1");

    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2034, 12, 31);
    private static final Map<OfficerId, String> POSTS = Map.of(
            INVESTIGATOR_1, "INVESTIGATOR",
            INVESTIGATOR_2, "INVESTIGATOR",
            INVESTIGATOR_3, "INVESTIGATOR",
            REVIEWER, "LEGAL_REVIEWER",
            CHAIR, "INSPECTOR",
            DECIDER, "DECISION_MAKER",
            HEAD, "HEAD");

    /** The shipped law; the same for every world. */
    static final LegalReference LAW = shippedLaw();

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final Configuration configuration;
    private final Map<OfficerId, Standing> officers = new HashMap<>();
    final Map<io.fireledger.domain.kernel.InspectionId, InspectionOutcome.Entry> inspections = new HashMap<>();
    private final List<Object> log = new ArrayList<>();
    private int lastNumber;
    private Acting acting = new Acting("nobody", null, null, DivisionCode.NATION, null, Instant.EPOCH, Instant.EPOCH);

    CaseWorld() {
        POSTS.forEach((officer, post) -> officers.put(officer, standing(officer, post)));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> new EventSerializer())
                .configureEmbeddedEventStore(c -> engine)
                .registerComponent(ParameterResolverFactory.class, this::parameters)
                .registerComponent(Law.class, c -> LAW)
                .registerComponent(OfficerStanding.class, c -> id -> Optional.ofNullable(officers.get(id)))
                .registerComponent(AuthorityStanding.class, c -> this::authority)
                .registerComponent(PowerStanding.class, c -> (body, day) -> Optional.empty())
                .registerComponent(VenueStanding.class, c -> this::venue)
                .registerComponent(EnterpriseStanding.class, c -> this::enterprise)
                .registerComponent(InspectionOutcome.class, c -> id -> Optional.ofNullable(inspections.get(id)))
                .registerComponent(
                        Numbers.class,
                        c -> (agency, characters, kind, year, subject, division) -> new DocumentNumber(
                                "%s%s〔%s〕第%04d号".formatted(characters, kind.characters(), year, ++lastNumber)))
                .registerComponent(PartyRecords.class, c -> records(new WithinTheAct(c.commandBus())));
        for (String aggregate : List.of("EnforcementCase", "PartyRecord")) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(
                            ClassUtils.resolveClassName("io.fireledger.domain.enforcement." + aggregate, null))
                    .configureCache(c -> new WeakReferenceCache()));
        }
        configuration = configurer.start();
        configuration.eventBus().subscribe(events -> events.forEach(event -> log.add(event.getPayload())));
    }

    /** What came of an attempt: events, or why there are none. */
    record Outcome(List<Object> events, @Nullable String refusal) {
        boolean isRefused() {
            return refusal != null;
        }
    }

    /** Tries the command at that moment, as that officer; null: as the program. */
    Outcome attempt(Object command, @Nullable OfficerId officer, AuthorityId authority, Instant now) {
        Instant stated = command instanceof StatesItsTime act ? act.happenedAt() : null;
        acting = new Acting(
                officer == null ? "system:sweep" : officer.value(),
                officer,
                authority,
                DivisionCode.NATION,
                officer == null ? null : "{\"dutyList\":\"2020-1\",\"post\":\"%s\"}".formatted(POSTS.get(officer)),
                stated == null ? now : stated,
                now);
        int before = log.size();
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        configuration.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command), callback);
        CommandResultMessage<?> result = callback.getResult();
        if (!result.isExceptional()) {
            return new Outcome(List.copyOf(log.subList(before, log.size())), null);
        }
        Throwable cause = result.exceptionResult();
        if (cause instanceof CommandRejected rejected) {
            return new Outcome(List.of(), rejected.rejection().code());
        }
        if (cause instanceof UnknownSubject || cause instanceof AggregateNotFoundException) {
            return new Outcome(List.of(), "subject.unknown");
        }
        throw new AssertionError("neither accepted nor refused: " + command, cause);
    }

    /** Every event so far, in the order of recording. */
    List<Object> log() {
        return List.copyOf(log);
    }

    /** The events of one stream. */
    List<DomainEventMessage<?>> stream(String typed) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        engine.readEvents(typed, 0).asStream().forEach(events::add);
        return events;
    }

    private PartyRecords records(WithinTheAct act) {
        return new PartyRecords() {
            @Override
            public PartyActs of(PartyRecordId party) {
                @Nullable PartyActs acts = null;
                for (DomainEventMessage<?> event : stream(party.typed())) {
                    acts = PartyActs.after(acts, event.getPayload());
                }
                return acts == null ? PartyActs.NONE : acts;
            }

            @Override
            public void enter(EnterActs decided) {
                act.send(decided);
            }
        };
    }

    private Optional<AuthorityStanding.Entry> authority(AuthorityId id) {
        return Optional.of(new AuthorityStanding.Entry(
                id,
                id.value(),
                id.equals(AGENCY) ? "渝中" : "渝",
                new Code("FIRE_RESCUE"),
                id.equals(AGENCY) ? DIVISION : new DivisionCode("500000"),
                id.equals(SUPERIOR) ? null : SUPERIOR,
                id.equals(AGENCY) ? List.of(new HeadTerm(HEAD, SINCE, null)) : List.of()));
    }

    private Optional<VenueStanding.Entry> venue(VenueId id) {
        return id.equals(VENUE)
                ? Optional.of(new VenueStanding.Entry(VENUE, ENTERPRISE, DIVISION, null, null, null, null))
                : Optional.empty();
    }

    private Optional<EnterpriseStanding.Entry> enterprise(EnterpriseId id) {
        return id.equals(ENTERPRISE)
                ? Optional.of(new EnterpriseStanding.Entry(ENTERPRISE, DIVISION, "陈建国", false))
                : Optional.empty();
    }

    private static Standing standing(OfficerId officer, String post) {
        Standing appointed = Standing.after(
                null, new OfficerAppointed(officer, officer.value(), AGENCY, DIVISION, OfficerCategory.CADRE, false));
        Standing certified = Standing.after(appointed, new CertificateGranted(officer, officer.value(), SINCE, UNTIL));
        Standing inPost =
                Standing.after(certified, new PostAssigned(officer, new Code(post), "2020-1", SINCE, null, null, null));
        return officer.equals(REVIEWER)
                ? Standing.after(inPost, new LegalQualificationRecorded(officer, "A20115001030001", SINCE))
                : inPost;
    }

    private ParameterResolverFactory parameters(Configuration c) {
        ParameterResolver<Acting> who = new ParameterResolver<>() {
            @Override
            public Acting resolveParameterValue(Message<?> message) {
                return acting;
            }

            @Override
            public boolean matches(Message<?> message) {
                return message instanceof CommandMessage;
            }
        };
        ParameterResolverFactory acts =
                (executable, parameters, index) -> parameters[index].getType() == Acting.class ? who : null;
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(CaseWorld.class),
                acts,
                new ConfigurationParameterResolverFactory(c));
    }

    private static LegalReference shippedLaw() {
        try {
            return ShippedLaw.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The shipped reference data, taken in by the catalogue itself. */
    private static final class ShippedLaw {
        private static final Map<String, Class<?>> COMMANDS = Arrays.stream(LegalCommand.class.getPermittedSubclasses())
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

        static LegalReference read() throws IOException {
            JsonMapper.Builder mapper = JsonMapper.builder();
            EventSerializer.storedForm(mapper);
            JsonMapper stored = mapper.build();
            InMemoryEventStorageEngine store = new InMemoryEventStorageEngine();
            Acting clerk = new Acting(
                    "system:reference-data",
                    null,
                    null,
                    DivisionCode.NATION,
                    null,
                    ChinaTime.startOf(SINCE),
                    ChinaTime.startOf(SINCE));
            Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                    .configureSerializer(c -> new EventSerializer())
                    .configureEmbeddedEventStore(c -> store)
                    .registerComponent(
                            ParameterResolverFactory.class,
                            c -> MultiParameterResolverFactory.ordered(
                                    ClasspathParameterResolverFactory.forClass(CaseWorld.class),
                                    new org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory(
                                            List.of(clerk)),
                                    new ConfigurationParameterResolverFactory(c)));
            configurer.configureAggregate(
                    ClassUtils.resolveClassName("io.fireledger.domain.legal.LegalCatalogue", null));
            Configuration catalogue = configurer.start();
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:reference/*.json");
            Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            for (Resource file : files) {
                Class<?> type =
                        COMMANDS.get(Objects.requireNonNull(file.getFilename()).split("-", 3)[1]);
                try (InputStream content = file.getInputStream()) {
                    catalogue.commandGateway().sendAndWait(stored.readValue(content, Objects.requireNonNull(type)));
                }
            }
            List<LegalEvent> adopted = new ArrayList<>();
            store.readEvents(null, false).forEach(event -> adopted.add((LegalEvent) event.getPayload()));
            LegalReference law =
                    adopted.stream().reduce(LegalReference.EMPTY, LegalReference::after, (one, other) -> other);
            catalogue.shutdown();
            return law;
        }
    }
}
