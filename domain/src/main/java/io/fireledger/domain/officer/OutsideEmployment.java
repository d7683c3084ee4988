package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Work an officer, in office or departed, takes up elsewhere.
 *
 * @param employer name of the employer or of the business
 * @param enterprise the same, where it is on record here
 * @param place where the employer or business is
 * @param relatedToFormerWork whether the business is directly related to the officer's former work
 * @param fireTrade whether it has to do with the fire trade
 * @param from first day of it
 */
public record OutsideEmployment(
        String employer,
        @Nullable EnterpriseId enterprise,
        Employer kind,
        Activity activity,
        DivisionCode place,
        boolean relatedToFormerWork,
        boolean fireTrade,
        LocalDate from) {

    /** What the employer is. */
    public enum Employer {
        FIRE_FIRM,
        FIRE_INTERMEDIARY,
        OTHER
    }

    /** As what the officer works. */
    public enum Activity {
        EMPLOYED,
        OWN_BUSINESS
    }
}
