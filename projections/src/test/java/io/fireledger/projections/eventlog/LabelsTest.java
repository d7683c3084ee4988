package io.fireledger.projections.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.AuthorityEvent;
import io.fireledger.domain.authority.CompetenceEvent;
import io.fireledger.domain.enterprise.EnterpriseEvent;
import io.fireledger.domain.inspection.InspectionEvent;
import io.fireledger.domain.inspection.RectificationEvent;
import io.fireledger.domain.inspection.VerificationClaimEvent;
import io.fireledger.domain.legal.LegalEvent;
import io.fireledger.domain.legal.RegisterEvent;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.VenueEvent;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Labels labels = new Labels();

    private static Stream<String> types() {
        return Stream.of(
                        AuthorityEvent.class,
                        CompetenceEvent.class,
                        EnterpriseEvent.class,
                        InspectionEvent.class,
                        RectificationEvent.class,
                        VerificationClaimEvent.class,
                        LegalEvent.class,
                        RegisterEvent.class,
                        OfficerEvent.class,
                        PermitEvent.class,
                        VenueEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .map(type -> type.getPackageName().replaceFirst(".*\\.", "") + "." + type.getSimpleName());
    }

    @Test
    void everyEventHasALabelAndASentenceInBothLanguages() {
        assertThat(types()).allSatisfy(type -> {
            for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                assertThat(labels.knows(type, locale)).isTrue();
                assertThat(labels.knows(type + ".summary", locale)).isTrue();
            }
        });
    }

    @Test
    void putsThePayloadIntoTheSentence() {
        assertThat(labels.summary(
                        "enterprise.EnterpriseDissolved", Map.of("dissolvedOn", "2026-05-09"), Locale.ENGLISH))
                .isEqualTo("Dissolved on 2026-05-09: –");
    }

    @Test
    void callsAnUnknownTypeByItsName() {
        assertThat(labels.label("venue.Unheard", Locale.CHINESE)).isEqualTo("venue.Unheard");
        assertThat(labels.summary("venue.Unheard", Map.of(), Locale.CHINESE)).isEqualTo("venue.Unheard");
    }
}
