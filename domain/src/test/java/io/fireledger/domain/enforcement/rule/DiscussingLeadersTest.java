package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerSamples;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscussingLeadersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final OfficerId HEAD = new OfficerId("A-1");
    private static final OfficerId DEPUTY = new OfficerId("A-2");

    @Test
    void twoAtLeastEachOnceTheChairAmongThem() {
        assertThat(check(HEAD, DEPUTY)).isEmpty();
        assertThat(check(HEAD)).contains("discussion.too-few-members");
        assertThat(check()).contains("discussion.too-few-members");
        assertThat(check(HEAD, HEAD)).contains("discussion.member-twice");
        assertThat(check(DEPUTY, new OfficerId("A-3"))).contains("discussion.chair-missing");
    }

    @Test
    void aLeaderIsAppointedAsOneOrHoldsALeadingPost() {
        assertThat(leads(true, "INSPECTOR")).isEmpty();
        assertThat(leads(false, "HEAD")).isEmpty();
        assertThat(leads(false, "DECISION_MAKER")).isEmpty();
        assertThat(leads(false, "LEGAL_REVIEWER")).contains("discussion.not-a-leader");
    }

    private static Optional<String> check(OfficerId... members) {
        return DiscussingLeaders.check(List.of(members), HEAD).map(Rejection::code);
    }

    private static Optional<String> leads(boolean leading, String post) {
        Standing standing = OfficerSamples.after(
                new OfficerAppointed(
                        HEAD, "周", OfficerSamples.DISTRICT, LawSample.YUZHONG, OfficerCategory.CADRE, leading),
                new PostAssigned(HEAD, new Code(post), "2020-1", DAY, null, null, null));
        return DiscussingLeaders.leads(standing, DAY).map(Rejection::code);
    }
}
