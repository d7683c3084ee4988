package io.fireledger.api.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.api.enterprise.Dossiers;
import io.fireledger.api.problem.Problems;
import io.fireledger.application.imports.Imports;
import io.fireledger.application.policy.ParkedReactions;
import io.fireledger.application.policy.Policies;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.projections.enterprise.EnterpriseView;
import io.fireledger.projections.enterprise.FindEnterprises;
import io.fireledger.projections.enterprise.GetEnterprise;
import io.fireledger.projections.wiring.DeadLetters;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.ProjectionProcessors;
import io.fireledger.projections.wiring.ProjectionProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mockito.Mockito;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document that is served; a copy stays in {@code target/openapi.json} for the linters. */
@SpringBootTest(
        classes = OpenApiDocumentTest.Server.class,
        properties = {"springdoc.api-docs.version=openapi_3_1", "spring.main.banner-mode=off"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiDocumentTest {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SpringDocConfigProperties.class,
        SpringDocConfiguration.class,
        SpringDocWebMvcConfiguration.class,
        MultipleOpenApiSupportConfiguration.class
    })
    @Import({EnvelopeWiring.class, Description.class, Problems.class})
    @ComponentScan(
            basePackages = "io.fireledger.api",
            useDefaultFilters = false,
            includeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(ImportDesk|[A-Z][a-z]+Rows)")
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    static class Server {
        private static final EnterpriseView HOTPOT = new EnterpriseView(
                "91500103MA5U5L3T8B",
                "91500103MA5U5L3T8B",
                null,
                "山城火锅有限公司",
                "COMPANY",
                "500103",
                "解放碑1号",
                "张三",
                new EnterpriseView.SafetyRoles("张三", null),
                null,
                null,
                1);

        private final TestEnvelope envelope = new TestEnvelope();

        Server() {
            envelope.queries.subscribe(
                    GetEnterprise.class.getName(), EnterpriseView.class, question -> Optional.of(HOTPOT));
            envelope.queries.subscribe(
                    FindEnterprises.class.getName(), Page.class, question -> new Page<>(List.of(HOTPOT), null));
        }

        @Bean
        Desk desk() {
            return envelope.desk();
        }

        @Bean
        Reads reads() {
            return envelope.reads();
        }

        @Bean
        Imports imports() {
            return new Imports(JdbcClient.create(new DriverManagerDataSource()), new TransactionTemplate());
        }

        @Bean
        Callers callers() {
            return request -> TestEnvelope.REGISTRAR;
        }

        @Bean
        OfficerStanding standings() {
            return officer -> Optional.empty();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Dossiers dossiers(Reads reads, Clock clock) {
            return new Dossiers(reads, clock);
        }

        @Bean
        ProjectionProcessors processors() {
            return Mockito.mock(ProjectionProcessors.class);
        }

        @Bean
        ProjectionProgress progress() {
            return Mockito.mock(ProjectionProgress.class);
        }

        @Bean
        ParkedReactions parkedReactions() {
            return Mockito.mock(ParkedReactions.class);
        }

        @Bean
        Policies policies() {
            return Mockito.mock(Policies.class);
        }

        @Bean
        DeadLetters letters() {
            return Mockito.mock(DeadLetters.class);
        }
    }

    @Autowired
    private WebApplicationContext context;

    private JsonNode document = JsonMapper.shared().createObjectNode();

    @BeforeAll
    void fetch() throws Exception {
        byte[] served = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get("/v3/api-docs"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Path copy = Path.of("target/openapi.json");
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.write(copy, served);
        document = JsonMapper.shared().readTree(served);
    }

    @Test
    void isOpenApi31() {
        assertThat(document.path("openapi").stringValue()).startsWith("3.1");
    }

    @Test
    void coversEveryMapping() {
        Set<String> mapped = context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(OpenApiDocumentTest::calls)
                .filter(call -> call.contains(" /api/") || call.contains(" /problems/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped).hasSizeGreaterThan(50).isEqualTo(operations());
    }

    @Test
    void leavesNoReferenceOpen() {
        Set<String> references = document.findValuesAsString("$ref").stream().collect(Collectors.toSet());
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void givesExamplesOfTheTypeItNames() {
        assertThat(document.path("components").path("schemas").valueStream())
                .allSatisfy(schema -> schema.path("properties").propertyStream().forEach(property -> {
                    JsonNode example = property.getValue().path("example");
                    String type = property.getValue().path("type").asString("");
                    if (!example.isMissingNode() && !type.isEmpty()) {
                        assertThat(fits(example, type))
                                .as("%s: %s as %s", property.getKey(), example, type)
                                .isTrue();
                    }
                }));
    }

    private static boolean fits(JsonNode example, String type) {
        return switch (type) {
            case "integer" -> example.isIntegralNumber();
            case "number" -> example.isNumber();
            case "boolean" -> example.isBoolean();
            case "string" -> example.isString();
            default -> example.isArray() || example.isObject();
        };
    }

    @Test
    void tellsEveryOperationsFailures() {
        assertThat(operationNodes()).allSatisfy(operation -> {
            assertThat(operation.path("operationId").stringValue()).isNotBlank();
            assertThat(operation.path("responses").propertyNames())
                    .contains("400", "401", "403", "404", "422", "500", "503");
        });
    }

    /** Whoever reads one subject, or its dossier, may ask for any moment on either time line. */
    @Test
    void letsEverySubjectBeReadAsOfAMoment() {
        for (String subject : List.of("enterprises/{creditCode}", "venues/{id}", "officers/{id}", "inspections/{id}")) {
            assertThat(parameters("/api/v1/" + subject)).as(subject).contains("asOf", "knownAt");
        }
        assertThat(parameters("/api/v1/authorities/{code}")).contains("asOf", "knownAt");
        assertThat(parameters("/api/v1/enterprises/{creditCode}/dossier")).contains("asOf", "knownAt");
        assertThat(parameters("/api/v1/venues/{id}/dossier")).contains("asOf", "knownAt");
    }

    private List<String> parameters(String path) {
        return document.path("paths").path(path).path("get").path("parameters").findValuesAsString("name");
    }

    /** Every page of a list can be had as CSV. */
    @Test
    void letsEveryListBeHadAsCsv() {
        assertThat(operationNodes())
                .filteredOn(operation -> operation.toString().contains("#/components/parameters/Cursor"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.at("/responses/200/content").propertyNames())
                        .as(operation.path("operationId").asString())
                        .contains("text/csv"));
    }

    @Test
    void knowsWhatIsRequired() {
        JsonNode venue = document.at("/components/schemas/VenueRegistration");
        assertThat(venue.path("required").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder(
                        "creditCode",
                        "name",
                        "divisionCode",
                        "address",
                        "use",
                        "heightMetres",
                        "areaSquareMetres",
                        "floorsAbove",
                        "floorsBelow",
                        "capacityPersons");
        assertThat(venue.at("/properties/divisionCode/type").stringValue()).isEqualTo("string");
    }

    @Test
    void isWhatIsAnswered() throws Exception {
        assertThat(conforms(answer(MockMvcRequestBuilders.get("/api/v1/enterprises/91500103MA5U5L3T8B")), "Enterprise"))
                .isEmpty();
        assertThat(conforms(answer(MockMvcRequestBuilders.get("/api/v1/enterprises")), "EnterprisePage"))
                .isEmpty();
        assertThat(conforms(answer(MockMvcRequestBuilders.get("/api/v1/enterprises?limit=0")), "Problem"))
                .isEmpty();
        assertThat(conforms(
                        answer(MockMvcRequestBuilders.post("/api/v1/enterprises/91500103MA5U5L3T8B/safety-roles")
                                .contentType("application/json")
                                .content("{\"responsiblePerson\": \"张三\"}")),
                        "Receipt"))
                .isEmpty();
    }

    private JsonNode answer(RequestBuilder request) throws Exception {
        return JsonMapper.shared()
                .readTree(MockMvcBuilders.webAppContextSetup(context)
                        .build()
                        .perform(request)
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    /** What the answer has that the schema does not name, or lacks, or has in another type. */
    private List<String> conforms(JsonNode answer, String schema) {
        List<String> faults = new ArrayList<>();
        check(answer, document.at("/components/schemas/" + schema), schema, faults);
        return faults;
    }

    private void check(JsonNode value, JsonNode schema, String path, List<String> faults) {
        if (schema.has("$ref")) {
            check(value, document.at(schema.path("$ref").stringValue().substring(1)), path, faults);
            return;
        }
        String types = schema.path("type").toString();
        if (!types.equals("")
                && !types.contains("\"" + typeOf(value) + "\"")
                && !(value.isIntegralNumber() && types.contains("number"))) {
            faults.add(path + ": " + typeOf(value) + " is not " + types);
        }
        if (value.isObject()) {
            schema.path("required")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .filter(name -> !value.has(name))
                    .forEach(name -> faults.add(path + "." + name + " is missing"));
            value.properties().forEach(property -> {
                JsonNode known = schema.path("properties").path(property.getKey());
                if (!known.isMissingNode()) {
                    check(property.getValue(), known, path + "." + property.getKey(), faults);
                } else if (!schema.path("additionalProperties").asBoolean(false)) {
                    faults.add(path + "." + property.getKey() + " is not described");
                }
            });
        }
        value.valueStream()
                .filter(item -> value.isArray())
                .forEach(item -> check(item, schema.path("items"), path + "[]", faults));
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            default -> value.isIntegralNumber() ? "integer" : "number";
        };
    }

    private Stream<JsonNode> operationNodesStream() {
        return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private List<JsonNode> operationNodes() {
        return operationNodesStream().toList();
    }

    private Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method.name() + " " + path));
    }
}
