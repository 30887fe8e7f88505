package org.modelwire.batch.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every address; thousands of made-up ones, the same each time. */
class CanonicalPropertiesTest {

    private static final int CASES = 5_000;

    private final Random random = new Random(20261123);

    @Test
    void hasOneIdentityHoweverItIsWritten() {
        for (int i = 0; i < CASES; i++) {
            Address address = address();
            String plain = address.written();
            String variant = address.variant();
            assertThat(identity(variant)).as("%s and %s", plain, variant).isEqualTo(identity(plain));
        }
    }

    @Test
    void hasAnIdentityThatIsItsOwn() {
        for (int i = 0; i < CASES; i++) {
            String identity = identity(address().variant());
            assertThat(identity(identity)).isEqualTo(identity);
        }
    }

    @Test
    void hasALinkWithTheSameIdentity() {
        for (int i = 0; i < CASES; i++) {
            String written = address().variant();
            CanonicalAddress canonical = CanonicalAddress.of(written).orElseThrow();
            assertThat(identity(canonical.link().toString())).as(written).isEqualTo(canonical.identity());
        }
    }

    @Test
    void hasALinkThatStaysAsItIs() {
        for (int i = 0; i < CASES; i++) {
            String link = CanonicalAddress.of(address().variant())
                    .orElseThrow()
                    .link()
                    .toString();
            assertThat(CanonicalAddress.of(link).orElseThrow().link()).hasToString(link);
        }
    }

    @Test
    void seesThePublishersPageBehindACachedCopy() {
        for (int i = 0; i < CASES; i++) {
            Address address = address();
            String bare = address.written().substring("https://".length());
            String cache = IDN.toASCII(address.host).replace("-", "--").replace('.', '-');
            String copy = pick("https://" + cache + ".cdn.ampproject.org/c/s/", "https://www.google.com/amp/s/") + bare;
            assertThat(identity(copy)).as("%s and %s", copy, address.written()).isEqualTo(identity(address.written()));
        }
    }

    @Test
    void differsWhereAnotherPageMayLie() {
        for (int i = 0; i < CASES; i++) {
            Address one = address();
            Address other = one.changed();
            assertThat(identity(one.variant()))
                    .as("%s and %s", one.written(), other.written())
                    .isNotEqualTo(identity(other.variant()));
        }
    }

    private static String identity(String written) {
        return CanonicalAddress.of(written).orElseThrow().identity();
    }

    private Address address() {
        List<String> segments = new ArrayList<>();
        for (int depth = 1 + random.nextInt(3); depth > 0; depth--) {
            segments.add(pick("news", "2026", "Loom-2", "\u00fcber", "a_b~c", "x.html", "100%25", "caf%C3%A9"));
        }
        List<String> parameters = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            parameters.add(pick("id=", "q=", "page=", "Key=") + random.nextInt(50));
        }
        return new Address(
                pick("daily.example", "lab.example", "b\u00fccher.example", "x-y.news.example"), segments, parameters);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** An address in parts. */
    private final class Address {

        private final String host;
        private final List<String> segments;
        private final List<String> parameters;

        private Address(String host, List<String> segments, List<String> parameters) {
            this.host = host;
            this.segments = segments;
            this.parameters = parameters;
        }

        String written() {
            return "https://" + host + "/" + String.join("/", segments)
                    + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
        }

        /** The same page, written in some other way. */
        String variant() {
            boolean secure = random.nextBoolean();
            String name = random.nextBoolean() ? IDN.toASCII(host) : host;
            name = pick("", "www.", "m.", "mobile.", "amp.")
                    + (random.nextBoolean() ? name.toUpperCase(Locale.ROOT) : name);
            StringBuilder out = new StringBuilder(secure ? pick("https", "HTTPS") : pick("http", "Http"))
                    .append("://")
                    .append(name)
                    .append(random.nextInt(4) == 0 ? secure ? ":443" : ":80" : "");
            for (String segment : segments) {
                out.append(random.nextInt(8) == 0 ? "/./" : "/").append(escaped(segment));
            }
            out.append(pick("", "", "/", "/amp", "/amp/"));
            List<String> all = new ArrayList<>(parameters);
            for (int count = random.nextInt(3); count > 0; count--) {
                all.add(pick("utm_source=rss", "UTM_Medium=mail", "fbclid=7", "gclid=x", "mc_cid=1", "amp=1"));
            }
            Collections.shuffle(all, random);
            return out.append(all.isEmpty() ? "" : "?" + String.join("&", all))
                    .append(pick("", "", "#top", "#"))
                    .toString();
        }

        /** Another page. */
        Address changed() {
            List<String> other = new ArrayList<>(segments);
            List<String> more = new ArrayList<>(parameters);
            switch (random.nextInt(4)) {
                case 0 -> other.add("more");
                case 1 -> other.set(0, other.get(0) + "-2");
                case 2 -> more.add("other=1");
                default -> {
                    return new Address("other-" + host, segments, parameters);
                }
            }
            return new Address(host, other, more);
        }

        /** Letters may stand as escapes, with digits in either case. */
        private String escaped(String segment) {
            if (random.nextInt(3) > 0) {
                return segment;
            }
            return segment.replace("e", "%65")
                    .replace("_", "%5f")
                    .replace("~", "%7E")
                    .replace("%C3%A9", "%c3%a9");
        }
    }
}
