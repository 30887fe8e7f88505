package org.modelwire.batch.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as people write them in feeds, pages and redirects, read as a browser would: spaces and other characters
 * that RFC 3986 forbids are escaped, names outside ASCII become punycode, a user name or password is dropped.
 */
public final class WebAddress {

    /** The parts of a reference: RFC 3986, appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern LINE_ENDS_AND_TABS = Pattern.compile("[\\t\\r\\n]");
    private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9._-]+");
    private static final String NEVER_ESCAPED = "-._~:/?@!$&'()*+,;=%";
    private static final String HEX = "0123456789ABCDEF";

    private WebAddress() {}

    /** Reads an absolute http or https address; empty if the text is not one. */
    public static Optional<URI> parse(String text) {
        Matcher parts = PARTS.matcher(LINE_ENDS_AND_TABS.matcher(text.strip()).replaceAll(""));
        if (!parts.matches() || parts.group(1) == null || parts.group(2) == null) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        return authority(parts.group(2)).flatMap(authority -> build(scheme + "://" + authority + rest(parts)));
    }

    /** Reads a reference that may be relative to {@code base}; empty if it does not lead to an http or https address. */
    public static Optional<URI> resolve(URI base, String reference) {
        Matcher parts =
                PARTS.matcher(LINE_ENDS_AND_TABS.matcher(reference.strip()).replaceAll(""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(1) != null) {
            return parse(reference);
        }
        if (parts.group(2) != null) {
            return parse(base.getScheme() + ":" + parts.group());
        }
        String path = parts.group(3);
        if (path.isEmpty() && parts.group(4) == null) {
            return Optional.of(base);
        }
        // RFC 3986, 5.2.2: java.net.URI drops the last segment for a reference that is a query only.
        String relative = path.isEmpty() ? base.getRawPath() + rest(parts) : rest(parts);
        // The host may be one that java.net.URI takes for a registry name, so the address is read once more.
        return build(relative.startsWith("/") ? relative : "./" + relative)
                .map(base::resolve)
                .map(URI::toString)
                .flatMap(WebAddress::parse);
    }

    /** The host in lower case, an IPv6 literal in brackets; also for names that {@link URI#getHost()} can't read. */
    public static String host(URI address) {
        Matcher parts = HOST_AND_PORT.matcher(Optional.ofNullable(address.getRawAuthority())
                .map(authority -> authority.substring(authority.lastIndexOf('@') + 1))
                .orElse(""));
        return parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The port that is connected to, 80 or 443 where the address names none. */
    public static int port(URI address) {
        Matcher parts = HOST_AND_PORT.matcher(Optional.ofNullable(address.getRawAuthority())
                .map(authority -> authority.substring(authority.lastIndexOf('@') + 1))
                .orElse(""));
        if (parts.matches() && parts.group(2) != null && !parts.group(2).isEmpty()) {
            return Integer.parseInt(parts.group(2));
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** Scheme, host and port where it is not the scheme's own: what one robots.txt speaks for (RFC 9309, 2.3). */
    public static String origin(URI address) {
        int port = port(address);
        boolean ownPort = port == ("https".equals(address.getScheme()) ? 443 : 80);
        return address.getScheme() + "://" + host(address) + (ownPort ? "" : ":" + port);
    }

    private static Optional<String> authority(String written) {
        Matcher parts = HOST_AND_PORT.matcher(written.substring(written.lastIndexOf('@') + 1));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group(2) == null ? "" : parts.group(2);
        if (!port.isEmpty() && (Integer.parseInt(port) > 65_535 || Integer.parseInt(port) == 0)) {
            return Optional.empty();
        }
        try {
            String host = parts.group(1);
            String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            boolean readable = host.startsWith("[") || READABLE.matcher(ascii).matches();
            return Optional.of(ascii.toLowerCase(Locale.ROOT) + (port.isEmpty() ? "" : ":" + port))
                    .filter(address -> readable);
        } catch (IllegalArgumentException e) {
            // a name that no name server could hold
            return Optional.empty();
        }
    }

    private static String rest(Matcher parts) {
        return escaped(parts.group(3))
                + (parts.group(4) == null ? "" : "?" + escaped(parts.group(4)))
                + (parts.group(5) == null ? "" : "#" + escaped(parts.group(5)));
    }

    /** Escapes what may not stand in an address; a percent sign only where it begins no escape. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            boolean plain =
                    character < 128 && (Character.isLetterOrDigit(character) || NEVER_ESCAPED.indexOf(character) >= 0);
            if (plain && (character != '%' || isEscape(text, i))) {
                out.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.charAt((octet >> 4) & 15)).append(HEX.charAt(octet & 15));
                }
            }
            i += Character.charCount(character);
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static Optional<URI> build(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
