package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.Documents;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One numbered document of a case.
 *
 * @param service how it was served; null: it was not, or need not be
 */
public record CaseDocument(
        DocumentKind kind,
        String number,
        LocalDate madeOn,
        @Nullable Service service) {

    static List<CaseDocument> after(List<CaseDocument> before, Object event) {
        Stream<CaseDocument> made = Documents.of(event).stream()
                .map(document ->
                        new CaseDocument(document.kind(), document.number().value(), document.on(), null));
        return Stream.concat(before.stream(), made)
                .map(document -> document.servedBy(event))
                .toList();
    }

    private CaseDocument servedBy(Object event) {
        return Documents.service(event)
                .filter(act -> act.document().equals(new DocumentNumber(number)))
                .map(act -> new CaseDocument(kind, number, madeOn, act))
                .orElse(this);
    }
}
