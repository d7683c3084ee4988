package io.fireledger.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.domain.legal.LegalCommand.AdoptTerms;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.projections.deadline.TermLabels;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Whatever term of the shipped law an event may open has a name in both languages. */
class NamedTermsTest {
    /** Lengths that bar somebody, bind the party, or only count: nothing opens a term of them. */
    private static final Set<String> NEVER_OPENED = Set.of(
            "officer.restriction-statute-leading",
            "officer.restriction-statute-other",
            "officer.restriction-reform-leading",
            "officer.restriction-reform-other",
            "venue.bar-false-material",
            "venue.bar-fraud",
            "service.public-notice",
            "enforcement.hearing-notice");

    @Test
    void everyTermThatIsOpenedHasAName() throws Exception {
        JsonMapper.Builder mapper = JsonMapper.builder();
        EventSerializer.storedForm(mapper);
        Set<String> codes = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:/reference/**/*AdoptTerms-*.json")) {
            AdoptTerms edition = mapper.build().readValue(file.getContentAsByteArray(), AdoptTerms.class);
            edition.terms().stream().map(TermRule::code).forEach(codes::add);
        }
        codes.removeAll(NEVER_OPENED);
        assertThat(codes).hasSizeGreaterThan(20).allSatisfy(code -> {
            for (Locale locale : Arrays.asList(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(TermLabels.label(code, locale)).isNotEqualTo(code);
            }
        });
    }
}
