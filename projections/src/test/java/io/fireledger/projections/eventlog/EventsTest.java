package io.fireledger.projections.eventlog;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.PERMIT;
import static io.fireledger.projections.wiring.Samples.VISIT;
import static io.fireledger.projections.wiring.Samples.WANG;
import static io.fireledger.projections.wiring.Samples.XUCHANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.RegisterEvent.NumberTaken;
import io.fireledger.domain.legal.RegisterId;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {
    private final Reads reads = new Reads(2);

    @BeforeAll
    void aVerification() {
        reads.publish(BRIGADE, YUZHONG, Samples.brigadeRegistered())
                .publish(LI, YUZHONG, Samples.appointed(LI, "李强"))
                .publish(LONGDA, YUZHONG, Samples.longdaRegistered())
                .publish(HOTEL, YUZHONG, Samples.registered(HOTEL))
                .publish(HOTEL, YUZHONG, Samples.granted(HOTEL, null, MAY_9.plusDays(30)))
                .publish(VISIT, YUZHONG, Samples.scheduled(VISIT, MAY_9.plusDays(20)))
                .publish(
                        VISIT,
                        YUZHONG,
                        Samples.exitsBlocked(VISIT),
                        Reads.NOON.minus(Duration.ofDays(2)),
                        Map.of(
                                "actor", LI.value(),
                                "roles", "[\"INSPECTOR\"]",
                                "authority", BRIGADE.value(),
                                "capacity", "INSPECTOR_LEAD",
                                "post", "{\"dutyList\":\"2024\",\"post\":\"INSPECTOR\"}"))
                .settled();
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    private List<String> history(AggregateId subject) {
        return page(subject, 50, null).items().stream().map(HistoryEntry::type).toList();
    }

    private Page<HistoryEntry> page(AggregateId subject, int limit, @Nullable String cursor) {
        return reads.page(
                new FindHistory(subject, DivisionCode.NATION, Locale.ENGLISH, limit, cursor), HistoryEntry.class);
    }

    @Test
    void aFindingStandsInTheHistoryOfEverySubject() {
        assertThat(history(HOTEL))
                .containsExactly(
                        "inspection.FindingRecorded",
                        "inspection.InspectionScheduled",
                        "venue.PermitGranted",
                        "venue.VenueRegistered");
        assertThat(history(LONGDA))
                .containsExactly(
                        "inspection.FindingRecorded",
                        "inspection.InspectionScheduled",
                        "venue.PermitGranted",
                        "venue.VenueRegistered",
                        "enterprise.EnterpriseRegistered");
        assertThat(history(LI)).containsExactly("inspection.FindingRecorded", "officer.OfficerAppointed");
        assertThat(history(WANG)).containsExactly("inspection.FindingRecorded");
    }

    @Test
    void aSubjectNamedByReferenceIsTouched() {
        RegisterId register = RegisterId.of(BRIGADE, DocumentKind.OPENING_PERMIT, Year.of(2026));
        assertThat(Subjects.named(new NumberTaken(register, 1, PERMIT, SubjectRef.of(HOTEL))))
                .containsExactly(register.typed(), HOTEL.typed());
    }

    @Test
    void givesPagesTheLastRecordedFirst() {
        Page<HistoryEntry> first = page(HOTEL, 3, null);
        assertThat(first.items()).extracting(HistoryEntry::position).containsExactly(7L, 6L, 5L);
        Page<HistoryEntry> second = page(HOTEL, 3, first.next());
        assertThat(second.items()).extracting(HistoryEntry::position).containsExactly(4L);
        assertThat(second.next()).isNull();
    }

    @Test
    void tellsWhoDidWhatOnWhatBasis() {
        HistoryEntry finding = page(VISIT, 1, null).items().get(0);
        assertThat(finding.actor())
                .isEqualTo(new HistoryEntry.Actor(
                        LI.value(), "李强", "INSPECTOR", List.of("INSPECTOR"), "INSPECTOR", "2024"));
        assertThat(finding.capacity()).isEqualTo("INSPECTOR_LEAD");
        assertThat(finding.authority()).isEqualTo(BRIGADE.value());
        assertThat(finding.basis()).containsExactly(new HistoryEntry.Basis("消防法", "2021", "15"));
        assertThat(finding.label()).isEqualTo("Finding recorded");
        assertThat(finding.summary()).isEqualTo("EXITS: FAIL");
        assertThat(finding.recordedLate()).isTrue();
        assertThat(finding.payload()).containsEntry("item", "EXITS");
        assertThat(finding.subjects())
                .contains(new HistoryEntry.Subject("venue", HOTEL.value(), "/api/v1/venues/" + HOTEL.value()));
        assertThat(reads.jdbc.queryForList("select metadata::text from event_log", String.class))
                .noneMatch(metadata -> metadata.contains("secret"));
    }

    private List<Long> search(
            @Nullable String type,
            @Nullable String capacity,
            @Nullable String subject,
            @Nullable String path,
            @Nullable String value,
            DivisionCode jurisdiction) {
        return reads
                .page(
                        new FindEvents(
                                jurisdiction,
                                Locale.CHINESE,
                                type,
                                null,
                                capacity,
                                null,
                                null,
                                subject,
                                null,
                                null,
                                null,
                                null,
                                path,
                                value,
                                50,
                                null),
                        HistoryEntry.class)
                .items()
                .stream()
                .map(HistoryEntry::position)
                .toList();
    }

    @Test
    void findsEvents() {
        assertThat(search("venue.PermitGranted", null, null, null, null, YUZHONG))
                .containsExactly(5L);
        assertThat(search(null, "INSPECTOR_LEAD", null, null, null, YUZHONG)).containsExactly(7L);
        assertThat(search("venue.VenueRegistered", null, LONGDA.typed(), null, null, YUZHONG))
                .containsExactly(4L);
        assertThat(search(null, null, null, "premises.use", "HOTEL", YUZHONG)).containsExactly(4L);
        assertThat(search(null, null, null, null, null, XUCHANG)).isEmpty();
    }

    @Test
    void findsEventsByEitherTimeInPages() {
        FindEvents question = new FindEvents(
                YUZHONG,
                Locale.CHINESE,
                null,
                null,
                null,
                null,
                new DivisionCode("500000"),
                null,
                Reads.NOON.minus(Duration.ofDays(3)),
                Reads.NOON.plusSeconds(60),
                Reads.NOON,
                null,
                null,
                null,
                2,
                null);
        Page<HistoryEntry> first = reads.page(question, HistoryEntry.class);
        assertThat(first.items()).extracting(HistoryEntry::position).containsExactly(7L, 2L);
        assertThat(first.next()).isNotNull();
    }

    @Test
    void findsOneEvent() {
        HistoryEntry any = page(HOTEL, 1, null).items().get(0);
        assertThat(reads.one(new GetEvent(any.eventId(), YUZHONG, Locale.ENGLISH), HistoryEntry.class))
                .contains(any);
        assertThat(reads.one(new GetEvent(any.eventId(), XUCHANG, Locale.ENGLISH), HistoryEntry.class))
                .isEmpty();
        assertThat(reads.one(new GetEvent("unknown", YUZHONG, Locale.ENGLISH), HistoryEntry.class))
                .isEmpty();
    }

    @Test
    void feedsEverythingInOrder() {
        FeedPage first = reads.ask(new FindFeed(0, 4), FeedPage.class);
        FeedPage second = reads.ask(new FindFeed(first.last(), 4), FeedPage.class);
        assertThat(first.last()).isEqualTo(4);
        assertThat(second.last()).isEqualTo(7);
        assertThat(first.events().get(0))
                .containsEntry("specversion", "1.0")
                .containsEntry("type", "io.fireledger.authority.AuthorityRegistered")
                .containsEntry("subject", BRIGADE.typed())
                .containsEntry("position", "1");
        assertThat(first.events())
                .allSatisfy(event -> assertThat(event.keySet()).allMatch(name -> name.matches("[a-z0-9]{1,20}")));
        assertThat(reads.ask(new FindFeed(7, 4), FeedPage.class)).isEqualTo(new FeedPage(List.of(), 7));
    }
}
