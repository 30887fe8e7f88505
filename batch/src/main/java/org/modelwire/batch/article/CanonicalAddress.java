package org.modelwire.batch.article;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.batch.fetch.WebAddress;

/**
 * The address of an article in one form, and the key by which two addresses are known as one article.
 *
 * <p>The link differs from what was written only where that can't lead elsewhere: lower-case scheme and host, no default
 * port, no fragment, no tracking parameters, dot segments resolved, a cached AMP copy unwrapped. The identity goes
 * further, because it is never connected to: https for http, no {@code www.}, {@code m.}, {@code mobile.} or {@code
 * amp.} in front of a host, no {@code /amp} at the end, no slash at the end, parameters in order.
 *
 * <p>Source: RFC 3986, section 6.2.
 *
 * @param link where readers are sent, http or https
 * @param identity equal for two addresses of one article; an address in form, but not one to fetch
 */
public record CanonicalAddress(URI link, String identity) {

    private static final Pattern CACHE_HOST = Pattern.compile("[a-z0-9-]+\\.cdn\\.ampproject\\.org");
    private static final Pattern CACHED = Pattern.compile("/(?:amp/|[civ]/)(s/)?([^/]+\\.[^/]+/?.*)");
    private static final Pattern VARIANT = Pattern.compile("^(?:www\\d?|m|mobile|amp)\\.(?=[^.]+\\.)");
    private static final Pattern GOOGLE_HOST = Pattern.compile("(?:www\\.)?google\\.[a-z.]{2,6}");
    private static final Pattern LAST_SLASHES = Pattern.compile("/+$");
    private static final Pattern AMP_PATH = Pattern.compile("(?<=.)/amp$|\\.amp(?=\\.html?$|$)");
    private static final Pattern AMP_PARAMETER = Pattern.compile("(?i)amp(?:=(?:1|true)?)?|outputtype=amp");
    private static final Pattern ABOVE_ROOT = Pattern.compile("^(?:/\\.\\.(?=/|$))+");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final String UNRESERVED = "-._~";

    /** The canonical address; empty for what is not an http or https address. */
    public static Optional<CanonicalAddress> of(String written) {
        return WebAddress.parse(written).map(CanonicalAddress::of);
    }

    /** The canonical address of an http or https address. */
    public static CanonicalAddress of(URI written) {
        URI address = WebAddress.parse(written.toString())
                .orElseThrow(() -> new IllegalArgumentException("not an http or https address: " + written));
        URI original = unwrapped(address);
        List<String> parameters = parameters(original);
        String path = path(original);
        String fragment = Optional.ofNullable(original.getRawFragment())
                // The old way of addressing pages that scripts make.
                .filter(part -> part.startsWith("!"))
                .map(part -> "#" + part)
                .orElse("");
        String link = WebAddress.origin(original) + path + query(parameters.stream()) + fragment;
        return new CanonicalAddress(URI.create(link), identity(original, path, parameters, fragment));
    }

    private static String identity(URI address, String path, List<String> parameters, String fragment) {
        String variant = VARIANT.matcher(WebAddress.host(address)).replaceFirst("");
        String host = variant.endsWith(".") ? variant.substring(0, variant.length() - 1) : variant;
        int port = WebAddress.port(address);
        String bare =
                AMP_PATH.matcher(LAST_SLASHES.matcher(path).replaceFirst("")).replaceFirst("");
        Stream<String> ordered = parameters.stream()
                .filter(parameter -> !AMP_PARAMETER.matcher(parameter).matches())
                .sorted();
        return "https://" + host + (port == 80 || port == 443 ? "" : ":" + port) + bare + query(ordered) + fragment;
    }

    /** The publisher's address inside that of a cached AMP copy. */
    private static URI unwrapped(URI address) {
        String host = WebAddress.host(address);
        boolean cache = CACHE_HOST.matcher(host).matches()
                || GOOGLE_HOST.matcher(host).matches() && address.getRawPath().startsWith("/amp/");
        Matcher cached =
                CACHED.matcher(Optional.ofNullable(address.getRawPath()).orElse(""));
        if (!cache || !cached.matches()) {
            return address;
        }
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String[] parts = cached.group(2).split("/", 2);
        // In a path the letters of a host are escaped like all others.
        String written = URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8)
                + (parts.length > 1 ? "/" + parts[1] : "");
        return WebAddress.parse((cached.group(1) == null ? "http://" : "https://") + written + query)
                .orElse(address);
    }

    private static String path(URI address) {
        String path = normalEscapes(
                Optional.ofNullable(address.normalize().getRawPath()).orElse(""));
        // java.net.URI keeps leading ".." segments; nothing lies above the root.
        String rooted = ABOVE_ROOT.matcher(path).replaceFirst("");
        return rooted.isEmpty() ? "/" : rooted;
    }

    private static List<String> parameters(URI address) {
        return Arrays.stream(
                        Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !TrackingParameters.contains(parameter.replaceFirst("=.*", "")))
                .map(CanonicalAddress::normalEscapes)
                .toList();
    }

    private static String query(Stream<String> parameters) {
        String joined = parameters.collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    /** Escapes in upper case, and none for characters that need none. */
    private static String normalEscapes(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            char character = (char) Integer.parseInt(escape.group(1), 16);
            boolean needless =
                    character < 128 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
            return Matcher.quoteReplacement(
                    needless
                            ? new String(new byte[] {(byte) character}, StandardCharsets.US_ASCII)
                            : escape.group().toUpperCase(Locale.ROOT));
        });
    }
}
