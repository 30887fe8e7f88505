package org.modelwire.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Keys {@code modelwire.mail.*}: the server that takes our letters. Without a host no letter is sent, and nobody can
 * subscribe.
 *
 * @param user name for SMTP AUTH; empty if the server asks for none
 * @param password never printed
 * @param from the address that letters come from; there whenever there is a host
 * @param unsubscribeTo mailbox that somebody reads who ends subscriptions by hand, if there is one
 * @param timeout for connecting, and for each answer
 */
public record MailConfig(
        Optional<String> host,
        int port,
        Optional<String> user,
        Optional<String> password,
        Optional<String> from,
        Optional<String> unsubscribeTo,
        Security security,
        Duration timeout) {

    /** How the way to the server is kept private. */
    public enum Security {
        /** Begins in the clear and goes on only under TLS (RFC 3207). */
        STARTTLS(587),
        /** TLS from the first byte (RFC 8314, section 3.3). */
        TLS(465),
        /** In the clear; for a relay on the same machine. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    private static final String PREFIX = "modelwire.mail.";
    private static final String HOST = PREFIX + "host";
    private static final String USER = PREFIX + "user";
    private static final String PASSWORD = PREFIX + "password";
    private static final String FROM = PREFIX + "from";

    /** A plain address, without a display name; whether it is one at all, the server will say. */
    private static final String ADDRESS = "[!-~&&[^<>(),;:\\\\\"\\[\\]@]]{1,64}@[A-Za-z0-9.-]{1,190}";

    /** Reads the settings. */
    public static MailConfig of(Settings settings) {
        Security security = settings.choice(PREFIX + "security", Security.class).orElse(Security.STARTTLS);
        Optional<String> host = settings.text(HOST);
        host.filter(name -> !name.matches("[A-Za-z0-9.:-]{1,253}")).ifPresent(name -> {
            throw new SettingException(HOST, "must be the name or address of a mail server, was \"" + name + "\"");
        });
        Optional<String> user = settings.text(USER);
        Optional<String> password = settings.text(PASSWORD);
        if (user.isPresent() != password.isPresent()) {
            throw new SettingException(PASSWORD, "must be set together with " + USER);
        }
        Optional<String> from = address(settings, FROM);
        if (host.isPresent() && from.isEmpty()) {
            throw new SettingException(FROM, "must be the address that letters come from when " + HOST + " is set");
        }
        return new MailConfig(
                host,
                settings.number(PREFIX + "port", security.port, 1, 65_535),
                user,
                password,
                from,
                address(settings, PREFIX + "unsubscribe-to"),
                security,
                settings.duration(
                        PREFIX + "timeout", Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(10)));
    }

    private static Optional<String> address(Settings settings, String key) {
        Optional<String> address = settings.text(key);
        address.filter(text -> !text.matches(ADDRESS)).ifPresent(text -> {
            throw new SettingException(key, "must be an address such as wire@news.example, was \"" + text + "\"");
        });
        return address;
    }

    /** Whether letters can be sent at all. */
    public boolean isOn() {
        return host.isPresent();
    }

    @Override
    public String toString() {
        return "MailConfig[" + host.map(name -> name + ":" + port).orElse("off") + ", " + security + "]";
    }
}
