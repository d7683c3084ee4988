package io.fireledger.projections.eventlog;

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

import io.fireledger.domain.authority.AuthorityEvent;
import io.fireledger.domain.enforcement.CaseEvent;
import io.fireledger.domain.enforcement.DecisionEvent;
import io.fireledger.domain.enforcement.DefenceEvent;
import io.fireledger.domain.enforcement.InvestigationEvent;
import io.fireledger.domain.enforcement.PartyRecordEvent.ActsDecided;
import io.fireledger.domain.enforcement.PartyRecordId;
import io.fireledger.domain.enforcement.ReviewEvent;
import io.fireledger.domain.enforcement.TransferEvent;
import io.fireledger.domain.inspection.InspectionEvent;
import io.fireledger.domain.inspection.RectificationEvent;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.RegisterEvent.NumberTaken;
import io.fireledger.domain.legal.RegisterId;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.venue.MajorHazardEvent;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.VenueEvent;
import io.fireledger.domain.venue.VenueEvent.OperatorChanged;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.lang.reflect.RecordComponent;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whose history an event stands in, and with what part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventSubjectsTest {
    private static final RegisterId REGISTER = RegisterId.of(BRIGADE, DocumentKind.OPENING_PERMIT, Year.of(2026));
    private static final VenueId INN = Samples.venue(2);
    private static final EnterpriseId BUYER = new EnterpriseId("91500103MA5U7J2K9X");
    private static final PartyRecordId RECORD = new PartyRecordId(LONGDA.typed());
    private static final CaseId FIRST = new CaseId("C-01HV0000000000000000000001");
    private static final CaseId SECOND = new CaseId("C-01HV0000000000000000000002");

    private final Reads reads = new Reads(2);

    @BeforeAll
    void publish() {
        reads.publish(LONGDA, YUZHONG, Samples.longdaRegistered())
                .publish(HOTEL, YUZHONG, Samples.registered(HOTEL))
                .publish(INN, YUZHONG, Samples.registered(INN))
                .publish(REGISTER, YUZHONG, new NumberTaken(REGISTER, 1, PERMIT, SubjectRef.of(HOTEL)))
                .publish(REGISTER, YUZHONG, new NumberTaken(REGISTER, 2, number("0002"), SubjectRef.of(INN)))
                .publish(HOTEL, YUZHONG, Samples.granted(HOTEL, null, MAY_9.plusDays(30)))
                .publish(INN, YUZHONG, new OperatorChanged(INN, LONGDA, BUYER, MAY_9, null, "转让"))
                .publish(INN, YUZHONG, new VenueOpened(INN, MAY_9, true))
                .publish(RECORD, YUZHONG, decided(FIRST))
                .publish(RECORD, YUZHONG, decided(SECOND))
                .publish(VISIT, YUZHONG, Samples.scheduled(VISIT, MAY_9.plusDays(20)))
                .publish(
                        VISIT,
                        YUZHONG,
                        Samples.exitsBlocked(VISIT),
                        Reads.NOON,
                        Map.of("actor", LI.value(), "roles", "[\"INSPECTOR\"]", "capacity", "INSPECTOR_LEAD"))
                .settled();
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    private static DocumentNumber number(String serial) {
        return new DocumentNumber("渝中消安检字〔2026〕第" + serial + "号");
    }

    private static ActsDecided decided(CaseId of) {
        return new ActsDecided(RECORD, of, new DocumentNumber("渝中消行罚决字〔2026〕第0001号"), MAY_9, List.of());
    }

    private List<HistoryEntry> history(AggregateId subject, @Nullable String part) {
        return reads.page(
                        new FindHistory(
                                subject, DivisionCode.NATION, Locale.ENGLISH, null, part, null, null, null, 50, null),
                        HistoryEntry.class)
                .items();
    }

    private List<String> types(AggregateId subject) {
        return history(subject, null).stream().map(HistoryEntry::type).toList();
    }

    @Test
    void aNumberConcernsOnlyWhatItWasTakenFor() {
        assertThat(types(INN)).containsOnlyOnce("legal.NumberTaken");
        assertThat(history(HOTEL, null))
                .filteredOn(entry -> entry.type().equals("legal.NumberTaken"))
                .extracting(entry -> entry.payload().get("serial"))
                .containsExactly(1);
    }

    @Test
    void aDecisionConcernsItsOwnCaseAndTheEnterpriseItIsAgainst() {
        assertThat(types(FIRST)).containsExactly("enforcement.ActsDecided");
        assertThat(types(SECOND)).containsExactly("enforcement.ActsDecided");
        assertThat(types(LONGDA)).filteredOn("enforcement.ActsDecided"::equals).hasSize(2);
    }

    @Test
    void afterAChangeOfOperatorAVenueConcernsTheNewOne() {
        assertThat(types(BUYER)).containsExactly("venue.VenueOpened", "venue.OperatorChanged");
        assertThat(types(LONGDA)).contains("venue.OperatorChanged").doesNotContain("venue.VenueOpened");
    }

    @Test
    void aTrailKnowsThePartOfEveryOfficerInAnAct() {
        assertThat(history(LI, "INSPECTOR_LEAD")).extracting(HistoryEntry::part).containsExactly("INSPECTOR_LEAD");
        assertThat(history(LI, "INSPECTOR")).hasSize(1);
        assertThat(history(WANG, "INSPECTOR_LEAD")).isEmpty();
        assertThat(history(WANG, "INSPECTOR")).isEmpty();
        assertThat(history(WANG, "INSPECTOR_SECOND"))
                .extracting(HistoryEntry::type)
                .containsExactly("inspection.FindingRecorded");
    }

    @Test
    void anEventThatMadeADocumentLinksToIt() {
        assertThat(history(HOTEL, null))
                .filteredOn(entry -> entry.document() != null)
                .extracting(HistoryEntry::type, HistoryEntry::document)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "venue.PermitGranted",
                                "/api/v1/venues/" + HOTEL.value()
                                        + "#%E6%B8%9D%E4%B8%AD%E6%B6%88%E5%AE%89%E6%A3%80%E5%AD%97%E3%80%942026%E3%80%95%E7%AC%AC0001%E5%8F%B7"));
        assertThat(history(HOTEL, null))
                .extracting(entry -> entry.withheld().document())
                .containsOnlyNulls();
        assertThat(MadeDocument.href(FIRST.typed(), "enforcement.PenaltyDecided", Map.of("document", "A-1")))
                .isEqualTo("/api/v1/cases/" + FIRST.value() + "/documents#A-1");
        assertThat(history(FIRST, null)).extracting(HistoryEntry::document).containsOnlyNulls();
    }

    @Test
    void everyNameForAnOfficerTellsAPart() {
        Stream.of(
                        AuthorityEvent.class,
                        CaseEvent.class,
                        DecisionEvent.class,
                        DefenceEvent.class,
                        InvestigationEvent.class,
                        ReviewEvent.class,
                        TransferEvent.class,
                        InspectionEvent.class,
                        RectificationEvent.class,
                        OfficerEvent.class,
                        MajorHazardEvent.class,
                        PermitEvent.class,
                        VenueEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> component.getGenericType().getTypeName().contains(OfficerId.class.getName()))
                .map(RecordComponent::getName)
                .distinct()
                .forEach(name -> assertThat(Part.of(name, name, 0)).as(name).isNotNull());
    }
}
