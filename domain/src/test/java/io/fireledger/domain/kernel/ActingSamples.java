package io.fireledger.domain.kernel;

import java.time.Instant;
import java.time.LocalDate;

/** Who acts in the tests, on Saturday 9 May 2026 at ten in the morning. */
public final class ActingSamples {
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 9);
    public static final Instant NOW = ChinaTime.startOf(TODAY).plusSeconds(10 * 3600);

    private ActingSamples() {}

    /** A registrar of the whole country, no officer. */
    public static Acting registrar() {
        return registrarIn(DivisionCode.NATION);
    }

    /** A registrar of one division, no officer. */
    public static Acting registrarIn(DivisionCode jurisdiction) {
        return new Acting("registrar", null, null, jurisdiction, null, NOW, NOW);
    }

    /** A policy of the program itself. */
    public static Acting program() {
        return new Acting("system:some-policy", null, null, DivisionCode.NATION, null, NOW, NOW);
    }

    /** An officer in post, acting for the authority. */
    public static Acting officer(OfficerId officer, AuthorityId authority, DivisionCode jurisdiction) {
        return new Acting(
                officer.value(),
                officer,
                authority,
                jurisdiction,
                "{\"dutyList\":\"2025-1\",\"post\":\"INSPECTOR\"}",
                NOW,
                NOW);
    }
}
