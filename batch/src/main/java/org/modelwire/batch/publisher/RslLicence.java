package org.modelwire.batch.publisher;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsRule;

/**
 * A licence document of Really Simple Licensing 1.0, read for one address. Its licences are offers of which one may be
 * chosen: a brief is allowed if one of them lets a model read the article without pay, and none of them prohibits it.
 *
 * <p>Source: the RSL 1.0 specification. Elements count by their namespace; no document type or entity is ever resolved.
 */
final class RslLicence {

    static final String SIGNAL = "rsl";

    private static final String NAMESPACE = "https://rslstandard.org/rsl";
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]+)(.*)");

    /** What names the reading of an article by a model, each including the ones after it. */
    private static final Set<String> READING = Set.of("all", "ai-all", "ai-input");

    /** What costs nothing; attribution is given with every brief. */
    private static final Set<String> WITHOUT_PAY = Set.of("free", "attribution");

    private RslLicence() {}

    /**
     * What a document says about an address; empty if it says nothing about it or is no licence document.
     *
     * @param source where the document came from, for the rule
     */
    static Optional<RightsRule> read(String xml, URI address, String source) {
        Document document = Parser.xmlParser().parseInput(xml, "");
        List<Element> matching = elements(document, "content")
                .filter(content -> pattern(content, address).matches(address))
                .toList();
        int longest = matching.stream()
                .map(content -> pattern(content, address).length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        return matching.stream()
                .filter(content -> pattern(content, address).length() == longest)
                .flatMap(content -> terms(content, source).stream())
                .max(Comparator.comparing(RightsRule::policy));
    }

    /**
     * What a feed says about the article of an entry: terms inside the entry are about it whatever address they name, those of
     * the feed if their address fits.
     *
     * @param xml {@code terms} with {@code entry} and {@code feed}
     */
    static List<RightsRule> inFeed(String xml, URI address, String source) {
        return elements(Parser.xmlParser().parseInput(xml, ""), "content")
                .filter(content -> content.closest("entry") != null
                        || pattern(content, address).matches(address))
                .flatMap(content -> terms(content, source).stream())
                .toList();
    }

    private static Optional<RightsRule> terms(Element content, String source) {
        List<Element> licences = elements(content, "license").toList();
        Optional<Element> prohibition = licences.stream()
                .flatMap(licence -> ofType(licence, "prohibits", "usage"))
                .filter(prohibits -> names(prohibits).anyMatch(READING::contains))
                .findFirst();
        if (prohibition.isPresent()) {
            return rule(prohibition.get(), source, PublisherPolicy.HEADLINE_AND_LINK);
        }
        Optional<Element> offer =
                licences.stream().filter(RslLicence::letsUsRead).findFirst();
        return offer.isPresent()
                ? rule(offer.get(), source, PublisherPolicy.FULL_BRIEF)
                : licences.stream()
                        .findFirst()
                        .flatMap(licence -> rule(licence, source, PublisherPolicy.HEADLINE_AND_LINK));
    }

    private static boolean letsUsRead(Element licence) {
        List<Element> usages = ofType(licence, "permits", "usage").toList();
        boolean reading =
                usages.isEmpty() || usages.stream().flatMap(RslLicence::names).anyMatch(READING::contains);
        // Who we are is not known here: the strictest reading is that a newsroom is a commercial user.
        List<Element> users = ofType(licence, "permits", "user").toList();
        boolean us =
                users.isEmpty() || users.stream().flatMap(RslLicence::names).anyMatch("commercial"::equals);
        boolean barred =
                ofType(licence, "prohibits", "user").flatMap(RslLicence::names).anyMatch("commercial"::equals);
        return reading && us && !barred && elements(licence, "payment").allMatch(RslLicence::isFree);
    }

    private static boolean isFree(Element payment) {
        String type = payment.attr("type").strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? payment.children().isEmpty() : WITHOUT_PAY.contains(type);
    }

    private static Stream<Element> ofType(Element licence, String name, String type) {
        return elements(licence, name)
                .filter(element -> element.attr("type").strip().equalsIgnoreCase(type));
    }

    private static Stream<String> names(Element element) {
        return Arrays.stream(element.text().toLowerCase(Locale.ROOT).split("[\\s,;]+"));
    }

    private static Optional<RightsRule> rule(Element element, String source, PublisherPolicy policy) {
        String words = element.outerHtml().replaceAll("\\s+", " ").strip();
        return Optional.of(new RightsRule(SIGNAL, words, source, policy));
    }

    /** The part of an address that a content element is about, as a path; one that fits nothing if it is another host's. */
    private static PathPattern pattern(Element content, URI address) {
        String url = content.attr("url").strip();
        Matcher absolute = ABSOLUTE.matcher(url);
        if (!absolute.matches()) {
            return new PathPattern(url.isEmpty() ? "/" : url);
        }
        boolean here = bare(absolute.group(1)).equals(bare(WebAddress.host(address)));
        String path = absolute.group(2).isEmpty() ? "/" : absolute.group(2);
        return new PathPattern(here ? path : "\\");
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "").replaceFirst(":\\d*$", "");
    }

    private static Stream<Element> elements(Element parent, String name) {
        return parent.getAllElements().stream().filter(element -> isRsl(element, name));
    }

    private static boolean isRsl(Element element, String name) {
        String tag = element.tagName();
        int colon = tag.indexOf(':');
        if (!tag.substring(colon + 1).equals(name)) {
            return false;
        }
        String declaration = colon < 0 ? "xmlns" : "xmlns:" + tag.substring(0, colon);
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(declaration)) {
                return at.attr(declaration).strip().replaceFirst("/$", "").equals(NAMESPACE);
            }
        }
        return false;
    }
}
