package org.modelwire.web.feed;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelwire.web.page.PublicPages;

/**
 * The address of a feed.
 *
 * @param topic what the feed is about
 * @param subject slug of the subject; empty unless the topic is one
 */
record FeedAddress(Topic topic, String subject, FeedFormat format) {

    private static final Pattern SUBJECT = Pattern.compile("/mentions/([a-z0-9-]{1,120})/");

    /** What feeds are about. */
    enum Topic {
        /** Every brief. */
        WIRE("/feeds/"),
        /** The briefs that name a subject. */
        SUBJECT("/mentions/"),
        /** The watch ledger; in Atom only. */
        WATCH("/watch/"),
        /** The corrections; in Atom only. */
        CORRECTIONS("/corrections/");

        private final String folder;

        Topic(String folder) {
            this.folder = folder;
        }

        private boolean has(FeedFormat format) {
            return this == WIRE || this == SUBJECT || format == FeedFormat.ATOM;
        }
    }

    /** Reads a path of this site; empty if no feed is there. */
    static Optional<FeedAddress> of(String path) {
        int file = path.lastIndexOf('/') + 1;
        String folder = path.substring(0, file);
        Optional<FeedFormat> format = Arrays.stream(FeedFormat.values())
                .filter(candidate -> candidate.file().equals(path.substring(file)))
                .findFirst();
        Matcher subject = SUBJECT.matcher(folder);
        if (subject.matches()) {
            return format.map(found -> new FeedAddress(Topic.SUBJECT, subject.group(1), found));
        }
        return Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.SUBJECT && topic.folder.equals(folder))
                .findFirst()
                .flatMap(topic -> format.filter(topic::has).map(found -> new FeedAddress(topic, "", found)));
    }

    /** Every feed of the site, those of some subjects among them. */
    static Stream<FeedAddress> all(Collection<String> subjects) {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> (topic == Topic.SUBJECT ? subjects.stream() : Stream.of(""))
                        .flatMap(subject -> Arrays.stream(FeedFormat.values())
                                .filter(topic::has)
                                .map(format -> new FeedAddress(topic, subject, format))));
    }

    /** The path of this site. */
    String path() {
        return topic.folder + (subject.isEmpty() ? "" : subject + "/") + format.file();
    }

    /** Where readers see the same: the page above the feed, or the front page if there is none. */
    String home() {
        String path = path();
        String above = path.substring(0, path.lastIndexOf('/'));
        return PublicPages.has(above) ? above : "/";
    }
}
