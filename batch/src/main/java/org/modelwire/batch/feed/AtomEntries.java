package org.modelwire.batch.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndPerson;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.batch.feed.html.HtmlText;
import org.modelwire.batch.fetch.WebAddress;

/** Atom 0.3 and 1.0 as a parsed feed. */
final class AtomEntries {

    private AtomEntries() {}

    static ParsedFeed read(Feed feed) {
        Optional<String> author = names(feed.getAuthors());
        return new ParsedFeed(
                feed.getFeedType(),
                Optional.ofNullable(feed.getTitleEx()).flatMap(AtomEntries::line),
                link(feed.getAlternateLinks()),
                feed.getEntries().stream()
                        .map(entry -> entry(entry, author, feed))
                        .toList());
    }

    private static ParsedEntry entry(Entry entry, Optional<String> feedAuthor, Feed feed) {
        Optional<DCModule> dublinCore = Optional.ofNullable((DCModule) entry.getModule(DCModule.URI));
        return new ParsedEntry(
                Optional.ofNullable(entry.getTitleEx()).flatMap(AtomEntries::line),
                link(entry.getAlternateLinks())
                        .or(() -> link(withoutRelation(entry.getOtherLinks())))
                        .or(() -> sourceOfContent(entry))
                        .or(() -> text(entry.getId()).flatMap(WebAddress::parse)),
                text(entry.getId()),
                names(entry.getAuthors())
                        .or(() -> dublinCore.flatMap(dc -> text(String.join(", ", dc.getCreators()))))
                        .or(() -> Optional.ofNullable(entry.getSource()).flatMap(source -> names(source.getAuthors())))
                        .or(() -> feedAuthor),
                date(entry.getPublished(), entry.getIssued(), entry.getCreated())
                        .or(() -> dublinCore.map(DCModule::getDate))
                        .map(Date::toInstant),
                date(entry.getUpdated(), entry.getModified()).map(Date::toInstant),
                Optional.ofNullable(entry.getSummary())
                        .flatMap(AtomEntries::html)
                        .map(HtmlText::ofHtml)
                        .flatMap(AtomEntries::text),
                entry.getContents().stream()
                        .flatMap(content -> html(content).stream())
                        .findFirst(),
                FeedTerms.of(entry.getForeignMarkup(), feed.getForeignMarkup()));
    }

    private static Optional<URI> link(List<Link> links) {
        return links.stream()
                // A page for people is better than any other form of the entry.
                .sorted((a, b) -> Boolean.compare(isPage(b), isPage(a)))
                .flatMap(link -> text(link.getHref()).flatMap(WebAddress::parse).stream())
                .findFirst();
    }

    /** A link that says no relation is an alternate; the library puts those of Atom 0.3 with the others all the same. */
    private static List<Link> withoutRelation(List<Link> links) {
        return links.stream()
                .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
                .toList();
    }

    private static boolean isPage(Link link) {
        return link.getType() == null || link.getType().toLowerCase(Locale.ROOT).contains("html");
    }

    private static Optional<URI> sourceOfContent(Entry entry) {
        return entry.getContents().stream()
                .flatMap(content -> text(content.getSrc()).flatMap(WebAddress::parse).stream())
                .findFirst();
    }

    private static Optional<String> line(Content content) {
        return text(content.getValue())
                .flatMap(value -> isPlain(content)
                        ? text(value.replaceAll("\\s+", " "))
                        : text(HtmlText.ofHtml(value).replaceAll("\\s+", " ")));
    }

    private static Optional<String> html(Content content) {
        return text(content.getValue()).map(value -> isPlain(content) ? HtmlText.toHtml(value) : value);
    }

    /** Text is plain only if it says so and holds no tags; many feeds leave the type out and write HTML. */
    private static boolean isPlain(Content content) {
        String type = content.getType();
        boolean saysPlain = type == null || type.equalsIgnoreCase("text") || type.equalsIgnoreCase("text/plain");
        return saysPlain && !content.getValue().matches("(?s).*</?(?:p|br|a|b|i|em|strong|div|img|ul|li|span)\\b.*");
    }

    private static Optional<Date> date(Date... candidates) {
        return Stream.of(candidates).filter(date -> date != null).findFirst();
    }

    private static Optional<String> names(List<SyndPerson> people) {
        return text(people.stream()
                        .flatMap(person -> text(person.getName()).or(() -> text(person.getEmail())).stream())
                        .collect(Collectors.joining(", ")))
                .flatMap(HtmlText::line);
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
