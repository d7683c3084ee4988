package io.fireledger.projections.officer;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.WANG;
import static io.fireledger.projections.wiring.Samples.XUCHANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.officer.DepartingClass;
import io.fireledger.domain.officer.DepartureReason;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OfficerEvent.OutsideEmploymentReported;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.PostRotated;
import io.fireledger.domain.officer.OfficerEvent.RecusalRefused;
import io.fireledger.domain.officer.OfficerEvent.RecusalRequested;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import io.fireledger.domain.officer.OfficerEvent.RestrictionBreached;
import io.fireledger.domain.officer.OutsideEmployment;
import io.fireledger.domain.officer.RecusalGround;
import io.fireledger.domain.officer.RecusalOrigin;
import io.fireledger.domain.officer.RelationKind;
import io.fireledger.domain.officer.Restriction;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficersTest {
    private static final RelationDeclared MARRIED = new RelationDeclared(LI, RelationKind.SPOUSE, LONGDA, "配偶为法定代表人");

    private final Reads reads = new Reads(1);

    @BeforeAll
    void twoOfficers() {
        reads.publish(LI, YUZHONG, Samples.appointed(LI, "李强"))
                .publish(WANG, YUZHONG, Samples.appointed(WANG, "王芳"))
                .publish(LI, YUZHONG, new CertificateGranted(LI, LI.value(), MAY_9.minusYears(1), MAY_9.plusYears(4)))
                .publish(LI, YUZHONG, new CertificateSuspended(LI, MAY_9, "培训未完成"))
                .publish(LI, YUZHONG, new PostAssigned(LI, new Code("INSPECTOR"), "2024", MAY_9, null, null, null))
                .publish(LI, YUZHONG, MARRIED)
                .publish(LI, YUZHONG, new RelationDeclared(LI, RelationKind.SHAREHOLDING, LONGDA, null))
                .publish(LI, YUZHONG, new RelationWithdrawn(LI, RelationKind.SHAREHOLDING, LONGDA, "已转让"))
                .settled();
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    @Test
    void givesPagesTheLastAppointedFirst() {
        Page<OfficerView> first = reads.page(new FindOfficers(YUZHONG, BRIGADE, YUZHONG, 1, null), OfficerView.class);
        Page<OfficerView> second =
                reads.page(new FindOfficers(YUZHONG, BRIGADE, YUZHONG, 1, first.next()), OfficerView.class);
        assertThat(first.items()).extracting(OfficerView::name).containsExactly("王芳");
        assertThat(second.items()).extracting(OfficerView::name).containsExactly("李强");
        assertThat(second.next()).isNull();
        assertThat(reads.page(new FindOfficers(XUCHANG, null, null, 9, null), OfficerView.class)
                        .items())
                .isEmpty();
        assertThat(reads.page(new FindOfficers(YUZHONG, new AuthorityId("OTHER"), null, 9, null), OfficerView.class)
                        .items())
                .isEmpty();
    }

    @Test
    void showsCertificatesPostsAndRelations() {
        OfficerView li = reads.one(new GetOfficer(LI, YUZHONG, null, null), OfficerView.class)
                .orElseThrow();
        assertThat(li.certificates())
                .isEqualTo(List.of(new OfficerView.Certificate(LI.value(), MAY_9.minusYears(1), MAY_9.plusYears(4))));
        assertThat(li.suspensions()).containsExactly(new OfficerView.Suspension(MAY_9, "培训未完成"));
        assertThat(li.posts()).containsExactly(new OfficerView.Post("INSPECTOR", "2024", MAY_9, null));
        assertThat(li.relations()).containsExactly(new OfficerView.Relation("SPOUSE", LONGDA.value(), "配偶为法定代表人"));
        assertThat(li.version()).isEqualTo(6);
    }

    @Test
    void showsRecusalsTheDepartureAndWhatItBarred() {
        SubjectRef matter = SubjectRef.of(LONGDA);
        OutsideEmployment work = new OutsideEmployment(
                "龙达",
                LONGDA,
                OutsideEmployment.Employer.FIRE_FIRM,
                OutsideEmployment.Activity.EMPLOYED,
                YUZHONG,
                true,
                true,
                MAY_9);
        OfficerView wang = fold(
                Samples.appointed(WANG, "王芳"),
                new RecusalRequested(WANG, matter, RecusalOrigin.SELF, RecusalGround.OWN_INTEREST, null, "持股"),
                new RecusalRefused(WANG, matter, LI, BRIGADE, "已转让"),
                new RecusalRequested(WANG, matter, RecusalOrigin.SELF, RecusalGround.OWN_INTEREST, null, "持股"),
                new PostRotated(
                        WANG,
                        new Code("HEAD"),
                        new Code("INSPECTOR"),
                        "2024",
                        MAY_9,
                        MAY_9.plusYears(5),
                        BRIGADE,
                        null),
                new OfficerDeparted(
                        WANG,
                        DepartureReason.RETIRED,
                        MAY_9,
                        DepartingClass.OTHER_CADRE,
                        YUZHONG,
                        List.of(new Restriction(Restriction.Regime.STATUTE, "rule", MAY_9.plusYears(2))),
                        null),
                new OutsideEmploymentReported(WANG, work),
                new RestrictionBreached(WANG, work, List.of(Restriction.Regime.STATUTE)));
        assertThat(wang.recusals())
                .containsExactly(
                        new OfficerView.Recusal(matter.value(), "SELF", "OWN_INTEREST", "REFUSED", LI.value()),
                        new OfficerView.Recusal(matter.value(), "SELF", "OWN_INTEREST", "REQUESTED", null));
        assertThat(wang.posts()).containsExactly(new OfficerView.Post("INSPECTOR", "2024", MAY_9, MAY_9.plusYears(5)));
        assertThat(wang.departure())
                .isEqualTo(new OfficerView.Departure(
                        "RETIRED",
                        MAY_9,
                        "OTHER_CADRE",
                        YUZHONG.value(),
                        List.of(new OfficerView.Restricted("STATUTE", MAY_9.plusYears(2)))));
        assertThat(wang.outsideEmployments())
                .extracting(OfficerView.Employment::breaches)
                .containsExactly(List.of("STATUTE"));
        assertThat(wang.version()).isEqualTo(7);
    }

    private static OfficerView fold(OfficerEvent... events) {
        OfficerView view = null;
        for (int seq = 0; seq < events.length; seq++) {
            view = OfficerView.after(
                    view, events[seq], new Recorded("e" + seq, seq, Reads.NOON, Reads.NOON, "registrar", YUZHONG));
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void bearsAMissingFirstEvent() {
        assertThat(OfficerView.after(null, MARRIED, new Recorded("e", 4, Reads.NOON, Reads.NOON, "registrar", YUZHONG)))
                .isNull();
    }
}
