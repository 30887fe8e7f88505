package org.modelwire.batch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class FeedLinksTest {

    private static final URI PAGE = URI.create("https://daily.example/news/");

    @Test
    void findsTheFeedsOfAPageInItsOrderAndThoseOfCommentsLast() {
        assertThat(FeedLinks.of("""
                        <!doctype html><head>
                        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
                        <link rel="Alternate Stylesheet" type="text/css" href="/night.css">
                        <link rel=alternate hreflang=fr href="/fr/">
                        <link rel="ALTERNATE home" type="Application/Atom+XML; charset=utf-8" href="atom.xml">
                        <link rel=alternate type=application/feed+json href="//cdn.example/feed.json">
                        <link rel=alternate type=application/json href="/wp-json/7">
                        <link rel=alternate type=application/rss+xml href="feed:x">
                        <link rel=alternate type=application/atom+xml href="/news/atom.xml">""", PAGE))
                .extracting(URI::toString)
                .containsExactly(
                        "https://daily.example/news/atom.xml",
                        "https://cdn.example/feed.json",
                        "https://daily.example/comments/feed");
    }

    @Test
    void takesLinksAgainstTheBaseOfThePage() {
        assertThat(FeedLinks.of(
                        "<base href='https://daily.example/en/'><link rel=alternate type=application/rss+xml href=rss>",
                        PAGE))
                .containsExactly(URI.create("https://daily.example/en/rss"));
    }

    @Test
    void findsNoneWhereAPageNamesNone() {
        assertThat(FeedLinks.of("<p>No <a href=/rss>feed</a> in the head", PAGE))
                .isEmpty();
    }
}
