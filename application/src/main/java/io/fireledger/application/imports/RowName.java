package io.fireledger.application.imports;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a row is called by what it says: the SHA-256 of its register and its cells by column. The same row has the same name
 * in every file and every order of columns, so a file that is handed in again, whole or mended, enters only what is new.
 */
final class RowName {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 26;
    private static final int KEY_CHARACTERS = 56;

    private final byte[] digest;

    private RowName(byte[] digest) {
        this.digest = digest;
    }

    static RowName of(Register register, Map<String, String> cells) {
        SortedMap<String, String> sorted = new TreeMap<>(cells);
        StringBuilder text = new StringBuilder(register.name());
        sorted.forEach((column, cell) -> text.append('\n')
                .append(column)
                .append('=')
                .append(cell.length())
                .append(':')
                .append(cell));
        try {
            return new RowName(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest);
    }

    /** The idempotency key of its entry, apart from those callers choose. */
    String key() {
        return "import:" + hex().substring(0, KEY_CHARACTERS);
    }

    /** Its first 128 bits, in the form of a ULID. */
    String ulid() {
        BigInteger left = new BigInteger(1, Arrays.copyOf(digest, 16));
        char[] characters = new char[CHARACTERS];
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            characters[i] = CROCKFORD.charAt(left.intValue() & 31);
            left = left.shiftRight(5);
        }
        return new String(characters);
    }

    /** Its first 128 bits. */
    UUID uuid() {
        ByteBuffer bits = ByteBuffer.wrap(digest);
        return new UUID(bits.getLong(), bits.getLong());
    }
}
