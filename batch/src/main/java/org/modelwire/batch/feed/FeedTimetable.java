package org.modelwire.batch.feed;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.modelwire.feed.Timetable;

/** Reads what a feed says of its rhythm, in RSS 2.0's words or the syndication module's; nonsense counts as nothing. */
final class FeedTimetable {

    private static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";

    private FeedTimetable() {}

    static Timetable of(Document document) {
        Element root = document.getRootElement();
        Element channel = root.getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .findFirst()
                .orElse(root);
        Optional<Duration> ttl =
                text(channel, "ttl").flatMap(FeedTimetable::number).map(Duration::ofMinutes);
        Set<Integer> hours = new HashSet<>();
        for (Element child : channel.getChildren()) {
            if (child.getName().equalsIgnoreCase("skipHours")) {
                child.getChildren().stream()
                        .flatMap(hour -> number(hour.getTextTrim()).stream())
                        // In the first versions of RSS midnight is 24.
                        .filter(hour -> hour <= 24)
                        .forEach(hour -> hours.add((int) (hour % 24)));
            }
        }
        return new Timetable(ttl.or(() -> syndication(channel)), Set.copyOf(hours));
    }

    private static Optional<Duration> syndication(Element channel) {
        Optional<Duration> period = module(channel, "updatePeriod")
                .flatMap(word -> switch (word.toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Optional.of(Duration.ofHours(1));
                    case "daily" -> Optional.of(Duration.ofDays(1));
                    case "weekly" -> Optional.of(Duration.ofDays(7));
                    case "monthly" -> Optional.of(Duration.ofDays(30));
                    case "yearly" -> Optional.of(Duration.ofDays(365));
                    default -> Optional.empty();
                });
        long frequency = module(channel, "updateFrequency")
                .flatMap(FeedTimetable::number)
                .filter(times -> times > 0)
                .orElse(1L);
        return period.map(time -> time.dividedBy(frequency));
    }

    private static Optional<String> text(Element channel, String name) {
        return first(channel.getChildren().stream()
                .filter(child ->
                        child.getName().equals(name) && child.getNamespace().equals(channel.getNamespace())));
    }

    private static Optional<String> module(Element channel, String name) {
        return first(channel.getChildren().stream()
                .filter(child ->
                        child.getName().equals(name) && child.getNamespaceURI().equals(SYNDICATION)));
    }

    private static Optional<String> first(Stream<Element> found) {
        return found.map(Element::getTextTrim).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,7}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
