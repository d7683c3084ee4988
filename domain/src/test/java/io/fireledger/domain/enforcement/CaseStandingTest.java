package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.CaseFixture.CASE;
import static io.fireledger.domain.enforcement.CaseFixture.CASE_OPENED;
import static io.fireledger.domain.enforcement.CaseFixture.NEIGHBOUR;
import static io.fireledger.domain.enforcement.CaseFixture.OPENED;
import static io.fireledger.domain.enforcement.CaseFixture.PAIR;
import static io.fireledger.domain.enforcement.CaseFixture.WU;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDesignated;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.legal.rule.DueDay;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseStandingTest {
    @Test
    void knowsWhoseCaseItIsAndWhoInvestigates() {
        CaseStanding.@Nullable Entry opened = after(CASE_OPENED);
        assertThat(opened)
                .isEqualTo(new CaseStanding.Entry(
                        CASE,
                        new CaseProgress(CaseState.OPENED, null, null),
                        YUZHONG,
                        BRIGADE,
                        CaseFixture.HOTEL_OPERATOR,
                        PAIR,
                        PAIR));
        assertThat(after(new HandlersAssigned(CASE, PAIR, null, BRIGADE, List.of())))
                .as("before it is opened")
                .isNull();
    }

    @Test
    void remembersWhoeverInvestigated() {
        CaseStanding.Entry entry = Objects.requireNonNull(after(
                CASE_OPENED,
                new HandlersAssigned(CASE, List.of(WU, LI), "回避", BRIGADE, List.of()),
                new TransferReported(
                        CASE,
                        "失火罪",
                        "事实",
                        List.of(WU, CaseFixture.HEAD),
                        OPENED,
                        new DueDay(OPENED.plusDays(3), false),
                        BRIGADE),
                new JurisdictionDesignated(CASE, NEIGHBOUR, BRIGADE, CaseFixture.CORPS, "指定管辖", TODAY),
                CaseFixture.terminated()));
        assertThat(entry.handlers()).containsExactly(WU, LI);
        assertThat(entry.investigators()).containsExactly(LI, ZHAO, WU, CaseFixture.HEAD);
        assertThat(entry.agency()).isEqualTo(NEIGHBOUR);
        assertThat(entry.progress().state()).isEqualTo(CaseState.TERMINATED);
    }

    private static CaseStanding.@Nullable Entry after(Object... events) {
        return Stream.of(events)
                .<CaseStanding.@Nullable Entry>reduce(null, CaseStanding.Entry::after, (one, other) -> other);
    }
}
