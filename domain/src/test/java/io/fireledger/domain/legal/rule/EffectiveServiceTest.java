package io.fireledger.domain.legal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EffectiveServiceTest {
    private static final DocumentNumber ORDER = new DocumentNumber("渝中消限字〔2026〕第0001号");
    private static final LocalDate MADE = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @EnumSource(names = {"DIRECT", "AGENT", "MAIL"})
    void aReceiptIsEnough(ServiceMethod method) {
        assertThat(check(service(method, MADE, null, null, null, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noDocumentIsServedBeforeItIsMade(ServiceMethod method) {
        Service early = service(method, MADE.minusDays(1), "王五", digest("a"), digest("b"), MADE.minusDays(60));
        assertThat(code(early)).isEqualTo("service.before-document effectiveOn");
    }

    @Test
    void leavingNeedsAWitnessOrARecording() {
        assertThat(code(service(ServiceMethod.LEAVING, MADE, null, null, null, null)))
                .isEqualTo("service.witness-missing witness");
        assertThat(check(service(ServiceMethod.LEAVING, MADE, "王五", null, null, null)))
                .isEmpty();
        assertThat(check(service(ServiceMethod.LEAVING, MADE, null, digest("a"), null, null)))
                .isEmpty();
    }

    @Test
    void electronicServiceNeedsConsent() {
        assertThat(code(service(ServiceMethod.ELECTRONIC, MADE, null, null, null, null)))
                .isEqualTo("service.consent-missing consentSha256");
        assertThat(check(service(ServiceMethod.ELECTRONIC, MADE, null, null, digest("b"), null)))
                .isEmpty();
    }

    @Test
    void aPublicNoticeSaysItsDayAndFollowsTheDocument() {
        assertThat(code(service(ServiceMethod.PUBLIC_NOTICE, MADE.plusDays(30), null, null, null, null)))
                .isEqualTo("service.notice-day-missing noticeOn");
        assertThat(code(service(ServiceMethod.PUBLIC_NOTICE, MADE.plusDays(30), null, null, null, MADE.minusDays(1))))
                .isEqualTo("service.before-document noticeOn");
    }

    @ParameterizedTest(name = "notice of {0} served on {1}: {2}")
    @CsvSource({
        "2026-03-02, 2026-03-31, service.notice-running effectiveOn",
        "2026-03-02, 2026-04-01, ''",
        "2026-03-02, 2026-04-02, ''",
        "2022-01-01, 2022-01-30, service.notice-running effectiveOn",
        "2022-01-01, 2022-01-31, ''",
        "2021-12-31, 2022-01-31, service.notice-running effectiveOn",
        "2021-12-31, 2022-02-28, service.notice-running effectiveOn",
        "2021-12-31, 2022-03-01, ''"
    })
    void aPublicNoticeRunsItsTime(LocalDate issued, LocalDate effective, String refusal) {
        Service service = service(ServiceMethod.PUBLIC_NOTICE, effective, null, null, null, issued);
        Optional<Rejection> rejection = EffectiveService.check(service, issued, new LawSample());
        assertThat(rejection.map(EffectiveServiceTest::told).orElse("")).isEqualTo(refusal);
    }

    private static String code(Service service) {
        return check(service).map(EffectiveServiceTest::told).orElse("");
    }

    private static String told(Rejection rejection) {
        return rejection.code() + " " + rejection.field();
    }

    private static Optional<Rejection> check(Service service) {
        return EffectiveService.check(service, MADE, new LawSample());
    }

    private static Sha256Digest digest(String digit) {
        return new Sha256Digest(digit.repeat(64));
    }

    private static Service service(
            ServiceMethod method,
            LocalDate effectiveOn,
            @Nullable String witness,
            @Nullable Sha256Digest recording,
            @Nullable Sha256Digest consent,
            @Nullable LocalDate noticeOn) {
        return new Service(ORDER, "张三", method, effectiveOn, null, null, witness, recording, consent, noticeOn, null);
    }
}
