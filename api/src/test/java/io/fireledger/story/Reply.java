package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the server answered. */
record Reply(int status, HttpHeaders headers, String text) {
    Reply is(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    JsonNode json() {
        return RunningServer.json(text);
    }

    /** The text at that path of the body ({@code permit.state}, {@code items.0.id}); empty where there is none. */
    String text(String path) {
        return at(path).asString("");
    }

    JsonNode at(String path) {
        return json().at("/" + path.replace('.', '/'));
    }

    /** The text of that field of every item of a list. */
    List<String> texts(String list, String field) {
        return StreamSupport.stream(at(list).spliterator(), false)
                .map(item -> item.at("/" + field.replace('.', '/')).asString(""))
                .toList();
    }

    List<JsonNode> items() {
        return StreamSupport.stream(at("items").spliterator(), false).toList();
    }

    String id() {
        return text("id");
    }

    long version() {
        return json().path("version").asLong();
    }

    long position() {
        return json().path("position").asLong();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
