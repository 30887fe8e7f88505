package org.modelwire.web.console.dashboard;

import java.time.Duration;
import java.time.Instant;
import org.modelwire.desk.WaitingRepository.Waiting;

/**
 * A heap of work as the dashboard shows it.
 *
 * @param what in words, for the plural
 * @param since how long the oldest waits; empty if nothing does
 * @param href where it is done, if there is a page for it yet; empty otherwise
 */
public record Heap(String what, long items, String since, String href) {

    static Heap of(String what, Waiting waiting, Instant now, String href) {
        return new Heap(
                what,
                waiting.items(),
                waiting.oldest().map(at -> words(Duration.between(at, now))).orElse(""),
                href);
    }

    private static String words(Duration age) {
        if (age.toHours() < 1) {
            return "less than an hour";
        }
        return age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " days";
    }

    public String getWhat() {
        return what;
    }

    public long getItems() {
        return items;
    }

    public String getSince() {
        return since;
    }

    public String getHref() {
        return href;
    }
}
