package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One refusal as it is told in both languages. */
record Refused(Reply chinese, Reply english) {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|\\bat [a-z]+\\.[a-z.]+\\(|io\\.fireledger|org\\.(springframework|axonframework|postgresql|apache)"
                    + "|java\\.|jackson|insert into|select .+ from |update .+ set |\\bnull\\b|\\.java:");

    /** Both are problem documents of that status and code, worded in the language asked for, telling nothing inside. */
    Refused as(int status, String rule) {
        Stream.of(chinese, english).forEach(reply -> {
            assertThat(reply.status()).as(reply.text()).isEqualTo(status);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(reply.text("rule")).as(reply.text()).isEqualTo(rule);
            assertThat(reply.text("type")).isEqualTo("/problems/" + rule);
            assertThat(reply.json().path("status").asInt()).isEqualTo(status);
            assertThat(reply.text("correlationId")).isEqualTo(reply.header("X-Request-Id"));
            assertThat(reply.text("detail")).isNotBlank().doesNotContain("—", "{");
            assertThat(withoutValues(reply)).doesNotContainPattern(INSIDE);
        });
        assertThat(chinese.text("title")).containsPattern(HAN);
        assertThat(chinese.text("detail")).containsPattern(HAN);
        assertThat(english.text("title")).doesNotContainPattern(HAN);
        assertThat(english.text("detail")).isNotEqualTo(chinese.text("detail"));
        return this;
    }

    /** Both name that field, header or parameter first. */
    Refused inField(String field) {
        assertThat(chinese.text("errors.0.field")).as(chinese.text()).isEqualTo(field);
        assertThat(english.text("errors.0.field")).as(english.text()).isEqualTo(field);
        assertThat(chinese.text("errors.0.reason")).containsPattern(HAN);
        assertThat(english.text("errors.0.reason")).isNotBlank().isNotEqualTo(chinese.text("errors.0.reason"));
        return this;
    }

    /** What the caller sent may say anything; all else is ours. */
    private static String withoutValues(Reply reply) {
        StringBuilder ours = new StringBuilder();
        for (String member : new String[] {"type", "title", "rule", "basis"}) {
            ours.append(reply.at(member)).append('\n');
        }
        ours.append(reply.text("detail")).append('\n');
        for (JsonNode error : reply.at("errors")) {
            ours.append(error.path("reason").asString("")).append('\n');
        }
        return ours.toString();
    }
}
