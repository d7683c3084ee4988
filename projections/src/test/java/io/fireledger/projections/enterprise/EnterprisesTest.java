package io.fireledger.projections.enterprise;

import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.XUCHANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseAmended;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseDissolved;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import io.fireledger.domain.enterprise.EnterpriseEvent.SafetyRolesRecorded;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnterprisesTest {
    private static final EnterpriseId STALL = new EnterpriseId("E-01HV0000000000000000000001");
    private static final EnterpriseAmended MOVED = new EnterpriseAmended(LONGDA, null, XUCHANG, "八一路2号", null, "迁址");

    private final Reads reads = new Reads(1);

    @BeforeAll
    void twoEnterprises() {
        reads.publish(LONGDA, YUZHONG, Samples.longdaRegistered())
                .publish(LONGDA, YUZHONG, new SafetyRolesRecorded(LONGDA, "张伟", null))
                .publish(
                        STALL,
                        YUZHONG,
                        new EnterpriseRegistered(
                                STALL,
                                null,
                                "个体摊贩",
                                "Lao Wang's Stall",
                                EnterpriseKind.INDIVIDUAL_BUSINESS,
                                YUZHONG,
                                "解放碑2号",
                                "王五"))
                .publish(STALL, YUZHONG, new EnterpriseDissolved(STALL, MAY_9, "歇业"))
                .publish(LONGDA, XUCHANG, MOVED)
                .settled();
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    private Page<EnterpriseView> find(FindEnterprises question) {
        return reads.page(question, EnterpriseView.class);
    }

    @Test
    void givesPagesTheLastRegisteredFirst() {
        Page<EnterpriseView> first = find(new FindEnterprises(DivisionCode.NATION, null, null, 1, null));
        Page<EnterpriseView> second = find(new FindEnterprises(DivisionCode.NATION, null, null, 1, first.next()));
        assertThat(first.items()).extracting(EnterpriseView::id).containsExactly(STALL.value());
        assertThat(second.items()).extracting(EnterpriseView::id).containsExactly(LONGDA.value());
        assertThat(second.next()).isNull();
    }

    @Test
    void filtersByPartOfTheNameAndByDivision() {
        assertThat(find(new FindEnterprises(DivisionCode.NATION, "wang's", null, 9, null))
                        .items())
                .extracting(EnterpriseView::id)
                .containsExactly(STALL.value());
        assertThat(find(new FindEnterprises(DivisionCode.NATION, null, new DivisionCode("410000"), 9, null))
                        .items())
                .extracting(EnterpriseView::id)
                .containsExactly(LONGDA.value());
    }

    @Test
    void showsWhatChanged() {
        EnterpriseView longda = reads.one(new GetEnterprise(LONGDA, XUCHANG, null, null), EnterpriseView.class)
                .orElseThrow();
        assertThat(longda.address()).isEqualTo("八一路2号");
        assertThat(longda.name()).isEqualTo("隆达酒店");
        assertThat(longda.safetyRoles()).isEqualTo(new EnterpriseView.SafetyRoles("张伟", null));
        assertThat(longda.version()).isEqualTo(2);
        assertThat(reads.one(new GetEnterprise(STALL, YUZHONG, null, null), EnterpriseView.class))
                .hasValueSatisfying(stall -> {
                    assertThat(stall.creditCode()).isNull();
                    assertThat(stall.dissolvedOn()).isEqualTo(MAY_9);
                });
    }

    @Test
    void isSeenWhereItWasAtThatTime() {
        assertThat(reads.one(new GetEnterprise(LONGDA, YUZHONG, null, null), EnterpriseView.class))
                .isEmpty();
        assertThat(reads.one(
                        new GetEnterprise(LONGDA, YUZHONG, Reads.NOON.plusSeconds(60), null), EnterpriseView.class))
                .hasValueSatisfying(then -> assertThat(then.divisionCode()).isEqualTo("500103"));
    }

    @Test
    void bearsAMissingFirstEvent() {
        assertThat(EnterpriseView.after(
                        null, MOVED, new Recorded("e", 4, Reads.NOON, Reads.NOON, "registrar", XUCHANG)))
                .isNull();
    }
}
