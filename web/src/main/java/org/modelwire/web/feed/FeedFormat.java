package org.modelwire.web.feed;

/** The formats of feeds, each with the file name at the end of its address. */
enum FeedFormat {
    RSS("rss.xml", "application/rss+xml"),
    ATOM("atom.xml", "application/atom+xml"),
    JSON("feed.json", "application/feed+json");

    private final String file;
    private final String mediaType;

    FeedFormat(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    String file() {
        return file;
    }

    String mediaType() {
        return mediaType;
    }
}
