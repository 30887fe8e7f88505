package org.modelwire.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keys {@code modelwire.oidc.*}: an OpenID Connect provider that says who may sign in to the console, and as what.
 *
 * @param issuer the provider's address, below which its discovery document is; without it nobody signs in this way
 * @param name what the sign-in page calls the provider
 * @param clientId as the provider knows this site; empty if there is no issuer
 * @param clientSecret never printed; empty for a public client
 * @param scopes what is asked for
 * @param rolesClaim name of the claim that tells roles, or a path to it with dots
 * @param roles values of that claim by the role that they give: {@code viewer}, {@code editor}, {@code chief-editor},
 *     {@code administrator}
 * @param nameClaim the claim that people are shown by
 * @param only whether passwords are refused
 */
public record OidcConfig(
        Optional<URI> issuer,
        String name,
        String clientId,
        Optional<String> clientSecret,
        List<String> scopes,
        String rolesClaim,
        Map<String, List<String>> roles,
        String nameClaim,
        boolean only) {

    private static final String PREFIX = "modelwire.oidc.";
    private static final String ISSUER = PREFIX + "issuer";
    private static final String CLIENT = PREFIX + "client-id";
    private static final String SECRET = PREFIX + "client-secret";
    private static final String SECRET_FILE = PREFIX + "client-secret-file";
    private static final String SCOPES = PREFIX + "scopes";
    private static final String ROLE = PREFIX + "role.";
    private static final List<String> ROLES = List.of("viewer", "editor", "chief-editor", "administrator");

    /** Reads the settings; what could let nobody in, or anybody see what is sent, is refused. */
    public static OidcConfig of(Settings settings) {
        Optional<URI> issuer = settings.address(ISSUER);
        issuer.ifPresent(address -> check(settings, address));
        OidcConfig config = new OidcConfig(
                issuer,
                settings.text(PREFIX + "name")
                        .or(() -> issuer.map(URI::getHost))
                        .orElse(""),
                settings.text(CLIENT).orElse(""),
                secret(settings),
                scopes(settings),
                settings.text(PREFIX + "roles-claim").orElse("roles"),
                roles(settings),
                settings.text(PREFIX + "name-claim").orElse("name"),
                settings.flag(PREFIX + "only", false));
        config.checkWhole();
        return config;
    }

    private static void check(Settings settings, URI issuer) {
        if (!ThisMachine.orEncrypted(issuer) || issuer.getRawQuery() != null || issuer.getRawFragment() != null) {
            throw new SettingException(
                    ISSUER,
                    "must be an https address without ? and # such as https://login.news.example/realms/desk"
                            + " (http only for this machine), was \"" + issuer + "\"");
        }
        URI site = SiteConfig.of(settings).url();
        if (!ThisMachine.orEncrypted(site)) {
            throw new SettingException(
                    "modelwire.site.url", "must begin with https when " + ISSUER + " is set, was \"" + site + "\"");
        }
    }

    private void checkWhole() {
        if (issuer.isEmpty()) {
            if (only || !clientId.isEmpty() || clientSecret.isPresent() || !roles.isEmpty()) {
                throw new SettingException(
                        ISSUER, "must be the provider's address when another " + PREFIX + "* is set");
            }
            return;
        }
        if (clientId.isEmpty()) {
            throw new SettingException(
                    CLIENT, "must be the name that the provider gave this site when " + ISSUER + " is set");
        }
        if (roles.isEmpty()) {
            throw new SettingException(
                    ROLE + "administrator",
                    "or another of " + ROLE + "{" + String.join(", ", ROLES)
                            + "} must name values of the roles claim, comma-separated; without one nobody could enter");
        }
    }

    private static Optional<String> secret(Settings settings) {
        Optional<String> file = settings.text(SECRET_FILE);
        Optional<String> secret = settings.text(SECRET);
        if (file.isEmpty()) {
            return secret;
        }
        if (secret.isPresent()) {
            throw new SettingException(SECRET_FILE, "must not be set together with " + SECRET + "; take one away");
        }
        try {
            String read = Files.readString(Path.of(file.get())).strip();
            if (!read.isEmpty()) {
                return Optional.of(read);
            }
        } catch (IOException | InvalidPathException e) {
            // answered below, with the shape
        }
        throw new SettingException(
                SECRET_FILE,
                "must be a file that this program can read and that holds the secret, was \"" + file.get() + "\"");
    }

    private static List<String> scopes(Settings settings) {
        String value = settings.text(SCOPES).orElse("openid profile");
        List<String> scopes = Arrays.stream(value.split("[,\\s]+"))
                .filter(scope -> !scope.isEmpty())
                .toList();
        if (!scopes.contains("openid")) {
            throw new SettingException(SCOPES, "must be words with openid among them, was \"" + value + "\"");
        }
        return scopes;
    }

    private static Map<String, List<String>> roles(Settings settings) {
        Map<String, List<String>> roles = new TreeMap<>();
        for (String role : ROLES) {
            List<String> values = settings.list(ROLE + role);
            if (!values.isEmpty()) {
                roles.put(role, values);
            }
        }
        return Map.copyOf(roles);
    }

    /** Whether somebody can sign in through a provider. */
    public boolean isOn() {
        return issuer.isPresent();
    }

    @Override
    public String toString() {
        return "OidcConfig[" + issuer.map(URI::toString).orElse("off") + "]";
    }
}
