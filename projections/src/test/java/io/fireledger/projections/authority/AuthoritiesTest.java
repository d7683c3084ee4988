package io.fireledger.projections.authority;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.AuthorityEvent;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityMerged;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRenamed;
import io.fireledger.domain.authority.AuthorityEvent.DelegationEnded;
import io.fireledger.domain.authority.AuthorityEvent.EnforcementDelegated;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.domain.authority.AuthorityEvent.PowersAssigned;
import io.fireledger.domain.authority.Delegation;
import io.fireledger.domain.authority.DelegationBasis;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthoritiesTest {
    private static final AuthorityId STATION = new AuthorityId("CQ-YZ-POLICE-1");
    private static final HeadRecorded HEAD = new HeadRecorded(BRIGADE, LI, true, MAY_9, null);

    private final Reads reads = new Reads(1);

    @BeforeAll
    void twoAuthorities() {
        reads.publish(BRIGADE, YUZHONG, Samples.brigadeRegistered())
                .publish(
                        STATION,
                        YUZHONG,
                        new AuthorityRegistered(
                                STATION,
                                "解放碑派出所",
                                null,
                                new Code("POLICE_STATION"),
                                new Code("TOWN"),
                                YUZHONG,
                                BRIGADE))
                .publish(BRIGADE, YUZHONG, HEAD)
                .settled();
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    @Test
    void givesPagesTheLastRegisteredFirst() {
        Page<AuthorityView> first = reads.page(new FindAuthorities(YUZHONG, null, null, 1, null), AuthorityView.class);
        Page<AuthorityView> second =
                reads.page(new FindAuthorities(YUZHONG, YUZHONG, null, 1, first.next()), AuthorityView.class);
        assertThat(first.items()).extracting(AuthorityView::parentCode).containsExactly(BRIGADE.value());
        assertThat(second.items()).extracting(AuthorityView::code).containsExactly(BRIGADE.value());
        assertThat(reads.page(
                                new FindAuthorities(YUZHONG, null, new Code("POLICE_STATION"), 9, null),
                                AuthorityView.class)
                        .items())
                .hasSize(1);
    }

    @Test
    void showsItsHeads() {
        assertThat(reads.one(new GetAuthority(BRIGADE, YUZHONG, null, null), AuthorityView.class))
                .hasValueSatisfying(brigade -> assertThat(brigade.heads())
                        .containsExactly(new AuthorityView.Head(LI.value(), true, MAY_9, null)));
    }

    @Test
    void showsWhatItDelegatedWhatItWasAssignedAndWhatBecameOfIt() {
        Delegation checks =
                new Delegation(STATION, List.of(new Code("ROUTINE_INSPECTION")), YUZHONG, MAY_9, MAY_9.plusYears(1));
        AuthorityView view = view(
                new EnforcementDelegated(
                        BRIGADE,
                        checks,
                        new DelegationBasis(DelegationBasis.Kind.REGULATION, "重庆市消防条例", "6"),
                        MAY_9,
                        MAY_9),
                new PowersAssigned(
                        BRIGADE,
                        new DivisionCode("500000"),
                        "渝府发〔2025〕1号",
                        MAY_9,
                        List.of(new Code("PENALTY")),
                        YUZHONG,
                        MAY_9),
                new DelegationEnded(BRIGADE, STATION, MAY_9.plusDays(30), "改革"),
                new AuthorityRenamed(BRIGADE, "渝中区消防救援局", null, MAY_9.plusDays(31)),
                new AuthorityMerged(BRIGADE, STATION, MAY_9.plusDays(60)));
        assertThat(view.delegations())
                .containsExactly(new AuthorityView.Delegated(
                        STATION.value(), List.of("ROUTINE_INSPECTION"), YUZHONG.value(), MAY_9, MAY_9.plusDays(30)));
        assertThat(view.assignedPowers())
                .containsExactly(new AuthorityView.Assigned("渝府发〔2025〕1号", List.of("PENALTY"), YUZHONG.value(), MAY_9));
        assertThat(view.name()).isEqualTo("渝中区消防救援局");
        assertThat(view.shortName()).as("as it was").isEqualTo("渝中");
        assertThat(view.mergedInto()).isEqualTo(STATION.value());
        assertThat(Json.read(Json.write(view), AuthorityView.class)).isEqualTo(view);
    }

    @Test
    void shortensNoDelegationThatIsOverAndNoneOfAnother() {
        Delegation over = new Delegation(STATION, List.of(new Code("PENALTY")), YUZHONG, MAY_9, MAY_9.plusDays(9));
        DelegationBasis basis = new DelegationBasis(DelegationBasis.Kind.LAW, "消防法", "53");
        EnforcementDelegated given = new EnforcementDelegated(BRIGADE, over, basis, MAY_9, MAY_9);
        assertThat(view(given, new DelegationEnded(BRIGADE, STATION, MAY_9.plusDays(9), "到期")))
                .extracting(view -> view.delegations().get(0).until())
                .isEqualTo(MAY_9.plusDays(9));
        assertThat(view(given, new DelegationEnded(BRIGADE, new AuthorityId("CQ-OTHER"), MAY_9, "改革")))
                .extracting(view -> view.delegations().get(0).until())
                .isEqualTo(MAY_9.plusDays(9));
    }

    private static AuthorityView view(AuthorityEvent... events) {
        AuthorityView view = AuthorityView.after(null, Samples.brigadeRegistered(), recorded(0));
        for (int seq = 0; seq < events.length; seq++) {
            view = AuthorityView.after(view, events[seq], recorded(seq + 1));
        }
        return Objects.requireNonNull(view);
    }

    private static Recorded recorded(long seq) {
        return new Recorded("e" + seq, seq, Reads.NOON, Reads.NOON, "registrar", YUZHONG);
    }

    @Test
    void bearsAMissingFirstEvent() {
        assertThat(AuthorityView.after(null, HEAD, new Recorded("e", 4, Reads.NOON, Reads.NOON, "registrar", YUZHONG)))
                .isNull();
    }
}
