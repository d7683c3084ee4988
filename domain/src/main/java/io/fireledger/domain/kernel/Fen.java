package io.fireledger.domain.kernel;

/** An amount of money in fen (1/100 yuan), zero or more. */
public record Fen(long value) implements Value, Comparable<Fen> {
    public static final Fen ZERO = new Fen(0);

    public Fen {
        if (value < 0) {
            throw new IllegalArgumentException("negative amount: " + value + " fen");
        }
    }

    public static Fen ofYuan(long yuan) {
        return new Fen(Math.multiplyExact(yuan, 100L));
    }

    public Fen plus(Fen other) {
        return new Fen(Math.addExact(value, other.value));
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    /** The amount in yuan, such as {@code 30000} or {@code 0.01}: what a sentence says of it. */
    @Override
    public String toString() {
        long rest = value % 100;
        return rest == 0 ? Long.toString(value / 100) : "%d.%02d".formatted(value / 100, rest);
    }
}
