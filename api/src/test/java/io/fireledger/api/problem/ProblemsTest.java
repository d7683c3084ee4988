package io.fireledger.api.problem;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.fireledger.api.envelope.TestEnvelope;
import io.fireledger.application.eventstore.OutcomeUnknown;
import io.fireledger.application.eventstore.StoreUnavailable;
import io.fireledger.application.idempotency.ConcurrentChange;
import io.fireledger.application.idempotency.KeyReused;
import io.fireledger.application.idempotency.StaleVersion;
import io.fireledger.domain.enterprise.rule.CreditCode;
import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.projections.wiring.NotYetVisible;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTest {
    private static final InspectionId FIRST = new InspectionId("I-01JW3Z5M8Q4T7X9B2C6D8F0G1H");
    private static final VenueId VENUE = new VenueId("V-01JW3Z5M8Q4T7X9B2C6D8F0G1H");

    @RestController
    static final class Failing {
        Supplier<RuntimeException> failure = IllegalStateException::new;

        @GetMapping(path = "/fail", produces = MediaType.APPLICATION_JSON_VALUE)
        String fail() {
            throw failure.get();
        }
    }

    private final Failing controller = new Failing();
    private final MockMvc mvc = new TestEnvelope().serve(controller);

    private ResultActions failing(Supplier<RuntimeException> failure) throws Exception {
        controller.failure = failure;
        return mvc.perform(get("/fail")).andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void tellsABrokenRuleWithItsLawInChinese() throws Exception {
        failing(() -> {
                    CreditCode.enterprise("91500103MA5U5L3T8A");
                    return new IllegalStateException();
                })
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("/problems/enterprise.credit-code-check"))
                .andExpect(jsonPath("$.rule").value("enterprise.credit-code-check"))
                .andExpect(jsonPath("$.title").value("统一社会信用代码的校验码有误"))
                .andExpect(jsonPath("$.detail").value(containsString("91500103MA5U5L3T8A")))
                .andExpect(jsonPath("$.basis[0]").value("GB 32100(2015)校验码"))
                .andExpect(jsonPath("$.errors[0].field").value("creditCode"));
    }

    @Test
    void speaksEnglishWhereAsked() throws Exception {
        controller.failure = () -> new UnknownSubject(VENUE);
        mvc.perform(get("/fail").header("Accept-Language", "fr;q=0.9, en-GB;q=0.8, zh;q=0.1"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Not found"))
                .andExpect(jsonPath("$.detail").value(containsString(VENUE.value())));
    }

    @Test
    void namesTheInspectionThatIsScheduledAlready() throws Exception {
        failing(() -> new AlreadyTaken(Rejection.of("inspection.already-scheduled", FIRST), FIRST))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.rule").value("inspection.already-scheduled"))
                .andExpect(jsonPath("$.inspection").value(FIRST.value()));
    }

    @Test
    void tellsTheCurrentVersionOfWhatWasChanged() throws Exception {
        failing(() -> new ConcurrentChange(7))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.currentVersion").value(7));
        failing(() -> new StaleVersion(7))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.rule").value("version.stale"))
                .andExpect(jsonPath("$.currentVersion").value(7));
    }

    @Test
    void refusesAKeyUsedForAnotherRequest() throws Exception {
        failing(() -> new KeyReused("k-1"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.rule").value("idempotency.key-reused"));
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        failing(OutcomeUnknown::new)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(jsonPath("$.rule").value("command.outcome-unknown"));
        failing(() -> new StoreUnavailable(false)).andExpect(jsonPath("$.rule").value("store.unavailable"));
        failing(() -> new NotYetVisible("venue"))
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(jsonPath("$.rule").value("view.not-yet-visible"));
    }

    @Test
    void tellsAMissingTokenFromABadOneAndBothFromAMissingRole() throws Exception {
        failing(() -> new InsufficientAuthenticationException("none"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(jsonPath("$.rule").value("token.missing"));
        failing(() -> new InvalidBearerTokenException("expired"))
                .andExpect(jsonPath("$.rule").value("token.invalid"));
        failing(() -> new AccessDeniedException("no"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.rule").value("role.missing"));
    }

    @Test
    void letsNothingOfTheInsideOut() throws Exception {
        failing(() -> new IllegalStateException("insert into event (payload) values ('secret')"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("Exception"))))
                .andExpect(jsonPath("$.rule").value("server.failed"))
                .andExpect(jsonPath("$.correlationId").isNotEmpty());
    }

    @Test
    void findsARefusalThatTheFrameworkWrapped() throws Exception {
        failing(() -> new IllegalStateException(new CommandRejected(Rejection.of("act.in-future", "2999-01-01"))))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.rule").value("act.in-future"));
    }

    @Test
    void answersAProblemAlsoToWhoeverWantsSomethingElse() throws Exception {
        mvc.perform(get("/fail").accept("text/csv"))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(post("/fail"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(jsonPath("$.rule").value("method.not-allowed"));
        mvc.perform(get("/nowhere")).andExpect(status().isNotFound());
    }

    @Test
    void echoesTheCallersRequestId() throws Exception {
        mvc.perform(get("/fail").header("X-Request-Id", "abc-1"))
                .andExpect(header().string("X-Request-Id", "abc-1"))
                .andExpect(jsonPath("$.correlationId").value("abc-1"));
        mvc.perform(get("/fail").header("X-Request-Id", "two words"))
                .andExpect(header().string("X-Request-Id", not("two words")));
    }
}
