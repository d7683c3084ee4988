package io.fireledger.api.feed;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.MalformedRequest;
import io.fireledger.api.envelope.MalformedRequest.Defect;
import io.fireledger.api.envelope.Reads;
import io.fireledger.application.eventstore.StoreUnavailable;
import io.fireledger.projections.eventlog.FeedPage;
import io.fireledger.projections.eventlog.FindFeed;
import io.fireledger.projections.wiring.NotYetVisible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The feed as it grows, as server-sent events (HTML standard, 9.2). */
@RestController
@Tag(name = "events")
class FeedStreamController {
    private static final Logger LOG = LoggerFactory.getLogger(FeedStreamController.class);
    private static final int STRETCH = 200;
    /** Each stream holds a thread; a token lives 15 minutes, and so no stream outlives one by much. */
    private static final int MOST_STREAMS = 50;

    private static final Duration LONGEST = Duration.ofMinutes(14);

    private final Reads reads;
    private final JsonMapper json;
    private final Semaphore places = new Semaphore(MOST_STREAMS);
    private volatile boolean closing;

    FeedStreamController(Reads reads, JsonMapper json) {
        this.reads = reads;
        this.json = json;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    @GetMapping(path = "/api/v1/feed/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "streamFeed",
            summary = "The feed as it grows, as server-sent events",
            description =
                    "Each event's `id` is its position, its `data` the CloudEvent. The stream ends after 14 minutes;"
                            + " a client that comes back with `Last-Event-ID` misses none. It also ends"
                            + " before an event that the log's read model could not take in.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A stream of events",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"))))
    void stream(
            @Parameter(description = "Position of the last event seen; goes before `after`")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            @Parameter(
                            description = "Position of the last event seen; 0: from the first",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
                    @RequestParam(defaultValue = "0")
                    String after,
            Call call,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        long last = from(lastEventId, after);
        if (!places.tryAcquire()) {
            throw new StoreUnavailable(false);
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            send(call, last, response.getOutputStream());
        } catch (IOException | NotYetVisible | DataAccessException over) {
            // the reader left, or cannot be served just now: it comes back with the last position it saw
            LOG.debug("a stream of the feed ended: {}", over.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }

    private long from(@Nullable String lastEventId, String after) {
        return lastEventId == null || lastEventId.isBlank()
                ? position("parameter.invalid", "after", after)
                : position("header.invalid", "Last-Event-ID", lastEventId.strip());
    }

    /** In decimal digits alone: Spring would also read 0x10. */
    private long position(String code, String field, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new MalformedRequest(code, new Defect(field, text, "not-a-count"));
        }
        long position = Long.parseLong(text);
        long head = reads.head();
        if (position > head) {
            throw new MalformedRequest(code, new Defect(field, position, "after-the-head", Long.toString(head)));
        }
        return position;
    }

    /** Ends before an event that is parked: until that is settled, whoever comes back gets no further either. */
    private void send(Call call, long from, OutputStream out) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        long last = from;
        boolean come = false;
        out.flush();
        while (!closing && System.nanoTime() < end) {
            FeedPage page = reads.ask(call, Reads.EVENT_LOG, new FindFeed(last, STRETCH), FeedPage.class);
            for (Map<String, Object> event : page.events()) {
                write(out, "id: " + event.get("position") + "\ndata: " + json.writeValueAsString(event) + "\n\n");
            }
            last = page.last();
            if (page.events().isEmpty()) {
                if (come) {
                    write(out, "retry: 10000\n: the next event is parked\n\n");
                    out.flush();
                    return;
                }
                come = reads.comes(Reads.EVENT_LOG, last + 1);
                if (!come) {
                    // also how a reader that has left is noticed
                    write(out, ": nothing new\n\n");
                }
            } else {
                come = false;
            }
            out.flush();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
