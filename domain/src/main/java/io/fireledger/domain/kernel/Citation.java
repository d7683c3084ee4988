package io.fireledger.domain.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** One place in a legal source: the law with its version, and the article. */
public record Citation(Statute statute, String article) {

    /** The citations as JSON text, the form in which an event's metadata keeps its basis. */
    public static String json(List<Citation> basis) {
        return basis.stream()
                .map(c -> "{\"article\":\"%s\",\"law\":\"%s\",\"version\":\"%s\"}"
                        .formatted(c.article, c.statute.title(), c.statute.version()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String toString() {
        return statute.title() + "(" + statute.version() + ")" + article;
    }
}
