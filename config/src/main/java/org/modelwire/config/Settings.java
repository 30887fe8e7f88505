package org.modelwire.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Raw settings by name, turned into typed values. A blank value counts as absent; a value of the wrong shape is a {@link
 * SettingException}.
 */
public final class Settings {

    private final Function<String, Optional<String>> source;

    private Settings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** Settings from any source, for example MicroProfile Config or a map in a test. */
    public static Settings from(Function<String, Optional<String>> source) {
        return new Settings(source);
    }

    /** Settings from a map of configuration names. */
    public static Settings of(Map<String, String> values) {
        return new Settings(key -> Optional.ofNullable(values.get(key)));
    }

    /** Settings of this process: system properties first, then environment variables. */
    public static Settings ofProcess() {
        return new Settings(key -> Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(environmentName(key)))));
    }

    /** The environment variable of a key: upper case, with every other character than a letter or digit as {@code _}. */
    public static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The stripped value, or empty if it is absent or blank. */
    public Optional<String> text(String key) {
        return source.apply(key).map(String::strip).filter(value -> !value.isEmpty());
    }

    boolean flag(String key, boolean otherwise) {
        return text(key)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new SettingException(key, "must be true or false, was \"" + value + "\"");
                })
                .orElse(otherwise);
    }

    int number(String key, int otherwise, int least, int most) {
        return text(key).map(value -> inRange(key, value, least, most)).orElse(otherwise);
    }

    private static int inRange(String key, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, with the range
        }
        throw new SettingException(
                key, "must be a whole number from " + least + " to " + most + ", was \"" + value + "\"");
    }

    /** A number from {@code least} to 1. */
    double share(String key, double otherwise, double least) {
        return text(key)
                .map(value -> {
                    try {
                        double share = new BigDecimal(value).doubleValue();
                        if (share >= least && share <= 1) {
                            return share;
                        }
                    } catch (NumberFormatException e) {
                        // answered below, with the range
                    }
                    throw new SettingException(key, "must be a number from " + least + " to 1, was \"" + value + "\"");
                })
                .orElse(otherwise);
    }

    Optional<BigDecimal> money(String key) {
        return text(key).map(value -> {
            try {
                BigDecimal amount = new BigDecimal(value);
                if (amount.signum() >= 0) {
                    return amount;
                }
            } catch (NumberFormatException e) {
                // answered below, with the shape
            }
            throw new SettingException(key, "must be an amount of US dollars such as 2.50, was \"" + value + "\"");
        });
    }

    Duration duration(String key, Duration otherwise, Duration least, Duration most) {
        return text(key)
                .map(value -> {
                    try {
                        Duration duration = Duration.parse(value);
                        if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                            return duration;
                        }
                    } catch (DateTimeException e) {
                        // answered below, with the shape
                    }
                    throw new SettingException(
                            key,
                            "must be an ISO 8601 duration from " + least + " to " + most + " such as " + otherwise
                                    + ", was \"" + value + "\"");
                })
                .orElse(otherwise);
    }

    Optional<URI> address(String key) {
        return text(key).map(value -> {
            try {
                URI uri = URI.create(value);
                if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                // answered below, with the shape
            }
            throw new SettingException(key, "must be an absolute http or https address, was \"" + value + "\"");
        });
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key)
                .map(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElseThrow(() -> new SettingException(
                                key, "must be one of " + names(type) + ", was \"" + value + "\"")));
    }

    List<String> list(String key) {
        return text(key)
                .map(value -> Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
