package org.modelwire.batch.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.modelwire.batch.feed.html.HtmlText;
import org.modelwire.batch.fetch.WebAddress;

/** RSS of every version, RDF included, as a parsed feed. */
final class RssEntries {

    /** {@code desk@daily.example (Ada Lane)} and {@code Ada Lane <desk@daily.example>}. */
    private static final Pattern MAIL_FIRST = Pattern.compile("\\S+@\\S+\\s*\\(([^)]+)\\)");

    private static final Pattern NAME_FIRST = Pattern.compile("([^<(@]+?)\\s*[<(]\\s*\\S+@\\S+\\s*[)>]");

    /** Longer texts are no name and address, and what takes these apart may not be slow. */
    private static final int LONGEST_PERSON = 300;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    private RssEntries() {}

    static ParsedFeed read(Channel channel) {
        return new ParsedFeed(
                channel.getFeedType(),
                text(channel.getTitle()).flatMap(HtmlText::line),
                text(channel.getLink()).flatMap(WebAddress::parse),
                channel.getItems().stream().map(item -> entry(item, channel)).toList());
    }

    private static ParsedEntry entry(Item item, Channel channel) {
        Optional<DCModule> dublinCore = Optional.ofNullable((DCModule) item.getModule(DCModule.URI));
        Optional<Instant> stamped = dublinCore.map(DCModule::getDate).map(Date::toInstant);
        return new ParsedEntry(
                text(item.getTitle())
                        .or(() -> dublinCore.flatMap(dc -> text(dc.getTitle())))
                        .flatMap(HtmlText::line),
                link(item),
                id(item),
                author(item, dublinCore),
                Optional.ofNullable(item.getPubDate())
                        .map(Date::toInstant)
                        .or(() -> foreign(item, ATOM, "published").flatMap(FeedDates::parse))
                        .or(() -> stamped),
                foreign(item, ATOM, "updated")
                        .or(() -> foreign(item, "http://purl.org/dc/terms/", "modified"))
                        .flatMap(FeedDates::parse)
                        .or(() -> stamped),
                Optional.ofNullable(item.getDescription())
                        .flatMap(description -> text(description.getValue()))
                        .or(() -> dublinCore.flatMap(dc -> text(dc.getDescription())))
                        .or(() -> foreign(item, ITUNES, "summary"))
                        .or(() -> foreign(item, "http://search.yahoo.com/mrss/", "description"))
                        .map(HtmlText::ofHtml)
                        .flatMap(RssEntries::text),
                Optional.ofNullable(item.getContent())
                        .flatMap(content -> text(content.getValue()))
                        .or(() -> foreign(item, ATOM, "content")),
                FeedTerms.of(item.getForeignMarkup(), channel.getForeignMarkup()));
    }

    private static Optional<URI> link(Item item) {
        return text(item.getLink())
                .flatMap(WebAddress::parse)
                .or(() -> Optional.ofNullable(item.getGuid())
                        .filter(Guid::isPermaLink)
                        .flatMap(guid -> text(guid.getValue()))
                        .flatMap(WebAddress::parse))
                .or(() -> item.getForeignMarkup().stream()
                        .filter(element -> element.getName().equals("link") && !hasOtherRelation(element))
                        .flatMap(element -> text(element.getAttributeValue("href")).flatMap(WebAddress::parse).stream())
                        .findFirst());
    }

    private static boolean hasOtherRelation(Element link) {
        String relation = link.getAttributeValue("rel");
        return relation != null && !relation.equals("alternate");
    }

    private static Optional<String> id(Item item) {
        return Optional.ofNullable(item.getGuid())
                .flatMap(guid -> text(guid.getValue()))
                // rdf:about of RSS 1.0; the library puts the link here for other versions
                .or(() -> text(item.getUri()).filter(uri -> !uri.equals(item.getLink())));
    }

    private static Optional<String> author(Item item, Optional<DCModule> dublinCore) {
        return dublinCore
                .map(dc -> dc.getCreators().stream()
                        .flatMap(name -> text(name).stream())
                        .collect(Collectors.joining(", ")))
                .flatMap(RssEntries::text)
                .or(() -> text(item.getAuthor()))
                .or(() -> foreign(item, ITUNES, "author"))
                .or(() -> item.getForeignMarkup().stream()
                        .filter(element -> element.getName().equals("author"))
                        .flatMap(element -> text(element.getChildText("name", element.getNamespace())).stream())
                        .findFirst())
                .map(RssEntries::name)
                .flatMap(HtmlText::line);
    }

    private static String name(String author) {
        if (author.length() > LONGEST_PERSON) {
            return author;
        }
        Matcher mailFirst = MAIL_FIRST.matcher(author);
        Matcher nameFirst = NAME_FIRST.matcher(author);
        return mailFirst.matches() ? mailFirst.group(1) : nameFirst.matches() ? nameFirst.group(1) : author;
    }

    private static Optional<String> foreign(Item item, String namespace, String name) {
        return item.getForeignMarkup().stream()
                .filter(element -> element.getName().equals(name)
                        && element.getNamespaceURI().equalsIgnoreCase(namespace))
                .flatMap(element -> text(element.getText()).stream())
                .findFirst();
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
