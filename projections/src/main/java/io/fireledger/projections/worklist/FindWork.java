package io.fireledger.projections.worklist;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tasks and suggestions, the open ones first, then by last day, those without one after; answered with a {@code
 * Page<WorkView>}.
 *
 * @param jurisdiction what the asker may see
 * @param locale the language of labels
 * @param roles whom it is for; empty: anyone
 * @param state null: open and done
 * @param kind null: any
 * @param officer null: anyone's and no one's
 * @param authority null: any
 * @param division the place concerned, all below it included; null: anywhere
 */
public record FindWork(
        DivisionCode jurisdiction,
        Locale locale,
        List<String> roles,
        WorkView.@Nullable State state,
        @Nullable String kind,
        @Nullable OfficerId officer,
        @Nullable AuthorityId authority,
        @Nullable DivisionCode division,
        int limit,
        @Nullable String cursor) {}
