package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.YUZHONG;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.RelationKind;
import io.fireledger.domain.officer.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A hotel in Yuzhong, its operator, the authorities there, and two officers who may inspect it. */
public final class VenueSamples {
    public static final VenueId HOTEL = new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZZ");
    public static final EnterpriseId OPERATOR = new EnterpriseId("915001030000000001");
    public static final EnterpriseId DISSOLVED = new EnterpriseId("915001030000000002");
    public static final String RESPONSIBLE = "王芳";

    public static final AuthorityId BRIGADE = new AuthorityId("FR500103");
    public static final AuthorityId STATION = new AuthorityId("PS500103");
    public static final AuthorityId TOWNSHIP = new AuthorityId("TS500103");
    public static final AuthorityId WEIDU_BRIGADE = new AuthorityId("FR411002");

    public static final OfficerId LI = new OfficerId("CQ-0001");
    public static final OfficerId ZHAO = new OfficerId("CQ-0002");
    /** Tied to the operator. */
    public static final OfficerId TIED = new OfficerId("CQ-0003");
    /** Certified until yesterday. */
    public static final OfficerId LAPSED = new OfficerId("CQ-0004");
    /** Certified, without a post. */
    public static final OfficerId POSTLESS = new OfficerId("CQ-0005");
    /** Of another province. */
    public static final OfficerId STRANGER = new OfficerId("HN-0001");

    public static final DocumentNumber PERMIT = new DocumentNumber("渝中消安检字〔2026〕第0001号");
    public static final Sha256Digest LETTER = new Sha256Digest("a".repeat(64));

    public static final Premises HOTEL_PREMISES = premises("HOTEL", "30", 5);

    private VenueSamples() {}

    public static Premises premises(String use, String heightMetres, int floorsAbove) {
        return new Premises(
                new Code(use),
                new BigDecimal(heightMetres),
                new BigDecimal("1200"),
                floorsAbove,
                1,
                300,
                null,
                null,
                null,
                null,
                null);
    }

    public static EnterpriseStanding enterprises() {
        return enterprise -> Optional.of(enterprise)
                .filter(e -> e.equals(OPERATOR) || e.equals(DISSOLVED))
                .map(e -> new EnterpriseStanding.Entry(e, YUZHONG, RESPONSIBLE, e.equals(DISSOLVED)));
    }

    public static AuthorityStanding authorities() {
        Map<AuthorityId, AuthorityStanding.Entry> known = Map.of(
                BRIGADE, new AuthorityStanding.Entry(BRIGADE, "渝中支队", null, new Code("FIRE_RESCUE"), YUZHONG),
                STATION, new AuthorityStanding.Entry(STATION, "派出所", null, new Code("POLICE_STATION"), YUZHONG),
                TOWNSHIP, new AuthorityStanding.Entry(TOWNSHIP, "街道", null, new Code("TOWNSHIP"), YUZHONG),
                WEIDU_BRIGADE,
                        new AuthorityStanding.Entry(WEIDU_BRIGADE, "魏都大队", "许魏", new Code("FIRE_RESCUE"), WEIDU));
        return authority -> Optional.ofNullable(known.get(authority));
    }

    /** The brigade is competent in Yuzhong, nobody elsewhere. */
    public static Competences competences() {
        return new Competences() {
            @Override
            public Optional<AuthorityId> competentIn(DivisionCode division) {
                return Optional.of(BRIGADE).filter(b -> division.equals(YUZHONG));
            }

            @Override
            public void record(DivisionCode division, AuthorityId authority) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public static Numbers numbers() {
        return (agency, characters, kind, year, subject, division) ->
                new DocumentNumber("%s%s〔%s〕第0001号".formatted(characters, kind.characters(), year));
    }

    public static OfficerStanding officers() {
        Map<OfficerId, Standing> known = Map.of(
                LI, standing(LI, BRIGADE, YUZHONG, LocalDate.MAX, true),
                ZHAO, standing(ZHAO, BRIGADE, YUZHONG, LocalDate.MAX, true),
                TIED, tied(standing(TIED, BRIGADE, YUZHONG, LocalDate.MAX, true)),
                LAPSED, standing(LAPSED, BRIGADE, YUZHONG, TODAY.minusDays(1), true),
                POSTLESS, standing(POSTLESS, BRIGADE, YUZHONG, LocalDate.MAX, false),
                STRANGER, standing(STRANGER, WEIDU_BRIGADE, WEIDU, LocalDate.MAX, true));
        return officer -> Optional.ofNullable(known.get(officer));
    }

    public static List<Code> codes(String... codes) {
        return Stream.of(codes).map(Code::new).toList();
    }

    private static Standing standing(
            OfficerId officer, AuthorityId authority, DivisionCode division, LocalDate certifiedUntil, boolean inPost) {
        LocalDate from = LocalDate.of(2024, 1, 1);
        Standing standing = Standing.after(
                null, new OfficerAppointed(officer, "警官", authority, division, OfficerCategory.CADRE, false));
        standing = Standing.after(standing, new CertificateGranted(officer, officer.value(), from, certifiedUntil));
        return inPost
                ? Standing.after(
                        standing, new PostAssigned(officer, new Code("INSPECTOR"), "2025-1", from, null, null, null))
                : standing;
    }

    private static Standing tied(Standing standing) {
        return Standing.after(standing, new RelationDeclared(standing.officer(), RelationKind.SPOUSE, OPERATOR, null));
    }
}
