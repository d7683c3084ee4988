package io.fireledger.application.idempotency;

import io.fireledger.application.eventstore.EventTypes;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.RegisterEvent.NumberTaken;
import io.fireledger.domain.legal.TermChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What would follow if a command were carried out now.
 *
 * @param events those that would be stored, in their order
 * @param terms those that would begin
 * @param documents those that would be made, with the numbers they would bear
 */
public record Preview(List<Event> events, List<Term> terms, List<Document> documents) {

    /** @param payload as it would be stored */
    public record Event(String type, Map<String, Object> payload) {}

    /**
     * @param provisional whether the last day lies beyond the known calendar
     * @param officer who would answer for it; null: nobody
     */
    public record Term(
            String rule,
            String of,
            LocalDate from,
            LocalDate dueOn,
            boolean provisional,
            @Nullable OfficerId officer,
            @Nullable AuthorityId authority) {}

    public record Document(DocumentKind kind, String number) {}

    static Preview of(
            List<DomainEventMessage<?>> messages, Instant receivedAt, Function<Object, Map<String, Object>> stored) {
        List<?> payloads = messages.stream().map(DomainEventMessage::getPayload).toList();
        LocalDate today = ChinaTime.day(receivedAt);
        return new Preview(
                payloads.stream()
                        .map(event ->
                                new Event(EventTypes.nameOf(event.getClass()).orElseThrow(), stored.apply(event)))
                        .toList(),
                payloads.stream().flatMap(event -> terms(event, today)).toList(),
                payloads.stream().flatMap(Preview::documents).toList());
    }

    private static Stream<Term> terms(Object event, LocalDate today) {
        return event instanceof ChangesTerms changing
                ? changing.terms(today).stream()
                        .filter(TermChange.Opened.class::isInstance)
                        .map(TermChange.Opened.class::cast)
                        .map(Preview::term)
                : Stream.empty();
    }

    private static Term term(TermChange.Opened opened) {
        return new Term(
                opened.key().rule(),
                opened.key().of(),
                opened.from(),
                opened.dueOn(),
                opened.provisional(),
                opened.officer(),
                opened.authority());
    }

    /** Every numbered document takes its number from a register, in the act's own unit of work. */
    private static Stream<Document> documents(Object event) {
        return event instanceof NumberTaken taken
                ? Stream.of(new Document(taken.register().kind(), taken.number().value()))
                : Stream.empty();
    }
}
