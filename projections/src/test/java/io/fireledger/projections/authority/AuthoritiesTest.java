package io.fireledger.projections.authority;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
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
    void bearsAMissingFirstEvent() {
        assertThat(AuthorityView.after(null, HEAD, new Recorded("e", 4, Reads.NOON, Reads.NOON, "registrar", YUZHONG)))
                .isNull();
    }
}
