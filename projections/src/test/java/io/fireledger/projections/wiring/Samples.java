package io.fireledger.projections.wiring;

import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.inspection.Evidence;
import io.fireledger.domain.inspection.FindingResult;
import io.fireledger.domain.inspection.InspectionEvent.FindingRecorded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.Premises;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hotel in Yuzhong, its enterprise, its authority and its officers. */
public final class Samples {
    public static final DivisionCode YUZHONG = new DivisionCode("500103");
    public static final DivisionCode XUCHANG = new DivisionCode("411002");
    public static final EnterpriseId LONGDA = new EnterpriseId("91500000MA5U7J2K0A");
    public static final VenueId HOTEL = venue(1);
    public static final AuthorityId BRIGADE = new AuthorityId("CQ-YZ-FIRE");
    public static final OfficerId LI = new OfficerId("CQ-0001");
    public static final OfficerId WANG = new OfficerId("CQ-0002");
    public static final InspectionId VISIT = new InspectionId("I-01HV0000000000000000000001");
    public static final DocumentNumber PERMIT = new DocumentNumber("渝中消安检字〔2026〕第0001号");
    public static final LocalDate MAY_9 = LocalDate.of(2026, 5, 9);

    private Samples() {}

    public static VenueId venue(int number) {
        return new VenueId("V-01HV%022d".formatted(number));
    }

    public static AuthorityRegistered brigadeRegistered() {
        return new AuthorityRegistered(
                BRIGADE, "渝中区消防救援支队", "渝中", new Code("FIRE_RESCUE"), new Code("COUNTY"), YUZHONG, null);
    }

    public static OfficerAppointed appointed(OfficerId officer, String name) {
        return new OfficerAppointed(officer, name, BRIGADE, YUZHONG, OfficerCategory.CADRE, false);
    }

    public static EnterpriseRegistered longdaRegistered() {
        return new EnterpriseRegistered(
                LONGDA, LONGDA.value(), null, "隆达酒店", EnterpriseKind.COMPANY, YUZHONG, "解放碑1号", "张伟");
    }

    public static VenueRegistered registered(VenueId venue) {
        return registered(venue, YUZHONG);
    }

    public static VenueRegistered registered(VenueId venue, DivisionCode division) {
        return new VenueRegistered(
                venue,
                LONGDA,
                "隆达酒店",
                division,
                "解放碑1号",
                new Premises(
                        new Code("HOTEL"),
                        new BigDecimal("24.50"),
                        new BigDecimal("3000"),
                        8,
                        1,
                        400,
                        null,
                        null,
                        120,
                        null,
                        null));
    }

    public static VenueClassified classified(VenueId venue, List<Code> undetermined) {
        return new VenueClassified(venue, "2021-1", List.of(new Code("PUBLIC_GATHERING")), undetermined);
    }

    public static PermitGranted granted(VenueId venue, @Nullable OfficerId officer, LocalDate dueOn) {
        return new PermitGranted(
                venue,
                LONGDA,
                PERMIT,
                BRIGADE,
                "2021-1",
                MAY_9,
                officer,
                officer == null ? "2021-1" : null,
                dueOn,
                false);
    }

    public static InspectionScheduled scheduled(InspectionId inspection, @Nullable LocalDate dueOn) {
        return new InspectionScheduled(
                inspection,
                InspectionKind.COMMITMENT_VERIFICATION,
                HOTEL,
                LONGDA,
                YUZHONG,
                PERMIT,
                BRIGADE,
                dueOn,
                null,
                "2021-1",
                List.of(new Code("EXITS")),
                List.of());
    }

    public static FindingRecorded exitsBlocked(InspectionId inspection) {
        return new FindingRecorded(
                inspection,
                new Code("EXITS"),
                FindingResult.FAIL,
                "二楼出口堵塞",
                List.of(new Evidence(
                        new Sha256Digest("0".repeat(64)), "image/jpeg", Instant.parse("2026-05-20T02:00:00Z"))),
                List.of(LI, WANG));
    }
}
