package org.modelwire.sample;

/**
 * An invented publisher.
 *
 * @param domain on {@code .example}
 * @param country two letters, ISO 3166-1
 * @param language BCP 47 tag
 * @param feedPath path of its one feed, from the root
 * @param format of the feed
 * @param reserved whether it reserves its rights by {@code tdmrep.json}
 */
public record SamplePublisher(
        String domain, String name, String country, String language, String feedPath, Format format, boolean reserved) {

    /** The three kinds of feeds. */
    public enum Format {
        /** RSS 2.0 with the whole text in {@code content:encoded}. */
        RSS,
        /** Atom 1.0 with summaries. */
        ATOM,
        /** JSON Feed 1.1. */
        JSON
    }

    /** The address of its feed. */
    public String feedUrl() {
        return homeUrl() + feedPath;
    }

    String homeUrl() {
        return "http://" + domain;
    }
}
