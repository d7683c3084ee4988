package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.DefenceFixture.LI;
import static io.fireledger.domain.enforcement.DefenceFixture.ZHAO;
import static io.fireledger.domain.enforcement.DefenceFixture.concluded;
import static io.fireledger.domain.enforcement.DefenceFixture.day;
import static io.fireledger.domain.enforcement.DefenceFixture.evidence;
import static io.fireledger.domain.enforcement.DefenceFixture.notified;
import static io.fireledger.domain.enforcement.DefenceFixture.officers;
import static io.fireledger.domain.enforcement.DefenceFixture.reverified;
import static io.fireledger.domain.enforcement.DefenceFixture.served;
import static io.fireledger.domain.enforcement.DefenceFixture.stated;
import static io.fireledger.domain.enforcement.DefenceFixture.with;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;

import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.PartyRecordCommand.EnterActs;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.inspection.RectificationOrder;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.venue.VenueSamples;
import io.fireledger.domain.venue.VenueStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/** The case of {@link DefenceFixture} come to its decision: the party stated, and was answered on 12 October 2026. */
final class DecisionFixture {
    static final LocalDate ANSWERED = day("2026-10-12");
    static final LocalDate DAY = day("2026-10-13");
    static final InspectionId RECHECKED = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZ2");
    static final CaseId OTHER_CASE = new CaseId("C-01JZZZZZZZZZZZZZZZZZZZZZZ2");
    static final Party UNIT = new Party(PartyKind.UNIT, OPERATOR, null);

    private DecisionFixture() {}

    static Party person(@Nullable LocalDate bornOn, LegalCapacity capacity) {
        return new Party(
                PartyKind.PERSON,
                null,
                new Person(new PersonId("P-01JZZZZZZZZZZZZZZZZZZZZZZ1"), "张三", bornOn, capacity, null));
    }

    static CaseOpened opened(Party party) {
        CaseOpened e = DefenceFixture.opened();
        return new CaseOpened(
                e.caseId(),
                e.source(),
                e.origin(),
                e.account(),
                party,
                e.venue(),
                e.division(),
                e.agency(),
                e.suspected(),
                e.facts(),
                e.foundOn(),
                e.openedOn(),
                e.inspectors(),
                e.handlers(),
                e.decisionDue());
    }

    /** Against that party, concluded and notified as these charges say, served, stated, answered. */
    static List<Object> ready(Party party, List<Charge> charges, Object... since) {
        Charge[] all = charges.toArray(Charge[]::new);
        return with(
                List.of(
                        opened(party),
                        evidence(1),
                        concluded(true, all),
                        notified(DecisionOutcome.PENALTY, false, all),
                        served(false),
                        stated(day("2026-09-28"), "出口当日已清理"),
                        reverified(ANSWERED, false)),
                List.of(since));
    }

    static List<Object> ready(Charge charge, Object... since) {
        return ready(UNIT, List.of(charge), since);
    }

    static Charge charge(Violation violation, DiscretionTier tier, Sanction... sanctions) {
        return charge(violation, tier, null, List.of(), sanctions);
    }

    static Charge charge(
            Violation violation,
            @Nullable DiscretionTier tier,
            @Nullable InspectionId priorOrder,
            List<Code> mitigation,
            Sanction... sanctions) {
        return charge(violation, tier, priorOrder, mitigation, null, day("2026-08-20"), sanctions);
    }

    static Charge charge(
            Violation violation,
            @Nullable DiscretionTier tier,
            @Nullable InspectionId priorOrder,
            List<Code> mitigation,
            @Nullable String tierReasons,
            LocalDate actOn,
            Sanction... sanctions) {
        return new Charge(
                new Conduct("EXITS"),
                HOTEL,
                actOn,
                actOn,
                violation.code(),
                actOn,
                null,
                tier,
                mitigation,
                List.of(),
                tierReasons,
                false,
                priorOrder,
                List.of(sanctions));
    }

    static ResultValidator<EnforcementCase> when(OfficerId officer, LocalDate today, Object command, List<?> given) {
        return when(officer, today, command, PartyActs.NONE, given);
    }

    static ResultValidator<EnforcementCase> when(
            OfficerId officer, LocalDate today, Object command, PartyActs known, List<?> given) {
        return fixture(DefenceFixture.acting(officer, today), new CaseLaw(), known)
                .given(new ArrayList<Object>(given))
                .when(command);
    }

    static AggregateTestFixture<EnforcementCase> fixture(Acting acting, Law law, PartyActs known) {
        AggregateTestFixture<EnforcementCase> fixture = new AggregateTestFixture<>(EnforcementCase.class);
        VenueStanding venues = venue -> Optional.of(venue)
                .filter(HOTEL::equals)
                .map(v -> new VenueStanding.Entry(v, OPERATOR, YUZHONG, null, null, null, null));
        EnterpriseStanding enterprises = enterprise -> Optional.of(enterprise)
                .filter(OPERATOR::equals)
                .map(e -> new EnterpriseStanding.Entry(e, YUZHONG, "王芳", false));
        InspectionOutcome inspections = inspection -> Optional.of(recheck()).filter(e -> inspection.equals(RECHECKED));
        PowerStanding powers = (body, on) -> Optional.empty();
        Stream.of(
                        acting,
                        law,
                        venues,
                        enterprises,
                        inspections,
                        officers(),
                        powers,
                        VenueSamples.authorities(),
                        VenueSamples.numbers(),
                        new Records(known))
                .forEach(fixture::registerInjectableResource);
        return fixture;
    }

    /** The hotel's exits were ordered to be cleared, and a re-check in August found them blocked. */
    private static InspectionOutcome.Entry recheck() {
        RectificationOrder failed = new RectificationOrder(
                new DocumentNumber("渝中消限字〔2026〕第0001号"),
                OrderKind.DATED,
                day("2026-08-01"),
                day("2026-08-10"),
                List.of(new Code("EXITS")),
                day("2026-08-01"),
                null,
                day("2026-08-12"),
                List.of(new Code("EXITS")),
                null);
        return new InspectionOutcome.Entry(
                RECHECKED,
                HOTEL,
                OPERATOR,
                YUZHONG,
                InspectionKind.ROUTINE,
                null,
                List.of(LI, ZHAO),
                null,
                null,
                List.of(),
                List.of(new Code("EXITS")),
                List.of(failed));
    }

    /** What is known of the party, and what must not come to it. */
    private record Records(PartyActs known) implements PartyRecords {
        @Override
        public PartyActs of(PartyRecordId party) {
            return known;
        }

        @Override
        public void enter(EnterActs decided) {
            CommandRejected.require(known.bar(decided));
        }
    }

    static PartyActs finedElsewhere(Charge charge) {
        return new PartyActs(List.of(new PartyActs.Decided(OTHER_CASE, charge.asDecided(false))));
    }

    static DocumentNumber decision(String kind) {
        return new DocumentNumber("渝中消%s字〔2026〕第0001号".formatted(kind));
    }

    static Remedies remedies(boolean fined) {
        return new Remedies(fined ? 15 : null, fined ? 30 : null, 60, "渝中区人民政府", 6);
    }
}
