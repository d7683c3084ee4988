package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what right a body enforces on a day; answered from the events of the authorities concerned. */
@FunctionalInterface
public interface PowerStanding {
    /** Empty for a body that has its powers by law; else what it was given, nothing where it was given nothing. */
    Optional<List<Power>> of(AuthorityId body, LocalDate day);

    /**
     * What a body was given.
     *
     * @param principal in whose name it acts; null where it acts in its own, by an assignment of powers
     */
    record Power(@Nullable AuthorityId principal, List<Code> matters, DivisionCode territory) {
        public boolean covers(Code matter, DivisionCode place) {
            return matters.contains(matter) && territory.covers(place);
        }
    }
}
