package org.modelwire.web.console.openid;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.account.ExternalAccounts.Identity;
import org.modelwire.account.Role;
import org.modelwire.config.OidcConfig;

/** Who somebody is and what they may do, by the claims of a checked ID token. */
final class TokenClaims {

    private final OidcConfig config;
    private final IDTokenClaimsSet claims;

    TokenClaims(OidcConfig config, IDTokenClaimsSet claims) {
        this.config = config;
        this.claims = claims;
    }

    Identity identity() {
        String subject = claims.getSubject().getValue();
        String login = text("preferred_username").or(() -> text("email")).orElse(subject);
        return new Identity(
                claims.getIssuer().getValue(),
                subject,
                login,
                text(config.nameClaim()).orElse(login));
    }

    /** The highest role that a value of the roles claim gives; empty if none gives any. */
    Optional<Role> role() {
        Set<String> values = values(claim(config.rolesClaim()));
        return config.roles().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(values::contains))
                .map(entry ->
                        Role.valueOf(entry.getKey().toUpperCase(Locale.ROOT).replace('-', '_')))
                .max(Comparator.naturalOrder());
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(claim(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(value -> !value.isBlank());
    }

    /** A claim of the very name, which may hold dots, or else the one that a path with dots leads to; may be null. */
    private Object claim(String name) {
        Object whole = claims.getClaim(name);
        if (whole != null) {
            return whole;
        }
        List<String> path = Arrays.asList(name.split("\\."));
        Object at = claims.getClaim(path.get(0));
        for (String step : path.subList(1, path.size())) {
            at = at instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return at;
    }

    private static Set<String> values(Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toSet());
        }
        return claim instanceof String one ? Set.of(one) : Set.of();
    }
}
