package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a venue's permit to open stands. What has not happened is null.
 *
 * @param missing codes of the materials still to be supplied
 * @param materialsDueOn last day on which the agency could ask for what was missing; null where nothing was
 * @param provisional whether the last day for the on-site verification counts weekdays only
 * @param acceptingOfficer null where the automatic rule accepted
 * @param automaticRule version of the rule; null where an officer accepted
 * @param inspection the on-site verification it was found fulfilled or breached in
 * @param failedItems codes of the items that failed on site
 */
public record PermitView(
        State state,
        @Nullable String standardVersion,
        @Nullable String signatory,
        @Nullable LocalDate signedOn,
        List<String> missing,
        @Nullable LocalDate materialsDueOn,
        @Nullable String permitNumber,
        @Nullable LocalDate grantedOn,
        @Nullable String agency,
        @Nullable String acceptingOfficer,
        @Nullable String automaticRule,
        @Nullable LocalDate verificationDueOn,
        @Nullable Boolean provisional,
        @Nullable String inspection,
        @Nullable LocalDate verifiedOn,
        @Nullable String severity,
        List<String> failedItems,
        @Nullable String rejectedReason) {

    static final PermitView NONE = new PermitView(
            State.NONE,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null);

    public enum State {
        NONE,
        PENDING,
        GRANTED,
        VERIFIED,
        BREACHED,
        REJECTED
    }

    static PermitView after(PermitView before, PermitEvent event) {
        if (event instanceof CommitmentSubmitted e) {
            return NONE.submitted(e);
        }
        if (event instanceof MaterialsRequested e) {
            return before.pending(e.missing());
        }
        if (event instanceof MaterialsSupplied e) {
            return before.pending(e.missing());
        }
        if (event instanceof PermitGranted e) {
            return before.granted(e);
        }
        if (event instanceof ApplicationRejected e) {
            return before.rejected(e.reason());
        }
        if (event instanceof CommitmentVerified e) {
            return before.checked(
                    State.VERIFIED, e.permit().value(), e.inspection().value(), e.verifiedOn(), null, List.of());
        }
        if (event instanceof CommitmentBreached e) {
            return before.checked(
                    State.BREACHED,
                    e.permit().value(),
                    e.inspection().value(),
                    e.verifiedOn(),
                    e.severity().name(),
                    codes(e.failedItems()));
        }
        return before;
    }

    private PermitView submitted(CommitmentSubmitted e) {
        return new PermitView(
                State.PENDING,
                e.standardVersion(),
                e.signatory(),
                e.signedOn(),
                codes(e.missing()),
                e.materialsDueOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private PermitView pending(List<Code> stillMissing) {
        return new PermitView(
                State.PENDING,
                standardVersion,
                signatory,
                signedOn,
                codes(stillMissing),
                materialsDueOn,
                permitNumber,
                grantedOn,
                agency,
                acceptingOfficer,
                automaticRule,
                verificationDueOn,
                provisional,
                inspection,
                verifiedOn,
                severity,
                failedItems,
                rejectedReason);
    }

    private PermitView granted(PermitGranted e) {
        return new PermitView(
                State.GRANTED,
                e.standardVersion(),
                signatory,
                signedOn,
                missing,
                materialsDueOn,
                e.permit().value(),
                e.grantedOn(),
                e.agency().value(),
                e.acceptingOfficer() == null ? null : e.acceptingOfficer().value(),
                e.automaticRule(),
                e.verificationDueOn(),
                e.provisional(),
                null,
                null,
                null,
                List.of(),
                null);
    }

    private PermitView rejected(String reason) {
        return new PermitView(
                State.REJECTED,
                standardVersion,
                signatory,
                signedOn,
                missing,
                materialsDueOn,
                permitNumber,
                grantedOn,
                agency,
                acceptingOfficer,
                automaticRule,
                verificationDueOn,
                provisional,
                inspection,
                verifiedOn,
                severity,
                failedItems,
                reason);
    }

    private PermitView checked(
            State outcome, String permit, String visit, LocalDate day, @Nullable String gravity, List<String> failed) {
        return new PermitView(
                outcome,
                standardVersion,
                signatory,
                signedOn,
                missing,
                materialsDueOn,
                permit,
                grantedOn,
                agency,
                acceptingOfficer,
                automaticRule,
                verificationDueOn,
                provisional,
                visit,
                day,
                gravity,
                failed,
                rejectedReason);
    }

    private static List<String> codes(List<Code> codes) {
        return codes.stream().map(Code::value).toList();
    }
}
