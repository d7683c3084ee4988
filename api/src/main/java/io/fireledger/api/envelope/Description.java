package io.fireledger.api.envelope;

import io.fireledger.api.problem.Problem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The OpenAPI document: what the controllers say of themselves, with what holds for all of them said here once: headers,
 * pages, problems, schemas.
 */
@Configuration(proxyBeanMethods = false)
class Description {
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    /** What is answered as a text of its own, by what the handler gives back. */
    private static final Map<Type, String> TEXTS =
            Map.of(StreamingResponseBody.class, CSV, String.class, "text/calendar", void.class, "text/event-stream");

    private static final Map<String, String> TAGS = tags();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Call.class, Paging.class, Upload.class);
    }

    private final Schemas schemas = new Schemas();

    @Bean
    OpenAPI document() {
        Components components = new Components()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An access token of the configured issuer; in the demo, of /oauth2/token."));
        sharedParameters().forEach(components::addParameters);
        Arrays.stream(Failure.values()).forEach(f -> components.addResponses(f.key(), f.response()));
        OpenAPI document = new OpenAPI()
                .info(new Info()
                        .title("FireLedger")
                        .version("v1")
                        .description("The record of fire-safety supervision and enforcement: every act is an event that"
                                + " stays. Commands are `POST` on a resource that names the act; reads are as of now"
                                + " or as of any moment. Every failure is a problem document (RFC 9457).")
                        .contact(new Contact().name("The operators of this server"))
                        .license(
                                new License().name("All rights reserved").identifier("LicenseRef-All-Rights-Reserved")))
                .addServersItem(new Server().url("/").description("This server"))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .components(components);
        TAGS.forEach((name, text) -> document.addTagsItem(new Tag().name(name).description(text)));
        return document;
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, handler) -> {
            if (operation.getDescription() == null) {
                operation.setDescription(operation.getSummary() + ".");
            }
            parameters(operation, handler);
            body(operation, handler);
            answers(operation, handler);
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer schemasOfOurs() {
        return document -> {
            schemas.of(Problem.class);
            Map<String, Schema> all = new LinkedHashMap<>(schemas.components());
            document.getComponents().setSchemas(all);
        };
    }

    private void parameters(Operation operation, HandlerMethod handler) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter :
                Optional.ofNullable(operation.getParameters()).orElse(List.of())) {
            of(handler, parameter.getName()).ifPresent(declared -> {
                retype(parameter, schemas.of(declared.getGenericParameterType()));
                if (declared.hasParameterAnnotation(UpTo.class)) {
                    parameter.setDescription(
                            (parameter.getName().equals("asOf") ? "What had happened" : "What was on record")
                                    + " by that moment; a day stands for its end in China");
                }
            });
            parameters.add(parameter);
        }
        boolean command = isCommand(handler);
        if (takes(handler, Paging.class)) {
            addAll(parameters, "Limit", "Cursor");
        }
        if (command) {
            addAll(parameters, "DryRun", "IfMatch", "IdempotencyKey");
        } else if (takes(handler, Upload.class)) {
            addAll(parameters, "IdempotencyKey");
        } else if (!handler.hasMethodAnnotation(PostMapping.class)) {
            boolean single = takes(handler, Call.class)
                    && isOfReadModels(handler)
                    && !takes(handler, Paging.class)
                    && operation.getOperationId().startsWith("get");
            addAll(parameters, single ? new String[] {"MinVersion", "MinPosition"} : new String[] {"MinPosition"});
        }
        addAll(parameters, "AcceptLanguage", "RequestId");
        operation.setParameters(parameters);
    }

    /** Springdoc takes an example such as 500000 for a number; the type knows better. */
    private static void retype(Parameter parameter, Schema<?> schema) {
        Schema<?> found = parameter.getSchema();
        boolean text = schema.getTypes() != null && schema.getTypes().contains("string");
        if (found != null && found.getDefault() != null) {
            schema.setDefault(text ? found.getDefault().toString() : found.getDefault());
        }
        if (text && parameter.getExample() != null) {
            parameter.setExample(parameter.getExample().toString());
        }
        parameter.setSchema(schema);
    }

    private static void addAll(List<Parameter> parameters, String... names) {
        for (String name : names) {
            parameters.add(new Parameter().$ref("#/components/parameters/" + name));
        }
    }

    private void body(Operation operation, HandlerMethod handler) {
        if (takes(handler, Upload.class)) {
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .description("UTF-8, at most 100 MB; a header line of column names, then one line each")
                    .content(new Content().addMediaType(CSV, new MediaType().schema(Schemas.typed("string", "")))));
        }
        bodyOf(handler)
                .ifPresent(type -> operation.setRequestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType(JSON, new MediaType().schema(schemas.of(type))))));
    }

    private void answers(Operation operation, HandlerMethod handler) {
        ApiResponses responses = new ApiResponses();
        ResponseStatus stated = handler.getMethodAnnotation(ResponseStatus.class);
        HttpStatus status = stated == null ? HttpStatus.OK : stated.code();
        responses.addApiResponse(Integer.toString(status.value()), success(handler, status));
        if (isCommand(handler) && status != HttpStatus.OK) {
            responses.addApiResponse("200", dryRun());
        }
        if (isOfReadModels(handler) && isEntity(handler) && !handler.hasMethodAnnotation(PostMapping.class)) {
            responses.addApiResponse("304", unchanged());
        }
        failures(handler)
                .forEach(f -> responses.addApiResponse(
                        Integer.toString(f.status()), new ApiResponse().$ref("#/components/responses/" + f.key())));
        operation.setResponses(responses);
    }

    private ApiResponse success(HandlerMethod handler, HttpStatus status) {
        Type type = answerOf(handler);
        Content content = new Content();
        if (TEXTS.containsKey(type)) {
            content.addMediaType(TEXTS.get(type), new MediaType().schema(Schemas.typed("string", "")));
        } else {
            boolean isEither = type == Receipt.class && status == HttpStatus.OK;
            content.addMediaType(JSON, new MediaType().schema(isEither ? receiptOrDryRun() : schemas.of(type)));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Listing.class) {
            content.addMediaType(CSV, new MediaType().schema(Schemas.typed("string", "")));
        }
        ApiResponse response = new ApiResponse()
                .description(
                        switch (status) {
                            case CREATED -> "Done; `Location` is the address of what came to be";
                            case ACCEPTED -> "Taken in; `Location` is where to see how far it has come";
                            default -> "Done";
                        })
                .content(content)
                .addHeaderObject("X-Request-Id", header("Correlation id of the exchange"));
        if (type == Receipt.class || isOfReadModels(handler) && isEntity(handler)) {
            response.addHeaderObject("ETag", header("Version of the subject, in quotation marks"));
        }
        if (status == HttpStatus.CREATED || status == HttpStatus.ACCEPTED) {
            response.addHeaderObject("Location", header("Address of what came to be"));
        }
        return response;
    }

    /** Asked with {@code If-None-Match} and the tag of the last answer. */
    private static ApiResponse unchanged() {
        return new ApiResponse()
                .description("Unchanged since the version named in `If-None-Match`; no body")
                .addHeaderObject("X-Request-Id", header("Correlation id of the exchange"))
                .addHeaderObject("ETag", header("Version of the subject, in quotation marks"));
    }

    /** A command asked with {@code ?dryRun=true} is answered 200, whatever it would be answered else. */
    private ApiResponse dryRun() {
        return new ApiResponse()
                .description("What would follow; nothing was stored")
                .content(new Content().addMediaType(JSON, new MediaType().schema(schemas.of(DryRun.class))))
                .addHeaderObject("X-Request-Id", header("Correlation id of the exchange"));
    }

    /** What a command is answered with that is answered 200 itself. */
    private Schema<?> receiptOrDryRun() {
        Schema<Object> either = new Schema<>(SpecVersion.V31);
        either.addOneOfItem(schemas.of(Receipt.class));
        either.addOneOfItem(schemas.of(DryRun.class));
        return either;
    }

    private static Header header(String description) {
        Header header = new Header();
        header.setDescription(description);
        header.setSchema(Schemas.typed("string", ""));
        return header;
    }

    private static List<Failure> failures(HandlerMethod handler) {
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            return List.of(Failure.values()).stream()
                    .filter(f -> f != Failure.NOT_ACCEPTABLE)
                    .toList();
        }
        return List.of(Failure.values()).stream()
                .filter(f -> f.isOfReads() || takes(handler, Upload.class) && f.isOfFiles())
                .toList();
    }

    private static boolean isEntity(HandlerMethod handler) {
        return handler.getReturnType().getParameterType() == ResponseEntity.class;
    }

    /** Imports are read as they stand, not as of a position. */
    private static boolean isOfReadModels(HandlerMethod handler) {
        return !handler.getBeanType().getPackageName().endsWith(".imports");
    }

    static boolean isCommand(HandlerMethod handler) {
        return answerOf(handler) == Receipt.class;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static Optional<MethodParameter> of(HandlerMethod handler, String name) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(p -> name.equals(p.getParameter().getName()) || name.equals("class") && isClass(p))
                .findFirst();
    }

    private static boolean isClass(MethodParameter parameter) {
        return "venueClass".equals(parameter.getParameter().getName());
    }

    private static Optional<Type> bodyOf(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(p -> p.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class))
                .findFirst()
                .map(MethodParameter::getGenericParameterType);
    }

    private static Type answerOf(HandlerMethod handler) {
        Type type = handler.getMethod().getGenericReturnType();
        if (type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
            type = generic.getActualTypeArguments()[0];
        }
        return type == byte[].class ? Receipt.class : type;
    }

    private static Map<String, Parameter> sharedParameters() {
        Map<String, Parameter> shared = new LinkedHashMap<>();
        Schema<?> limit = Schemas.typed("integer", "int32");
        limit.setMinimum(java.math.BigDecimal.ONE);
        limit.setMaximum(java.math.BigDecimal.valueOf(Paging.MOST));
        limit.setDefault(Paging.USUAL);
        shared.put("Limit", parameter("query", "limit", "At most so many entries", limit, 50));
        shared.put("Cursor", parameter("query", "cursor", "The `next` of the page before", text(500), "MTA0Mg"));
        Schema<?> flag = Schemas.typed("boolean", "");
        flag.setDefault(false);
        shared.put(
                "DryRun",
                parameter(
                        "query",
                        DryRun.PARAMETER,
                        "Whether to carry the command out with all its checks and store nothing: the answer says what"
                                + " would follow, a refusal is the same problem document; no key is used",
                        flag,
                        true));
        shared.put(
                "IfMatch",
                parameter(
                        "header",
                        "If-Match",
                        "The version the subject must have, in quotation marks; checked before any rule",
                        text(30),
                        "\"3\""));
        shared.put(
                "IdempotencyKey",
                parameter(
                        "header",
                        "Idempotency-Key",
                        "The same key with the same request gives the first answer again, for 7 days",
                        text(64),
                        "5f0c1c9e"));
        Schema<?> count = Schemas.typed("integer", "int64");
        count.setMinimum(java.math.BigDecimal.ZERO);
        shared.put(
                "MinVersion",
                parameter("header", "Min-Version", "Wait up to 2 s until the subject shows this version", count, 3));
        shared.put(
                "MinPosition",
                parameter("header", "Min-Position", "Wait up to 2 s until the log is read up to here", count, 1042));
        shared.put(
                "AcceptLanguage",
                parameter(
                        "header",
                        "Accept-Language",
                        "Chinese (`zh`) unless English (`en`) comes first",
                        text(200),
                        "en"));
        shared.put(
                "RequestId",
                parameter("header", "X-Request-Id", "Correlation id; a fresh one where left out", text(64), "a1b2c3"));
        return shared;
    }

    private static Parameter parameter(String in, String name, String description, Schema<?> schema, Object example) {
        return new Parameter()
                .in(in)
                .name(name)
                .description(description)
                .schema(schema)
                .example(example);
    }

    private static Schema<?> text(int max) {
        Schema<?> schema = Schemas.typed("string", "");
        schema.setMaxLength(max);
        return schema;
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("authorities", "Who enforces, where, under which head");
        tags.put("enterprises", "Who is supervised");
        tags.put("venues", "Where: venues, their classes, supervision, opening and closing");
        tags.put("permits", "A venue's permit on the commitment route (Fire Protection Law 15)");
        tags.put("officers", "Who acts: certificates, posts and declared interests, for life");
        tags.put("inspections", "Visits to a venue by two officers: checklist, findings, conclusion");
        tags.put("major-hazards", "Major fire hazards: study, experts, determination, notice, government, removal");
        tags.put(
                "cases",
                "Penalty cases from their opening to the served decision (Penalty Law): what is done in them, how they"
                        + " stand, how they kept to the procedure");
        tags.put("deadlines", "Legal terms: open, near, missed");
        tags.put("work-list", "What people are to do or to think of, and what settled it");
        tags.put("events", "The log itself, for discipline auditors");
        tags.put("legal", "The law in force, as far as it is data, and the counting of terms");
        tags.put("reference", "Divisions and code lists with their labels");
        tags.put("admin", "What the operators of the system ask");
        tags.put("imports", "Registers handed in by file, row by row as one `POST` each");
        tags.put("problems", "What the codes of problems mean");
        return tags;
    }
}
