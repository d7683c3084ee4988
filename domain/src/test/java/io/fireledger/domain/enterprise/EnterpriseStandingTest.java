package io.fireledger.domain.enterprise;

import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseAmended;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseDissolved;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import io.fireledger.domain.enterprise.EnterpriseEvent.SafetyRolesRecorded;
import io.fireledger.domain.kernel.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnterpriseStandingTest {
    private static final EnterpriseId ID = new EnterpriseId("9150000020286320X6");
    private static final EnterpriseRegistered REGISTERED =
            new EnterpriseRegistered(ID, ID.value(), null, "长安酒店", EnterpriseKind.COMPANY, YUZHONG, "民权路1号", "李明");

    @Test
    void holdsTheLegalRepresentativeResponsibleWhereNobodyIsRecorded() {
        assertThat(after(REGISTERED)).isEqualTo(new EnterpriseStanding.Entry(ID, YUZHONG, "李明", false));
        assertThat(after(REGISTERED).responsiblePerson()).isEqualTo("李明");
        assertThat(after(REGISTERED, amended(null, "赵强")).responsiblePerson()).isEqualTo("赵强");
    }

    @Test
    void holdsTheRecordedPersonResponsibleWhoeverRepresents() {
        SafetyRolesRecorded roles = new SafetyRolesRecorded(ID, "王芳", "孙丽");
        assertThat(after(REGISTERED, roles, amended(null, "赵强")).responsiblePerson())
                .isEqualTo("王芳");
        assertThat(after(REGISTERED, amended(null, "赵强"), roles).responsiblePerson())
                .isEqualTo("王芳");
    }

    @Test
    void movesWithAnAmendment() {
        EnterpriseStanding.Entry moved = after(REGISTERED, amended("411002", null));
        assertThat(moved.division()).isEqualTo(WEIDU);
        assertThat(moved.responsiblePerson()).isEqualTo("李明");
    }

    @Test
    void staysDissolved() {
        EnterpriseDissolved dissolved = new EnterpriseDissolved(ID, LocalDate.of(2026, 1, 1), "注销登记");
        assertThat(after(REGISTERED, dissolved).isDissolved()).isTrue();
        assertThat(after(REGISTERED, dissolved, amended(null, "赵强")).isDissolved())
                .isTrue();
    }

    @Test
    void beginsWithTheRegistration() {
        assertThatThrownBy(() -> after(amended(null, "赵强"))).isInstanceOf(IllegalStateException.class);
    }

    private static EnterpriseAmended amended(@Nullable String division, @Nullable String representative) {
        return new EnterpriseAmended(ID, null, division == null ? null : WEIDU, null, representative, "变更");
    }

    private static EnterpriseStanding.Entry after(EnterpriseEvent first, EnterpriseEvent... others) {
        EnterpriseStanding.Entry entry = EnterpriseStanding.Entry.after(null, first);
        for (EnterpriseEvent event : others) {
            entry = EnterpriseStanding.Entry.after(entry, event);
        }
        return entry;
    }
}
