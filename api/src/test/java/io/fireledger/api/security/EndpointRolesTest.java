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
