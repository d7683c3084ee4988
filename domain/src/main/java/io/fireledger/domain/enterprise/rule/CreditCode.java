package io.fireledger.domain.enterprise.rule;

import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码): registrar, class, division of registration, the body's own code with
 * its check character (position 17), and the check character of the whole (position 18).
 *
 * <p>The two check characters count letters differently: the whole by its own 31 characters, from which I, O, S, V and Z
 * are missing, the body's code by all 36 digits and letters. Positions 1 and 2 need not be digits (N2, Y1).
 */
@LegalBasis(statute = Statute.GB_32100_2015, article = "校验码")
@LegalBasis(statute = Statute.GB_11714_1997, article = "校验码")
public final class CreditCode {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int BODY_FROM = 8;
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int BODY_MODULUS = 11;

    private CreditCode() {}

    /** The code as it is compared and stored: full-width characters made half-width, trimmed, in capitals. */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /**
     * The enterprise a caller's text names.
     *
     * @throws CommandRejected if the text is no credit code, as {@link #check} says
     */
    public static EnterpriseId enterprise(String text) {
        String code = normalise(text);
        CommandRejected.require(check(code));
        return new EnterpriseId(code);
    }

    /**
     * Refuses with {@code enterprise.credit-code-format} what has not the shape of a code, and with
     * {@code enterprise.credit-code-check} what has a wrong character at position 17 or 18.
     *
     * @param code as {@link #normalise} gives it
     */
    public static Optional<Rejection> check(String code) {
        if (!SHAPE.matcher(code).matches()) {
            return refused("enterprise.credit-code-format", code);
        }
        boolean isRight = code.charAt(17) == lastCharacter(code) && code.charAt(16) == bodyCharacter(code);
        return isRight ? Optional.empty() : refused("enterprise.credit-code-check", code);
    }

    private static char lastCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        int modulus = CHARACTERS.length();
        return CHARACTERS.charAt((modulus - sum % modulus) % modulus);
    }

    private static char bodyCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(BODY_FROM + i), Character.MAX_RADIX) * BODY_WEIGHTS[i];
        }
        int check = (BODY_MODULUS - sum % BODY_MODULUS) % BODY_MODULUS;
        return check == 10 ? 'X' : Character.forDigit(check, 10);
    }

    private static Optional<Rejection> refused(String reason, String code) {
        return Optional.of(Rejection.of(reason, code)
                .inField("creditCode")
                .on(Statute.GB_32100_2015.article("校验码"), Statute.GB_11714_1997.article("校验码")));
    }
}
