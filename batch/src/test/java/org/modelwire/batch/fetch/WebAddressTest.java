package org.modelwire.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://Daily.Example/a b?c=d|e=%zz#x y ; https://daily.example/a%20b?c=d%7Ce=%25zz#x%20y",
                "http://user:secret@daily.example:8080/ ; http://daily.example:8080/",
                "http://b\u00fccher.example/\u00fc ; http://xn--bcher-kva.example/%C3%BC",
                "https://under_score.example/x ; https://under_score.example/x",
                "https://daily.example/a[1] ; https://daily.example/a%5B1%5D",
                "https://daily.example/100% ; https://daily.example/100%25",
                "http://[2001:DB8::1]:81/x  ; http://[2001:db8::1]:81/x"
            })
    void readsWhatABrowserWouldRead(String written, String read) {
        assertThat(WebAddress.parse(written)).contains(URI.create(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily.example",
                "/path",
                "mailto:a@b.example",
                "http:///x",
                "http://a b/",
                "http://x:99999/",
                "http://[::1",
                "http://a\\b/"
            })
    void findsNoAddressWhereThereIsNone(String written) {
        assertThat(WebAddress.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/x, https://daily.example/x",
        "x, https://daily.example/news/x",
        "../x, https://daily.example/x",
        "?p=2, https://daily.example/news/page?p=2",
        "//other.example/x, https://other.example/x",
        "HTTP://Other.example/x, http://other.example/x",
        "'x y', https://daily.example/news/x%20y",
        "'  x\n', https://daily.example/news/x"
    })
    void resolvesAReference(String reference, String address) {
        assertThat(WebAddress.resolve(URI.create("https://daily.example/news/page?p=1"), reference))
                .contains(URI.create(address));
    }

    @Test
    void resolvesAgainstAHostThatJavaTakesForARegistryName() {
        assertThat(WebAddress.resolve(URI.create("https://under_score.example/a/b"), "c"))
                .contains(URI.create("https://under_score.example/a/c"));
    }
}
