package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Sha256Digest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and when a document reached its recipient. Clocks start from {@code effectiveOn}, never from the day of signing.
 *
 * @param recipient whom it is addressed to
 * @param effectiveOn the day the service takes effect by law
 * @param signedBy who signed the receipt (送达回证); null: the recipient, or nobody did
 * @param receiptSha256 digest of the receipt; null: none is on file yet
 * @param witness who witnessed the leaving (留置送达); null: nobody
 * @param recordingSha256 digest of the photographs or recording of the leaving; null: none
 * @param consentSha256 digest of the signed consent to electronic service (送达地址确认书); null: none
 * @param noticeOn the day the public notice was issued; null: it was none
 * @param note what else belongs on file, such as why notice was public and what was tried before; null: nothing
 */
public record Service(
        DocumentNumber document,
        String recipient,
        ServiceMethod method,
        LocalDate effectiveOn,
        @Nullable String signedBy,
        @Nullable Sha256Digest receiptSha256,
        @Nullable String witness,
        @Nullable Sha256Digest recordingSha256,
        @Nullable Sha256Digest consentSha256,
        @Nullable LocalDate noticeOn,
        @Nullable String note) {

    /** A service of which no more than the necessary is said. */
    public static Service plain(
            DocumentNumber document, String recipient, ServiceMethod method, LocalDate effectiveOn) {
        return new Service(document, recipient, method, effectiveOn, null, null, null, null, null, null, null);
    }
}
