package io.fireledger.api.envelope;

import io.fireledger.projections.wiring.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * No read answers before the log has come to the position asked for, also one that rests on no read model: the law, divisions,
 * imports. Those that rest on one wait for it besides.
 */
final class MinPosition implements HandlerInterceptor {
    private final ObjectProvider<Freshness> freshness;

    MinPosition(ObjectProvider<Freshness> freshness) {
        this.freshness = freshness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")) {
            Long position = CallResolver.number(request, "Min-Position");
            if (position != null) {
                freshness.getObject().awaitHead(position);
            }
        }
        return true;
    }
}
