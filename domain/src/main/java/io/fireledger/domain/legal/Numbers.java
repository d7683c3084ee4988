package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.SubjectRef;
import java.time.Year;

/** Numbers of documents, without gaps per authority, kind of document and year; taken in the act's own unit of work. */
@FunctionalInterface
public interface Numbers {
    /**
     * @param agencyCharacters the agency characters (机关代字) the number starts with
     * @param subject what the document concerns
     */
    DocumentNumber next(
            AuthorityId agency,
            String agencyCharacters,
            DocumentKind kind,
            Year year,
            SubjectRef subject,
            DivisionCode division);
}
