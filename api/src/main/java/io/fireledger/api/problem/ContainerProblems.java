package io.fireledger.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words what the servlet container refuses by itself, before any code of ours: a request line that cannot be read. */
@Component
final class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Without any of the framework's means, which ask the request what form it wants. */
    static void write(ResponseEntity<Problem> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(answer.getBody()));
    }

    /** Whether the caller says who it is, rightly or not. */
    static boolean isCallerNamed(HttpServletRequest request) {
        String caller = request.getHeader("Authorization");
        return caller != null && caller.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Valve.class.getName());
            }
        });
    }

    /** Created by the container. */
    public static final class Valve extends ErrorReportValve {
        /** What the container takes in no path: an encoded slash, backslash or null, an escape that is none. */
        private static final Pattern UNREADABLE =
                Pattern.compile("%(?:2f|5c|00|(?![0-9a-f]{2}))|\\\\", Pattern.CASE_INSENSITIVE);

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                write(Problems.byStatus(meant(status, request), request), response);
                response.finishResponse();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        /** A path that cannot be read names nothing: callers are told so, others that they must say who they are. */
        private static int meant(int status, Request request) {
            String path = request.getRequestURI();
            if (status != 400
                    || path == null
                    || !path.startsWith("/api/")
                    || !UNREADABLE.matcher(path).find()) {
                return status;
            }
            return isCallerNamed(request) ? 404 : 401;
        }
    }
}
