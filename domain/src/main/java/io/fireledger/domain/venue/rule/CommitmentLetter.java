package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.CommitmentStandard;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The letter of commitment: the text in force on the day it was signed, signed by the responsible person in person. Who
 * files it is another matter: an agent may.
 */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "15")
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "16")
public final class CommitmentLetter {
    private CommitmentLetter() {}

    /** @param standard the standard of that version, where there is one */
    public static Optional<Rejection> onRightText(
            Optional<CommitmentStandard> standard, String version, LocalDate signedOn) {
        return standard.filter(s -> s.isInForce(signedOn)).isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of("permit.wrong-standard-version", version, signedOn)
                        .inField("standardVersion")
                        .on(Statute.FIRE_PROTECTION_LAW_2021.article("15")));
    }

    /** Names are compared in Unicode form NFKC, without the space around them: width does not make another person. */
    public static Optional<Rejection> signedBy(String signatory, String responsiblePerson) {
        return plain(signatory).equals(plain(responsiblePerson))
                ? Optional.empty()
                : Optional.of(Rejection.of("permit.not-signed-by-responsible-person", signatory)
                        .inField("signatory")
                        .on(
                                Statute.FIRE_PROTECTION_LAW_2021.article("15"),
                                Statute.FIRE_PROTECTION_LAW_2021.article("16")));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }
}
