package io.fireledger.api.wiring;

import org.springframework.boot.ExitCodeGenerator;

/** The server must not run like this. The operator reads why and what to do; the process ends with exit code 78 (EX_CONFIG). */
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;

    private static final int EX_CONFIG = 78;

    private final String remedy;

    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public StartRefused(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    @Override
    public int getExitCode() {
        return EX_CONFIG;
    }
}
