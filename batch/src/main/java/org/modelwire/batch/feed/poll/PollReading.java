package org.modelwire.batch.feed.poll;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.batch.feed.ParsedEntry;
import org.modelwire.batch.feed.ParsedFeed;
import org.modelwire.batch.fetch.Fetched;
import org.modelwire.feed.PollAnswer;
import org.modelwire.feed.Timetable;
import org.modelwire.shared.ReasonedException;

/** What one poll brought, ready to be stored. */
record PollReading(PollAnswer answer, List<DiscoveredEntry> entries) {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,8})");

    static PollReading of(PollLedger.DueFeed feed, Fetched fetched, FeedParser parser) throws ReasonedException {
        if (fetched.isNotModified()) {
            return new PollReading(answer(fetched, Timetable.NONE, List.of()), List.of());
        }
        ParsedFeed parsed = parser.parse(fetched.body(), fetched.header("content-type"), fetched.address());
        return new PollReading(
                answer(fetched, parsed.timetable(), parsed.entries()),
                parsed.entries().stream()
                        .map(entry -> EntryReader.read(entry, feed.firstAddress()))
                        .toList());
    }

    private static PollAnswer answer(Fetched fetched, Timetable said, List<ParsedEntry> entries) {
        Optional<Duration> fresh = fetched.header("cache-control")
                .map(MAX_AGE::matcher)
                .filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))));
        Optional<Duration> period = said.period()
                .filter(asked -> fresh.filter(age -> age.compareTo(asked) > 0).isEmpty())
                .or(() -> fresh);
        return new PollAnswer(
                fetched.header("etag"),
                fetched.header("last-modified"),
                fetched.permanentAddress().map(URI::toString),
                new Timetable(period, said.skippedHours()),
                entries.stream()
                        .flatMap(entry -> entry.publishedAt().or(entry::updatedAt).stream())
                        .toList());
    }
}
