package io.fireledger.api.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fireledger.api.problem.Problems;
import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.eventstore.ValueModule;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.AnswerBody;
import io.fireledger.application.idempotency.Preview;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.projections.wiring.Freshness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Controllers behind the real reading of headers and bodies; commands end in a list. */
public final class TestEnvelope {
    public static final Actor REGISTRAR = new Actor("registrar", List.of("REGISTRAR"), null, null, DivisionCode.NATION);

    public final List<Object> sent = new ArrayList<>();
    public final List<String> logged = new ArrayList<>();
    public final List<Call> calls = new ArrayList<>();
    public final QueryBus queries = SimpleQueryBus.builder().build();
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new ValueModule())
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private Supplier<RuntimeException> refusal = () -> new IllegalStateException("not refused");
    private boolean refuses;

    public void refuse(Supplier<RuntimeException> with) {
        refusal = with;
        refuses = true;
    }

    public Desk desk() {
        return new Desk(
                this::answer, (command, subject, request) -> new Preview(List.of(), List.of(), List.of()), json);
    }

    private Answer answer(Object command, AggregateId subject, Request request) {
        if (refuses) {
            throw refusal.get();
        }
        sent.add(command);
        byte[] body = new AnswerBody(json).of(subject, 0, 1, List.of("e-1"), null);
        return new Answer(request.status(), request.location(), 0, 1, body, true);
    }

    public Reads reads() {
        return new Reads(
                DefaultQueryGateway.builder().queryBus(queries).build(),
                (readModel, position) -> {},
                (id, version) -> {},
                (id, version) -> logged.add(id.typed() + "@" + version),
                () -> 0);
    }

    public MockMvc serve(Object... controllers) {
        DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
        new EnvelopeWiring(request -> REGISTRAR, json, new StaticListableBeanFactory().getBeanProvider(Freshness.class))
                .addFormatters(conversion);
        return MockMvcBuilders.standaloneSetup(controllers)
                .setControllerAdvice(new Problems())
                .setConversionService(conversion)
                .setCustomArgumentResolvers(new CallResolver(request -> REGISTRAR), new PagingResolver())
                .setMessageConverters(
                        new BodyConverter(),
                        new CsvConverter(json),
                        new org.springframework.http.converter.ByteArrayHttpMessageConverter(),
                        new JacksonJsonHttpMessageConverter(json))
                .addFilters(new Exchange())
                .build();
    }
}
