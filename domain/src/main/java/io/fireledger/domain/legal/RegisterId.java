package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.AuthorityId;
import java.time.Year;

/** The register one run of document numbers comes from: authority, kind of document, year. */
public record RegisterId(String value) implements AggregateId {
    public RegisterId {
        AggregateId.check("register", value, "[0-9A-Za-z-]{1,40}:[A-Z_]+:[0-9]{4}");
    }

    public static RegisterId of(AuthorityId agency, DocumentKind kind, Year year) {
        return new RegisterId("%s:%s:%04d".formatted(agency.value(), kind, year.getValue()));
    }

    /** The kind of documents whose numbers it gives. */
    public DocumentKind kind() {
        return DocumentKind.valueOf(value.split(":", -1)[1]);
    }

    @Override
    public String type() {
        return "register";
    }

    @Override
    public String toString() {
        return typed();
    }
}
