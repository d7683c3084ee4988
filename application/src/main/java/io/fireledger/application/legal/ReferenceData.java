package io.fireledger.application.legal;

import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.domain.legal.LegalCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference data shipped with the program, taken into the catalogue by its own commands at every start; what stands in
 * it already is left as it is. A file {@code <order>-<Command>-<label>.json} holds one command.
 */
public final class ReferenceData {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceData.class);
    private static final Map<String, Class<?>> COMMANDS = Arrays.stream(LegalCommand.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final Commands commands;
    private final JsonMapper mapper;

    public ReferenceData(Commands commands) {
        this.commands = commands;
        JsonMapper.Builder builder = JsonMapper.builder();
        EventSerializer.storedForm(builder);
        this.mapper = builder.build();
    }

    /** @param folder folder on the class path, such as {@code reference} */
    public void takeIn(String folder) {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.json");
            Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            for (Resource file : files) {
                LegalCommand command = read(file);
                commands.send(
                        command,
                        command.catalogue(),
                        Request.internal(Actor.system("reference-data"), Channel.IMPORT, "reference-data"));
            }
            LOG.info("{} files of reference data taken in from {}", files.length, folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private LegalCommand read(Resource file) throws IOException {
        String name = Objects.requireNonNull(file.getFilename());
        Class<?> type = COMMANDS.get(name.split("-", 3)[1]);
        if (type == null) {
            throw new IllegalStateException("no command for the reference file " + name);
        }
        try (InputStream content = file.getInputStream()) {
            return (LegalCommand) mapper.readValue(content, type);
        }
    }
}
