package io.fireledger.application.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.application.idempotency.AnswerBody;
import io.fireledger.domain.enterprise.EnterpriseEvent.SafetyRolesRecorded;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The aggregate says its own part of the envelope and nothing else, and no event is stored without the whole of it. */
class EnvelopeInterceptorTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EnterpriseId ENTERPRISE = new EnterpriseId("E-00000000000000000000000001");
    private static final DivisionCode YUZHONG = new DivisionCode("500103");
    private static final AuthorityId BRIGADE = new AuthorityId("CQ-YZ");
    private static final OfficerId LI = new OfficerId("50010312");
    private static final Instant NOON = Instant.parse("2026-05-09T04:00:00Z");
    private static final Map<String, String> ITS_PART =
            Map.of("division", "500103", "basis", "[{}]", "capacity", "REGISTRAR", "post", "{\"post\":\"INSPECTOR\"}");

    private final EnvelopeInterceptor interceptor =
            new EnvelopeInterceptor(new EventSerializer(), new IntakeMac(new byte[32]), JSON);
    private @Nullable UnitOfWork<?> act;

    @AfterEach
    void end() {
        if (act != null) {
            act.rollback();
        }
    }

    private EventMessage<?> published(@Nullable OfficerId officer, Map<String, String> said) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("act"));
        act = unit;
        Request request =
                Request.internal(new Actor("li", List.of("INSPECTOR"), officer, BRIGADE, YUZHONG), Channel.API, "r-1");
        unit.resources()
                .put(Circumstances.CONTEXT, new CommandContext(request, ENTERPRISE, NOON, new AnswerBody(JSON), false));
        unit.resources().put(Acting.class.getName(), new Acting("li", officer, BRIGADE, YUZHONG, null, NOON, NOON));
        EventMessage<?> event = new GenericDomainEventMessage<>(
                        "enterprise", ENTERPRISE.typed(), 0, new SafetyRolesRecorded(ENTERPRISE, "张三", null))
                .withMetaData(said);
        return interceptor.handle(List.of(event)).apply(0, event);
    }

    @Test
    void whatTheAggregateSaysAndWhatTheRequestWasStandTogether() {
        assertThat(published(LI, ITS_PART).getMetaData())
                .containsAllEntriesOf(ITS_PART)
                .containsEntry("actor", "li")
                .containsEntry("roles", "[\"INSPECTOR\"]")
                .containsEntry("authority", "CQ-YZ")
                .containsEntry("channel", "API")
                .containsEntry("correlationId", "r-1")
                .containsEntry("causationId", "r-1")
                .containsEntry("occurredAt", "2026-05-09T04:00:00.000Z")
                .containsKeys("salt", "mac");
    }

    @Test
    void ofOneCommandThatRecordsActsOfDifferentTimesTheAggregateKnowsEachTime() {
        assertThat(published(LI, with("occurredAt", "2026-05-08T16:00:00.000Z")).getMetaData())
                .containsEntry("occurredAt", "2026-05-08T16:00:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor",
                "roles",
                "authority",
                "actingBody",
                "channel",
                "correlationId",
                "causationId",
                "idempotencyKey",
                "salt",
                "mac",
                "remark"
            })
    void anAggregateSaysNothingBesideItsPart(String key) {
        assertThatThrownBy(() -> published(LI, with(key, "x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"division", "basis", "capacity", "post"})
    void anOfficersEventIsNotStoredWithout(String key) {
        assertThatThrownBy(() -> published(LI, without(key)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"division", "basis"})
    void nobodysEventIsStoredWithout(String key) {
        assertThatThrownBy(() -> published(null, without(key)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "post"})
    void whoIsNoOfficerHasNo(String key) {
        assertThat(published(null, without(key)).getMetaData()).doesNotContainKey(key);
    }

    @Test
    void whatIsNoAggregatesIsNotPublished() {
        EventMessage<?> event = GenericEventMessage.asEventMessage("loose");
        assertThatThrownBy(() -> interceptor.handle(List.of(event)).apply(0, event))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> said = new HashMap<>(ITS_PART);
        said.put(key, value);
        return said;
    }

    private static Map<String, String> without(String key) {
        Map<String, String> said = new HashMap<>(ITS_PART);
        said.remove(key);
        return said;
    }
}
