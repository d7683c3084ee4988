package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Sha256Digest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a venue commits itself to, with the exact text of the letter.
 *
 * @param validTo last day it may be signed; null: still in force
 * @param template text of the commitment letter
 * @param templateSha256 digest of the template's UTF-8 bytes
 * @param requiredMaterials codes of the materials that make an application complete
 */
public record CommitmentStandard(
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String title,
        String titleEnglish,
        String template,
        Sha256Digest templateSha256,
        List<Code> requiredMaterials) {

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    /** The same, asking for those materials. */
    public CommitmentStandard asking(List<Code> materials) {
        return new CommitmentStandard(
                version, validFrom, validTo, title, titleEnglish, template, templateSha256, materials);
    }
}
