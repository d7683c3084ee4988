package io.fireledger.api.wiring;

import java.io.PrintStream;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says, once everything is loaded, where the server is and what to paste first. */
@Component
class Welcome {
    private final ServletWebServerApplicationContext server;
    private final boolean isDemo;

    Welcome(ServletWebServerApplicationContext server) {
        this.server = server;
        this.isDemo = server.getEnvironment().matchesProfiles("demo");
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        String url = "http://localhost:"
                + Objects.requireNonNull(server.getWebServer()).getPort();
        PrintStream out = System.out;
        out.println();
        out.println("FireLedger is ready: " + url + " (reference: " + url + "/swagger-ui.html)");
        if (isDemo) {
            out.println("""
                    A token (15 minutes; more clients in README.md, each with the secret demo):
                      TOKEN=$(curl -s -u registrar:demo -d grant_type=client_credentials %1$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                    A request:
                      curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/venues?limit=3
                    """.formatted(url));
        }
        out.flush();
    }
}
