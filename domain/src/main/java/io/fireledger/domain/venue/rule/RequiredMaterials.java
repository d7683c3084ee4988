package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.CommitmentStandard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What must be handed in is what the signed standard asks for, and nothing else. The agency says once, of everything, what
 * is missing; if it lets the term for that pass, the application counts as complete from the day it came in.
 */
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "31")
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "32")
public final class RequiredMaterials {
    private static final Code COMMITMENT_LETTER = new Code("COMMITMENT_LETTER");

    private RequiredMaterials() {}

    /** The standard for an application for the check: its form takes the place of the letter of commitment. */
    public static CommitmentStandard withoutLetter(CommitmentStandard standard) {
        return standard.asking(standard.requiredMaterials().stream()
                .filter(material -> !material.equals(COMMITMENT_LETTER))
                .toList());
    }

    /** The first of the materials the standard does not know. */
    public static Optional<Rejection> check(List<Code> materials, CommitmentStandard standard, String field) {
        return materials.stream()
                .filter(material -> !standard.requiredMaterials().contains(material))
                .findFirst()
                .map(material -> Rejection.of("permit.unknown-material", material, standard.version())
                        .inField(field)
                        .on(Statute.LICENSING_LAW_2019.article("31")));
    }

    /** What the standard asks for beyond the materials handed in, in the order of the standard. */
    public static List<Code> missing(CommitmentStandard standard, List<Code> handedIn) {
        return standard.requiredMaterials().stream()
                .filter(material -> !handedIn.contains(material))
                .toList();
    }

    /** Whether the agency may still ask for what is missing. */
    public static Optional<Rejection> requestInTime(LocalDate lastDayToRequest, LocalDate today) {
        return today.isAfter(lastDayToRequest)
                ? Optional.of(Rejection.of("permit.request-too-late", lastDayToRequest)
                        .on(Statute.LICENSING_LAW_2019.article("32")))
                : Optional.empty();
    }

    /**
     * Whether the application may be decided on.
     *
     * @param isRequested whether the agency asked for what is missing
     * @param lastDayToRequest last day on which it could
     */
    public static Optional<Rejection> complete(
            List<Code> missing, boolean isRequested, LocalDate lastDayToRequest, LocalDate today) {
        boolean lapsed = !isRequested && today.isAfter(lastDayToRequest);
        return missing.isEmpty() || lapsed
                ? Optional.empty()
                : Optional.of(Rejection.of("permit.materials-missing", list(missing))
                        .on(Statute.LICENSING_LAW_2019.article("32")));
    }

    /**
     * The day a complete application is accepted on: today; the day it came in where the agency let the term pass.
     *
     * @param lastDayToRequest last day on which it could have asked for what is missing
     */
    public static LocalDate acceptedOn(
            LocalDate submittedOn, boolean isRequested, LocalDate lastDayToRequest, LocalDate today) {
        return !isRequested && today.isAfter(lastDayToRequest) ? submittedOn : today;
    }

    static String list(List<Code> codes) {
        return String.join(", ", codes.stream().map(Code::value).toList());
    }
}
