package org.modelwire.batch.article.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMetadataTest {

    private static final URI ADDRESS = URI.create("https://www.daily.example/news/chips");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<meta property=og:title content='Chips for all'><h1>Chips for everyone</h1>; Chips for everyone",
                "<meta property=og:title content='Chips for all'><h1>The Daily</h1>; Chips for all",
                "<title>Chips for all | The Daily</title><h1>The Daily</h1><h1>Chips for all</h1>; Chips for all",
                "<title>Chips for all at last - Daily</title>; Chips for all at last",
                "<meta property=og:site_name content='The Wire'><title>The Wire: Chips for all</title>; Chips for all",
                "<meta name=twitter:title content='Chips and <b>more</b>'>; Chips and more",
                "<h1>Chips for all</h1>; Chips for all",
                "<p>Nothing</p>; ``"
            })
    void takesTheHeadlineThatReadersSee(String html, String title) {
        assertThat(read(html).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<p>Published 7:07 PM EST Nov 19, 2019</p>; 2019-11-20T00:07:00Z",
                "<p>Nov. 19, 2019 8:03 am ET</p>; 2019-11-19T13:03:00Z",
                "<p>July 19, 2019 8:03 am ET</p>; 2019-07-19T12:03:00Z",
                "<p>publiziert am 25. September 2018</p>; 2018-09-25T00:00:00Z",
                "<p>on Monday, November 18th, 2019 at 11:08 a.m.</p>; 2019-11-18T11:08:00Z",
                "<span>2018-09-28 17:32</span>; 2018-09-28T17:32:00Z",
                "<p>25/12/2018</p>; 2018-12-25T00:00:00Z",
                "<p>19 November 2019 14:00 CET</p>; 2019-11-19T13:00:00Z",
                "<aside><p>Nov 19, 2019</p></aside>; ",
                "<div class=comments><p>Nov 19, 2019</p></div>; ",
                "<p>The plan of May 2018 was dropped in 2019.</p>; "
            })
    void readsTheDateThatStandsByTheHeadline(String line, Instant at) {
        assertThat(read("<h1>Chips for all at last</h1>" + line).publishedAt()).isEqualTo(Optional.ofNullable(at));
    }

    @Test
    void prefersTheMomentToTheDay() {
        assertThat(read("<meta name=pubdate content=2019-11-19><time datetime='2019-11-19T08:00:00+01:00'>x</time>")
                        .publishedAt())
                .contains(Instant.parse("2019-11-19T07:00:00Z"));
        assertThat(read("<meta name=pubdate content=2019-11-19><time datetime='2019-12-24T08:00:00+01:00'>x</time>")
                        .publishedAt())
                .contains(Instant.parse("2019-11-19T00:00:00Z"));
    }

    @Test
    void doesNotBelieveDatesThatSoftwareWritesForNone() {
        String html = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":"
                + "\"0001-01-01T00:00:00Z\"}</script><h1>Chips for all at last</h1>";

        assertThat(read(html).publishedAt()).isEmpty();
        assertThat(new PageMetadata(Jsoup.parse(html), URI.create("https://daily.example/2019/11/19/chips"))
                        .publishedAt())
                .contains(Instant.parse("2019-11-19T00:00:00Z"));
    }

    @Test
    void readsWhatABrokenScriptStillTells() {
        assertThat(read("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":"
                                + "\"2019-11-18T16:06:51-05:00\", \"image\": [,]</script>")
                        .publishedAt())
                .contains(Instant.parse("2019-11-18T21:06:51Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<a rel=author href=/a>By Ada Lane</a>; Ada Lane",
                "<p class=byline>By <a href=/author/ada>Ada Lane</a> and <a href=/author/ben>Ben Ode</a></p>; Ada Lane, Ben Ode",
                "<span class=author-name>Ada Lane</span><span class=author-name>Ada Lane, Editor</span>; Ada Lane",
                "<meta name=author content='https://daily.example/ada'><p class=byline>By Ada Lane</p>; Ada Lane",
                "<p class=byline>Updated 12:30</p>; "
            })
    void readsTheAuthor(String html, String author) {
        assertThat(read(html).author()).isEqualTo(Optional.ofNullable(author));
    }

    private static PageMetadata read(String html) {
        return new PageMetadata(Jsoup.parse(html, ADDRESS.toString()), ADDRESS);
    }
}
