package io.fireledger.application.wiring;

import io.fireledger.application.authority.CompetenceDirectory;
import io.fireledger.application.authority.PowerDirectory;
import io.fireledger.application.enforcement.KeptPartyRecords;
import io.fireledger.application.envelope.ActingParameter;
import io.fireledger.application.envelope.Admission;
import io.fireledger.application.envelope.CatalogueLaw;
import io.fireledger.application.envelope.Circumstances;
import io.fireledger.application.envelope.Subjects;
import io.fireledger.application.envelope.WithinTheAct;
import io.fireledger.application.eventstore.GuardedRepository;
import io.fireledger.application.eventstore.LiveAggregates;
import io.fireledger.application.inspection.ClaimedVerifications;
import io.fireledger.application.legal.RegisterNumbers;
import io.fireledger.domain.authority.AuthorityEvent;
import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.CaseStanding;
import io.fireledger.domain.enforcement.PartyActs;
import io.fireledger.domain.enforcement.PartyRecords;
import io.fireledger.domain.enterprise.EnterpriseEvent;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.VerificationClaims;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.venue.VenueClassStanding;
import io.fireledger.domain.venue.VenueStanding;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The aggregates of the domain, and the answers to what their handlers ask. */
@Configuration(proxyBeanMethods = false)
public class DomainConfiguration {
    private static final int MOST_SUBJECTS = 50_000;

    @Bean
    ConfigurerModule aggregates(
            @Value("#{${fireledger.shared-store:true}}") boolean isShared,
            @Value("${fireledger.live-aggregates:50000}") long most) {
        Cache cache = new LiveAggregates(most);
        return configurer ->
                aggregateTypes().forEach(type -> configurer.configureAggregate(aggregate(type, cache, isShared)));
    }

    static Stream<Class<?>> aggregateTypes() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
        return scan.findCandidateComponents("io.fireledger.domain").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), ClassUtils.getDefaultClassLoader()));
    }

    private static <T> AggregateConfigurer<T> aggregate(Class<T> type, Cache cache, boolean isShared) {
        String name = type.getAnnotation(AggregateRoot.class).type();
        return AggregateConfigurer.defaultConfiguration(type)
                .configureRepository(c -> new GuardedRepository<>(
                        EventSourcingRepository.builder(type)
                                .eventStore(c.eventStore())
                                .parameterResolverFactory(c.parameterResolverFactory())
                                .handlerDefinition(c.handlerDefinition(type))
                                .repositoryProvider(c::repository)
                                .cache(cache),
                        c.eventStore(),
                        name,
                        isShared));
    }

    @Bean
    ActingParameter actingParameter() {
        return new ActingParameter();
    }

    @Bean
    Admission admission() {
        return new Admission();
    }

    @Bean
    Circumstances circumstances(OfficerStanding officers, PowerStanding powers, Law law) {
        return new Circumstances(officers, powers, law);
    }

    @Bean
    WithinTheAct withinTheAct(CommandBus bus) {
        return new WithinTheAct(bus);
    }

    @Bean
    Law law(EventStorageEngine engine) {
        return new CatalogueLaw(engine);
    }

    @Bean
    OfficerStanding officerStanding(EventStorageEngine engine) {
        return new Subjects<Standing>(
                engine, MOST_SUBJECTS, (before, event) -> Standing.after(before, (OfficerEvent) event))::of;
    }

    @Bean
    AuthorityStanding authorityStanding(EventStorageEngine engine) {
        return new Subjects<AuthorityStanding.Entry>(
                        engine,
                        MOST_SUBJECTS,
                        (before, event) -> AuthorityStanding.Entry.after(before, (AuthorityEvent) event))::of;
    }

    @Bean
    EnterpriseStanding enterpriseStanding(EventStorageEngine engine) {
        return new Subjects<EnterpriseStanding.Entry>(
                engine,
                MOST_SUBJECTS,
                (before, event) -> EnterpriseStanding.Entry.after(before, (EnterpriseEvent) event))::of;
    }

    @Bean
    VenueStanding venueStanding(EventStorageEngine engine) {
        return new Subjects<VenueStanding.Entry>(engine, MOST_SUBJECTS, VenueStanding.Entry::after)::of;
    }

    @Bean
    VenueClassStanding venueClassStanding(EventStorageEngine engine) {
        return new Subjects<List<Code>>(engine, MOST_SUBJECTS, VenueClassStanding::after)::of;
    }

    @Bean
    InspectionOutcome inspectionOutcome(EventStorageEngine engine) {
        return new Subjects<InspectionOutcome.Entry>(engine, MOST_SUBJECTS, InspectionOutcome.Entry::after)::of;
    }

    @Bean
    CaseStanding caseStanding(EventStorageEngine engine) {
        return new Subjects<CaseStanding.Entry>(engine, MOST_SUBJECTS, CaseStanding.Entry::after)::of;
    }

    @Bean
    PowerStanding powerStanding(EventStorageEngine engine, AuthorityStanding authorities) {
        return new PowerDirectory(engine, authorities);
    }

    @Bean
    Competences competences(EventStorageEngine engine, WithinTheAct act) {
        return new CompetenceDirectory(engine, act);
    }

    @Bean
    Numbers numbers(WithinTheAct act) {
        return new RegisterNumbers(act);
    }

    @Bean
    PartyRecords partyRecords(EventStorageEngine engine, WithinTheAct act) {
        return new KeptPartyRecords(new Subjects<>(engine, MOST_SUBJECTS, PartyActs::after), act);
    }

    @Bean
    VerificationClaims verificationClaims(WithinTheAct act) {
        return new ClaimedVerifications(act);
    }
}
