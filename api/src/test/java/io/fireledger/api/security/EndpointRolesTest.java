package io.fireledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fireledger.api.wiring.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EndpointRolesTest {

    @Test
    void standsInTheDocumentAsItIs() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "roles.md"))).endsWith("\n" + EndpointRoles.markdown());
    }

    @Test
    void listsNoEndpointTwice() {
        assertThat(EndpointRoles.all())
                .extracting(row -> row.method() + " " + row.path().getPatternString())
                .doesNotHaveDuplicates();
    }

    /** A spelling that leads to the same endpoint is no way around its roles. */
    @Test
    void findsTheRowHoweverThePathIsSpelt() {
        assertThat(EndpointRoles.all()).allSatisfy(row -> {
            String path =
                    row.path().getPatternString().replaceAll("\\{[^}]*}", "x").replace("**", "any");
            String method = row.method().equals(EndpointRoles.ANY_METHOD) ? "GET" : row.method();
            assertThat(EndpointRoles.of(method, path)).isPresent();
            String letter = path.substring(path.length() - 1);
            for (String spelt : new String[] {
                path.replaceFirst("(?<=/api/v1/)e", "%65").replaceFirst("(?<=/api/v1/)o", "%6f"),
                path.substring(0, path.length() - 1) + "%" + Integer.toHexString(letter.charAt(0))
            }) {
                assertThat(EndpointRoles.of(method, spelt)).as(spelt).isEqualTo(EndpointRoles.of(method, path));
            }
        });
    }

    @Test
    void letsAnAuditorReadAndNeverWrite() {
        assertThat(EndpointRoles.all())
                .filteredOn(row -> row.method().equals("POST"))
                .noneMatch(row -> row.roles().contains(Role.DISCIPLINE_AUDITOR));
        assertThat(EndpointRoles.all())
                .filteredOn(row -> row.method().equals("GET") && !row.isOpen())
                .allMatch(row -> row.roles().contains(Role.DISCIPLINE_AUDITOR));
    }

    @Test
    void refusesToStartWithAnEndpointNobodyListed() throws Exception {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(new StaticApplicationContext());
        mapping.afterPropertiesSet();
        mapping.registerMapping(
                RequestMappingInfo.paths("/api/v1/forgotten/{id}")
                        .methods(RequestMethod.POST)
                        .build(),
                this,
                EndpointRolesTest.class.getDeclaredMethod("listsNoEndpointTwice"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new UnlistedEndpoints(List.of(mapping)).afterSingletonsInstantiated())
                .withMessageContaining("POST /api/v1/forgotten/x");
    }
}
