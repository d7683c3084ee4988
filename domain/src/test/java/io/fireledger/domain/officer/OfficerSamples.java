package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import java.time.LocalDate;

/** Officer Li of Yuzhong, certified and in post from the first day of 2024, and others made like Li. */
public final class OfficerSamples {
    public static final AuthorityId DISTRICT = new AuthorityId("FR-500103");
    public static final EnterpriseId CHANGAN = new EnterpriseId("9150000020286320X6");
    public static final OfficerId LI = new OfficerId("500103-0001");
    public static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    public static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);

    public static final OfficerAppointed LI_APPOINTED =
            new OfficerAppointed(LI, "李明", DISTRICT, LawSample.YUZHONG, OfficerCategory.CADRE, false);
    public static final CertificateGranted LI_CERTIFIED = new CertificateGranted(LI, LI.value(), FROM, UNTIL);
    public static final PostAssigned LI_POSTED =
            new PostAssigned(LI, new Code("INSPECTOR"), "2020-1", FROM, null, null, null);
    public static final RelationDeclared LI_TIED = new RelationDeclared(LI, RelationKind.SPOUSE, CHANGAN, null);

    private OfficerSamples() {}

    /** Appointed in Yuzhong, certified and in post from {@link #FROM}, tied to nobody. */
    public static Standing eligible(OfficerId officer) {
        return after(
                new OfficerAppointed(officer, "李明", DISTRICT, LawSample.YUZHONG, OfficerCategory.CADRE, false),
                new CertificateGranted(officer, officer.value(), FROM, UNTIL),
                new PostAssigned(officer, new Code("INSPECTOR"), "2020-1", FROM, null, null, null));
    }

    /** The standing after the events, the first of which is an appointment. */
    public static Standing after(OfficerAppointed first, OfficerEvent... others) {
        return and(Standing.after(null, first), others);
    }

    /** The standing after further events. */
    public static Standing and(Standing standing, OfficerEvent... others) {
        Standing next = standing;
        for (OfficerEvent event : others) {
            next = Standing.after(next, event);
        }
        return next;
    }
}
