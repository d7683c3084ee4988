package io.fireledger.api.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fireledger.application.eventstore.ValueModule;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.projections.wiring.Freshness;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Puts the reading of headers, bodies and pages into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class EnvelopeWiring implements WebMvcConfigurer {
    private static final Pattern A_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Callers callers;
    private final JsonMapper json;
    private final ObjectProvider<Freshness> freshness;

    EnvelopeWiring(Callers callers, JsonMapper json, ObjectProvider<Freshness> freshness) {
        this.callers = callers;
        this.json = json;
        this.freshness = freshness;
    }

    /** What is unknown is left out of answers; ids and codes are bare. */
    @Bean
    static JsonMapperBuilderCustomizer answers() {
        return builder -> builder.addModule(new ValueModule())
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    /** Dates and instants in ISO 8601 only, whatever the caller's language. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, EnvelopeWiring::date);
        registry.addConverter(String.class, Instant.class, EnvelopeWiring::instant);
        registry.addFormatterForFieldAnnotation(new LastMoment());
    }

    /** What a parameter marked {@link UpTo} says: a moment, or the last millisecond of a China day. */
    private static final class LastMoment implements AnnotationFormatterFactory<UpTo> {
        @Override
        public Set<Class<?>> getFieldTypes() {
            return Set.of(Instant.class);
        }

        @Override
        public Printer<Instant> getPrinter(UpTo mark, Class<?> type) {
            return (moment, locale) -> moment.toString();
        }

        @Override
        public Parser<Instant> getParser(UpTo mark, Class<?> type) {
            return (text, locale) -> A_DAY.matcher(text).matches() ? endOf(date(text)) : instant(text);
        }

        private static Instant endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant().minusMillis(1);
        }
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        mustBeOfFourDigits(date.getYear());
        return date;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        mustBeOfFourDigits(instant.atZone(ZoneOffset.UTC).getYear());
        return instant;
    }

    /** The database and the arithmetic of days end before the years of {@code java.time} do. */
    private static void mustBeOfFourDigits(int year) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
    }

    @Bean
    static WebMvcRegistrations endpoints() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new PathFirst();
            }
        };
    }

    /** After security, so that nobody's body is read before the caller is known. */
    @Bean
    static FilterRegistrationBean<Exchange> exchange() {
        FilterRegistrationBean<Exchange> registration = new FilterRegistrationBean<>(new Exchange());
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return registration;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallResolver(callers));
        resolvers.add(new PagingResolver());
        resolvers.add(new UploadResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NoDryRun());
        registry.addInterceptor(new MinPosition(freshness)).addPathPatterns("/api/**");
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new BodyConverter());
        builder.addCustomConverter(new CsvConverter(json));
    }
}
