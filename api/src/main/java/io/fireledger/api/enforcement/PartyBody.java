package io.fireledger.api.enforcement;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.enforcement.Party;
import io.fireledger.domain.enforcement.Person;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.legal.PartyKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a case is against, as callers say it: the same body wherever a party is named. */
@Schema(name = "CaseParty")
record PartyBody(
        PartyKind kind,

        @Schema(description = "The unit, or the sole trader's business; left out of a natural person") @Nullable
        EnterpriseId enterprise,

        @Schema(description = "The natural person, or the sole trader; left out of a unit") @Nullable
        PersonBody person) {

    Party party() {
        return new Party(kind, enterprise, person == null ? null : person.person());
    }

    /** A natural person a case is against. */
    @Schema(name = "CasePerson")
    record PersonBody(
            @Schema(description = "The same person's id in another case; left out: a new one") @Nullable
            PersonId id,

            @Schema(example = "李雷") String name,

            @Schema(description = "Left out: not known; the person then counts as of age") @Nullable
            LocalDate bornOn,

            @Schema(description = "Whether the person answered for the act when it was done; left out: FULL") @Nullable
            LegalCapacity capacity,

            @Schema(
                    description =
                            "What the person is responsible for in a unit, where the norm holds responsible persons")
            @Nullable
            String responsibleFor) {

        Person person() {
            return new Person(
                    id == null ? new PersonId("P-" + UlidCreator.getUlid()) : id,
                    name,
                    bornOn,
                    Objects.requireNonNullElse(capacity, LegalCapacity.FULL),
                    responsibleFor);
        }
    }
}
