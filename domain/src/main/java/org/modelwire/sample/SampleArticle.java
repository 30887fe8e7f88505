package org.modelwire.sample;

import java.time.Instant;

/**
 * An article of the sample newsroom, its dates already filled in.
 *
 * @param slug last part of its address; unique in the newsroom
 * @param html body as a fragment of paragraphs
 */
record SampleArticle(
        String slug, SamplePublisher publisher, Instant publishedAt, String title, String author, String html) {

    static final String FOLDER = "/stories/";

    String url() {
        return publisher.homeUrl() + FOLDER + slug;
    }

    /** The first paragraph without markup, as feeds give it. */
    String summary() {
        String first = html.replaceFirst("(?s)^.*?<p[^>]*>(.*?)</p>.*$", "$1");
        return Markup.unescape(first.replaceAll("<[^>]+>", ""))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
