package io.fireledger.api.envelope;

import io.fireledger.api.envelope.MalformedRequest.Defect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses {@code ?dryRun=true} where it could not be heeded: whoever asks for no effect must not get one. */
final class NoDryRun implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean isOther = request.getMethod().equals("POST")
                && handler instanceof HandlerMethod method
                && !Description.isCommand(method);
        if (isOther && DryRun.isAskedIn(request)) {
            throw new MalformedRequest("parameter.invalid", new Defect(DryRun.PARAMETER, "true", "no-dry-run"));
        }
        return true;
    }
}
