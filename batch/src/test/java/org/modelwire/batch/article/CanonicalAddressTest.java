package org.modelwire.batch.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "HTTPS://Daily.Example:443/News?utm_source=x&id=7&fbclid=1#top https://daily.example/News?id=7",
                "http://daily.example:80 http://daily.example/",
                "http://www.daily.example/a/../b/./c/ http://www.daily.example/b/c/",
                "https://daily.example/%7eada/%c3%a9?q=%41%20b https://daily.example/~ada/%C3%A9?q=A%20b",
                "https://daily.example/?UTM_Campaign=a&mc_cid=b&gclid=c&ref=d https://daily.example/",
                "https://daily.example:8443/x https://daily.example:8443/x",
                "https://daily.example/app#!/news/1 https://daily.example/app#!/news/1",
                "https://www.google.com/amp/s/daily.example/news/1 https://daily.example/news/1",
                "https://daily-example.cdn.ampproject.org/c/s/daily.example/news/1?id=2 https://daily.example/news/1?id=2"
            })
    void linksToWhatWasMeant(String written, String link) {
        assertThat(CanonicalAddress.of(written).orElseThrow().link()).hasToString(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://daily.example/news/1?a=1&b=2",
                "http://daily.example/news/1?a=1&b=2",
                "https://www.daily.example/news/1/?b=2&a=1",
                "https://m.daily.example/news/1?a=1&b=2&utm_medium=mail",
                "https://amp.daily.example/news/1/amp/?a=1&b=2",
                "https://daily.example/news/1?a=1&amp=1&b=2#comments",
                "https://daily.example./news/x/../1?a=1&b=2",
                "https://daily-example.cdn.ampproject.org/v/s/daily.example/news/1?a=1&b=2&usqp=mq331&amp_js_v=0.1"
            })
    void knowsOneArticleByManyAddresses(String written) {
        assertThat(CanonicalAddress.of(written).orElseThrow().identity())
                .isEqualTo("https://daily.example/news/1?a=1&b=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://daily.example/news/2",
                "https://daily.example/news/1?a=1",
                "https://daily.example/News/1",
                "https://other.daily.example/news/1",
                "https://daily.example/amp",
                "https://m.example/news/1",
                "https://daily.example:8080/news/1"
            })
    void keepsDifferentArticlesApart(String written) {
        assertThat(CanonicalAddress.of(written).orElseThrow().identity())
                .isNotEqualTo("https://daily.example/news/1")
                .isNotEqualTo("https://example/news/1");
    }

    @Test
    void isTheSameHoweverOftenItIsMade() {
        Random random = new Random(20261120);
        String[] hosts = {
            "daily.example", "WWW.Daily.example", "m.lab.example:80", "b\u00fccher.example", "amp.x.example:8443"
        };
        String[] parts = {"/", "/a", "/amp", "/%7e", "/..", "/.", "//", "/\u00fc", "/x.amp.html", " ", "%"};
        String[] queries = {"", "?", "?a=1", "?utm_x=1&b=%41", "?b=2&a=1", "?amp", "?q=a=b&&", "#x", "?a#!/y"};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder written = new StringBuilder(random.nextBoolean() ? "http://" : "https://");
            written.append(hosts[random.nextInt(hosts.length)]);
            for (int depth = random.nextInt(4); depth >= 0; depth--) {
                written.append(parts[random.nextInt(parts.length)].replaceFirst("^(?=[ %])", "/"));
            }
            written.append(queries[random.nextInt(queries.length)]);

            CanonicalAddress once = CanonicalAddress.of(written.toString()).orElseThrow();

            assertThat(CanonicalAddress.of(once.link())).as("%s", written).isEqualTo(once);
        }
    }

    @Test
    void isNoneForWhatIsNotOnTheWeb() {
        assertThat(CanonicalAddress.of("mailto:desk@daily.example")).isEmpty();
    }
}
