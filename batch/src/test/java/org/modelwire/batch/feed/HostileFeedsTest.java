package org.modelwire.batch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Documents of a megabyte that say one thing over and over: read or refused in a time that grows with their length. */
class HostileFeedsTest {

    private static final int LENGTH = 1_000_000;
    private static final String HEAD = "<rss version='2.0'><channel><item>";
    private static final URI ADDRESS = URI.create("https://tessera.example/feed");

    @ParameterizedTest
    @Timeout(30)
    @ValueSource(
            strings = {
                "<", "<a", "<a ", "<!--", "<![CDATA[", "<!DOCTYPE", "<?", "<item>", "<item><title>", "</item>", "&",
                        "&a", "&#", "&#x1",
                "xmlns=' ", " xmlns='", " a:b", " a:b=", "<a:b", " href=\"", " href='", "@", "a@b (", "]]>", " ",
                        "\t\n", "[", "{",
                "{\"items\":", "{\"items\":[", "\"", "\\", "<title><p>", "<link/>", "<guid>@", "<author>a@",
                        "<pubDate>1 ", "\u00e9", "\0"
            })
    void areAnsweredInTime(String piece) {
        String body = piece.repeat(LENGTH / piece.length());
        for (String document : new String[] {
            body,
            HEAD + body,
            HEAD + "<title>" + body + "</title></item></channel></rss>",
            HEAD + "<author>" + body + "</author><pubDate>" + body + "</pubDate></item></channel></rss>"
        }) {
            assertThat(reasonFor(document))
                    .isIn(Optional.empty(), Optional.of(Reason.NOT_A_FEED), Optional.of(Reason.BAD_ENCODING));
        }
    }

    private static Optional<Reason> reasonFor(String document) {
        try {
            new FeedParser().parse(document.getBytes(StandardCharsets.UTF_8), Optional.of("text/xml"), ADDRESS);
            return Optional.empty();
        } catch (ReasonedException e) {
            return Optional.of(e.reason());
        }
    }
}
