package io.fireledger.api.envelope;

import io.fireledger.application.envelope.Request;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.idempotency.Commands;
import io.fireledger.domain.kernel.AggregateId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Takes commands in and gives receipts out. */
@Component
public final class Desk {
    private final Entrance entrance;

    @Autowired
    Desk(Commands commands) {
        this(commands::send);
    }

    Desk(Entrance entrance) {
        this.entrance = entrance;
    }

    /** Where commands enter. */
    @FunctionalInterface
    interface Entrance {
        Answer send(Object command, AggregateId subject, Request request);
    }

    /** Acts on something that is there: 200. */
    public ResponseEntity<byte[]> act(Call call, AggregateId subject, Object command) {
        return answer(entrance.send(command, subject, call.request(200, null)));
    }

    /** Brings something with its own address into being: 201 with that address. */
    public ResponseEntity<byte[]> create(Call call, AggregateId subject, Object command, String location) {
        return answer(entrance.send(command, subject, call.request(201, location)));
    }

    /** A name as one part of an address. */
    public static String segment(String name) {
        return UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
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
