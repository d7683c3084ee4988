package io.fireledger.api.legal;

import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document served, as callers say it: the same body wherever documents are served. */
@Schema(name = "Serving")
public record Serving(
        @Schema(description = "Number of the document", example = "渝中消限字〔2026〕第0001号")
        DocumentNumber document,

        @Schema(description = "Whom it is addressed to", example = "张三")
        String recipient,

        ServiceMethod method,

        @Schema(description = "The day the service takes effect: that on the receipt, of arrival, or the notice's end")
        LocalDate effectiveOn,

        @Schema(description = "Who signed the receipt; left out: the recipient, or nobody") @Nullable
        String signedBy,

        @Schema(description = "Digest of the receipt") @Nullable
        Sha256Digest receiptSha256,

        @Schema(description = "Who witnessed the leaving; LEAVING needs this or a recording") @Nullable
        String witness,

        @Schema(description = "Digest of the photographs or recording of the leaving") @Nullable
        Sha256Digest recordingSha256,

        @Schema(description = "Digest of the signed consent; ELECTRONIC needs it") @Nullable
        Sha256Digest consentSha256,

        @Schema(description = "The day the notice was issued; PUBLIC_NOTICE needs it") @Nullable
        LocalDate noticeOn,

        @Schema(description = "What else belongs on file, such as why the notice is public") @Size(max = 2000) @Nullable
        String note) {

    public Service service() {
        return new Service(
                document,
                recipient,
                method,
                effectiveOn,
                signedBy,
                receiptSha256,
                witness,
                recordingSha256,
                consentSha256,
                noticeOn,
                note);
    }
}
