package io.fireledger.api.security;

import io.fireledger.application.envelope.Actor;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Reads from a checked token who asks. */
@Component
public final class TokenReader implements Converter<Jwt, AbstractAuthenticationToken> {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    /** What the names of our own processes begin with, under which they act without a caller. */
    private static final String OURS = "system:";

    private final IdentitySettings.Claims claims;

    TokenReader(IdentitySettings settings) {
        this.claims = settings.claims();
    }

    /** @throws InvalidBearerTokenException if a claim is missing or malformed, or roles exclude each other */
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        List<Role> roles = roles(token);
        if (roles.stream().filter(ADMINISTRATORS::contains).count() > 1) {
            throw new InvalidBearerTokenException("more than one administrator's role");
        }
        return new Caller(token, actor(token, roles), roles);
    }

    private Actor actor(Jwt token, List<Role> roles) {
        Optional<String> subject = Optional.ofNullable(token.getSubject()).filter(id -> !id.isBlank());
        if (subject.filter(id -> id.startsWith(OURS)).isPresent()
                || text(token, claims.officer())
                        .filter(id -> id.startsWith(OURS))
                        .isPresent()) {
            throw new InvalidBearerTokenException("a caller cannot be one of the system's own actors");
        }
        try {
            Optional<OfficerId> officer = text(token, claims.officer()).map(OfficerId::new);
            return new Actor(
                    officer.map(OfficerId::value).or(() -> subject).orElseThrow(() -> missing("sub")),
                    roles.stream().map(Role::name).toList(),
                    officer.orElse(null),
                    text(token, claims.authority()).map(AuthorityId::new).orElse(null),
                    text(token, claims.division())
                            .map(DivisionCode::new)
                            .orElseThrow(() -> missing(claims.division())));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidBearerTokenException("a claim is malformed", malformed);
        }
    }

    /** Roles this server does not know give no right, so they are left out. */
    private List<Role> roles(Jwt token) {
        Set<String> named = claim(token, claims.roles()) instanceof Collection<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
        return Stream.of(Role.values())
                .filter(role -> named.contains(role.name()))
                .toList();
    }

    private static Optional<String> text(Jwt token, String name) {
        return Optional.ofNullable(claim(token, name)).map(String::valueOf).filter(text -> !text.isBlank());
    }

    private static @Nullable Object claim(Jwt token, String name) {
        Object value = token.getClaims().get(name);
        if (value == null && name.contains(".")) {
            value = token.getClaims();
            for (String step : name.split("\\.", -1)) {
                value = value instanceof Map<?, ?> object ? object.get(step) : null;
            }
        }
        return value;
    }

    private static InvalidBearerTokenException missing(String claim) {
        return new InvalidBearerTokenException("claim " + claim + " is missing");
    }

    /** Someone with a checked token. */
    static final class Caller extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final transient Jwt token;
        private final transient Actor actor;

        Caller(Jwt token, Actor actor, List<Role> roles) {
            super(roles.stream()
                    .map(role -> new SimpleGrantedAuthority(role.authority()))
                    .toList());
            this.token = token;
            this.actor = actor;
            setAuthenticated(true);
        }

        Actor actor() {
            return actor;
        }

        @Override
        public Object getCredentials() {
            return token;
        }

        @Override
        public Object getPrincipal() {
            return token;
        }

        @Override
        public String getName() {
            return actor.id();
        }
    }
}
