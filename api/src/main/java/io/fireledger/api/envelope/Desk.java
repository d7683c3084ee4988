package io.fireledger.api.envelope;

import io.fireledger.application.envelope.Request;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.application.idempotency.Preview;
import io.fireledger.domain.kernel.AggregateId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Takes commands in and gives receipts out. */
@Component
public final class Desk {
    private final Entrance entrance;
    private final Rehearsal rehearsal;
    private final JsonMapper json;

    @Autowired
    Desk(Commands commands, JsonMapper json) {
        this(commands::send, commands::rehearse, json);
    }

    Desk(Entrance entrance, Rehearsal rehearsal, JsonMapper json) {
        this.entrance = entrance;
        this.rehearsal = rehearsal;
        this.json = json;
    }

    /** Where commands enter. */
    @FunctionalInterface
    interface Entrance {
        Answer send(Object command, AggregateId subject, Request request);
    }

    /** Where it is seen what would follow from a command. */
    @FunctionalInterface
    interface Rehearsal {
        Preview rehearse(Object command, AggregateId subject, Request request);
    }

    /** Acts on something that is there: 200. */
    public ResponseEntity<byte[]> act(Call call, AggregateId subject, Object command) {
        return carryOut(call, subject, command, call.request(200, null));
    }

    /** Brings something with its own address into being: 201 with that address. */
    public ResponseEntity<byte[]> create(Call call, AggregateId subject, Object command, String location) {
        return carryOut(call, subject, command, call.request(201, location));
    }

    /** A name as one part of an address. */
    public static String segment(String name) {
        return UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    private ResponseEntity<byte[]> carryOut(Call call, AggregateId subject, Object command, Request request) {
        if (call.isDryRun()) {
            Preview preview = rehearsal.rehearse(command, subject, request);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(DryRun.of(preview, call.language())));
        }
        return answer(entrance.send(command, subject, request));
    }

    private static ResponseEntity<byte[]> answer(Answer answer) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + answer.version() + "\"");
        @Nullable String location = answer.location();
        if (location != null) {
            response.location(URI.create(location));
        }
        return response.body(answer.body());
    }
}
