package io.fireledger.projections.enforcement;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.LegalEvent.CalendarYearAdopted;
import io.fireledger.domain.legal.LegalEvent.PenaltyLimitsAdopted;
import io.fireledger.domain.legal.LegalEvent.TermsAdopted;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.PenaltyLimits.OnTheSpotLimit;
import io.fireledger.domain.legal.PenaltyLimits.StepGround;
import io.fireledger.domain.legal.Source;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.TermUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** As much of the law as the judging of a case asks. */
final class ConformanceLaw {
    static final String LIMITS = "2021-1";
    private static final Source SOURCE = new Source("行政处罚法", "2021", "text-seen");
    private static final LocalDate FROM = LocalDate.of(2021, 7, 15);

    private ConformanceLaw() {}

    static LegalReference get() {
        LegalReference law = LegalReference.after(LegalReference.EMPTY, calendar());
        law = LegalReference.after(
                law,
                new TermsAdopted(
                        CatalogueId.TERMS,
                        "1",
                        List.of(term("enforcement.hearing-notice", 7), term("enforcement.statement", 5))));
        return LegalReference.after(law, new PenaltyLimitsAdopted(CatalogueId.TERMS, limits()));
    }

    private static TermRule term(String code, int days) {
        return new TermRule(code, FROM, days, TermUnit.WORKING_DAY, false, "行政处罚法第八十五条", SOURCE);
    }

    /** April 4 to 6 of 2026 off: what lies between the samples' days. */
    private static CalendarYearAdopted calendar() {
        return new CalendarYearAdopted(
                CatalogueId.CALENDAR,
                2026,
                LocalDate.of(2026, 4, 4).datesUntil(LocalDate.of(2026, 4, 7)).toList(),
                List.of(),
                SOURCE);
    }

    private static PenaltyLimits limits() {
        return Fact.of(
                PenaltyLimits.class,
                "version",
                LIMITS,
                "jurisdiction",
                DivisionCode.NATION,
                "validFrom",
                FROM,
                "onTheSpot",
                Stream.of(PartyKind.values())
                        .map(kind -> new OnTheSpotLimit(
                                kind, Fen.ofYuan(kind == PartyKind.UNIT ? 3_000 : 200), "行政处罚法第五十一条", SOURCE))
                        .toList(),
                "legalReview",
                List.of(ground("HEARING_HELD", new Code("HEARING_HELD"), null)),
                "collectiveDiscussion",
                List.of(ground("TIER_SERIOUS", null, DiscretionTier.SERIOUS)));
    }

    private static StepGround ground(String code, @Nullable Code circumstance, @Nullable DiscretionTier tier) {
        return new StepGround(new Code(code), code, code, circumstance, null, tier, null, null, "行政处罚法第五十八条", SOURCE);
    }
}
