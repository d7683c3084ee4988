package io.fireledger.api.envelope;

/** There is nothing of that name; for what is no aggregate. */
public final class NoSuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String name;

    public NoSuch(String type, String name) {
        super("no " + type + " " + name);
        this.type = type;
        this.name = name;
    }

    public String type() {
        return type;
    }

    public String name() {
        return name;
    }
}
