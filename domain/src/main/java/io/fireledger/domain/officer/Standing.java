package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an officer stands: certified, in post, tied to enterprises. Immutable; each event gives the next one. */
public interface Standing {
    OfficerId officer();

    AuthorityId authority();

    boolean isCertifiedOn(LocalDate day);

    Optional<Post> postOn(LocalDate day);

    boolean isTiedTo(EnterpriseId enterprise);

    /** The standing after the event; {@code before} is null for the first event. */
    static Standing after(@Nullable Standing before, OfficerEvent event) {
        throw new IllegalStateException();
    }

    /** A post with the edition of its duty list. */
    record Post(Code post, String dutyList, LocalDate from) {
        /** The form kept in an event's metadata. */
        public String json() {
            return "{\"dutyList\":\"%s\",\"post\":\"%s\"}".formatted(dutyList, post.value());
        }
    }
}
