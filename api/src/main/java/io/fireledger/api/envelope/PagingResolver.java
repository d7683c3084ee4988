package io.fireledger.api.envelope;

import io.fireledger.api.envelope.MalformedRequest.Defect;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code cursor}. */
final class PagingResolver implements HandlerMethodArgumentResolver {
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern CURSOR = Pattern.compile("[0-9A-Za-z_=-]{1,500}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Paging(limit(request.getParameter("limit")), cursor(request.getParameter("cursor")));
    }

    private static int limit(@Nullable String sent) {
        if (sent == null) {
            return Paging.USUAL;
        }
        if (!LIMIT.matcher(sent).matches() || Integer.parseInt(sent) > Paging.MOST) {
            throw new MalformedRequest(
                    "parameter.invalid",
                    new Defect("limit", sent, "limit-out-of-range", Integer.toString(Paging.MOST)));
        }
        return Integer.parseInt(sent);
    }

    private static @Nullable String cursor(@Nullable String sent) {
        if (sent != null && !CURSOR.matcher(sent).matches()) {
            throw new MalformedRequest("parameter.invalid", new Defect("cursor", sent, "malformed-cursor"));
        }
        return sent;
    }
}
