package org.modelwire.batch.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0 and JSON Feed. The straight way first; what is not well-formed is healed,
 * and what can't be healed is read as a browser reads a page.
 */
@ApplicationScoped
public class FeedParser {

    private static final int HEAD = 2_048;
    private static final Pattern FEED_ROOT = Pattern.compile("(?i)<(?:rss|feed|(?:\\w+:)?rdf)[\\s>]");
    private static final Pattern HTML_ROOT =
            Pattern.compile("(?i)<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>]");

    /**
     * Reads a feed.
     *
     * @param body as fetched, decompressed, at most 15 MiB
     * @param contentType the header's value, for its charset
     * @param address where the body came from; links are resolved against it
     * @throws ReasonedException not-a-feed (the message says what it is instead), bad-encoding or too-large
     */
    public ParsedFeed parse(byte[] body, Optional<String> contentType, URI address) throws ReasonedException {
        if (body.length > FetchRequest.Kind.FEED.maxBytes()) {
            throw new ReasonedException(Reason.TOO_LARGE, address + " is a feed of " + body.length + " bytes");
        }
        return parse(FeedEncoding.decode(body, contentType, address), address);
    }

    /**
     * Reads a feed that was decoded already, whatever charset it names.
     *
     * @throws ReasonedException not-a-feed (the message says what it is instead) or too-large
     */
    public ParsedFeed parse(String decoded, URI address) throws ReasonedException {
        if (decoded.length() > FetchRequest.Kind.FEED.maxBytes()) {
            throw new ReasonedException(
                    Reason.TOO_LARGE, address + " is a feed of " + decoded.length() + " characters");
        }
        String text = withoutMark(decoded).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return JsonFeed.parse(text, address);
        }
        String head = text.substring(0, Math.min(text.length(), HEAD));
        if (!FEED_ROOT.matcher(head).find() && (HTML_ROOT.matcher(head).find() || !text.contains("<"))) {
            throw notAFeed(
                    address, text.isEmpty() ? "empty" : text.contains("<") ? "an HTML page" : "plain text", null);
        }
        return read(document(text, address), address);
    }

    private static Document document(String text, URI address) throws ReasonedException {
        try {
            return SafeXml.parse(text);
        } catch (JDOMException straight) {
            try {
                return SafeXml.parseHealed(text);
            } catch (JDOMException healed) {
                return tolerant(text, address, straight);
            }
        }
    }

    private static Document tolerant(String text, URI address, JDOMException straight) throws ReasonedException {
        try {
            Document document = SafeXml.parseTolerant(text);
            if (FeedRepair.isFeed(document)) {
                return document;
            }
        } catch (JDOMException e) {
            // the first parser's complaint names the line, so that is the one to show
        }
        throw notAFeed(address, "broken XML: " + straight.getMessage(), straight);
    }

    private static ParsedFeed read(Document document, URI address) throws ReasonedException {
        if (!FeedRepair.isFeed(document)) {
            throw notAFeed(address, kind(document.getRootElement().getName()), null);
        }
        FeedRepair.repair(document, address);
        try {
            WireFeed feed = new WireFeedInput(false, Locale.US).build(document);
            ParsedFeed parsed = feed instanceof Feed atom ? AtomEntries.read(atom) : RssEntries.read((Channel) feed);
            return parsed.with(FeedTimetable.of(document));
        } catch (FeedException | RuntimeException e) {
            // The library answers unexpected documents with whatever exception it stumbled over.
            throw notAFeed(address, "a feed in a form that can't be read: " + e.getMessage(), e);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String kind(String root) {
        return switch (root.toLowerCase(Locale.ROOT)) {
            case "html" -> "an HTML page";
            case "opml" -> "an OPML list of feeds";
            case "urlset", "sitemapindex" -> "a sitemap";
            default -> "XML with the root " + root;
        };
    }

    private static ReasonedException notAFeed(URI address, String found, Exception cause) {
        return new ReasonedException(Reason.NOT_A_FEED, address + " is not a feed but " + found, cause);
    }
}
