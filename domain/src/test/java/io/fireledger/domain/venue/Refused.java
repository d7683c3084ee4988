package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.Rejection;
import java.util.Objects;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** What a fixture expects where a rule refuses: the code, and the field at fault. */
public final class Refused {
    private Refused() {}

    public static Matcher<CommandRejected> with(String code) {
        return with(code, null);
    }

    /** In whatever field. */
    public static Matcher<CommandRejected> anywhere(String code) {
        return new CustomTypeSafeMatcher<>("refused with " + code) {
            @Override
            protected boolean matchesSafely(CommandRejected thrown) {
                return thrown.rejection().code().equals(code);
            }
        };
    }

    public static Matcher<CommandRejected> with(String code, @Nullable String field) {
        return new CustomTypeSafeMatcher<>("refused with " + code + " in " + field) {
            @Override
            protected boolean matchesSafely(CommandRejected thrown) {
                Rejection rejection = thrown.rejection();
                return rejection.code().equals(code) && Objects.equals(rejection.field(), field);
            }
        };
    }
}
