package org.modelwire.batch.article;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.batch.feed.FeedDates;
import org.modelwire.batch.feed.PlainText;
import org.modelwire.batch.fetch.WebAddress;

/** What a page says about itself: JSON-LD first, then meta elements, then what a reader sees. */
final class PageMetadata {

    private static final Pattern BY = Pattern.compile("(?i)^(?:written\\s+)?(?:by|von|par|por|di|door)\\b[:\\s]+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
    private static final int LONGEST_AUTHOR = 120;

    private final Document page;
    private final URI address;
    private final JsonLdArticle article;

    PageMetadata(Document page, URI address) {
        this.page = page;
        this.address = address;
        this.article = JsonLdArticle.of(page);
    }

    boolean isPaywalled() {
        return article.isPaywalled();
    }

    /** The headline; empty only for a page without any. */
    String title() {
        return firstOf(Stream.of(
                        article.text("headline"),
                        meta("og:title", "twitter:title", "dc.title", "title").map(this::withoutSite),
                        Optional.ofNullable(page.selectFirst("h1")).map(Element::text),
                        Optional.of(withoutSite(page.title()))))
                .orElse("");
    }

    Optional<Instant> publishedAt() {
        return Stream.of(
                        article.text("datePublished"),
                        article.text("dateCreated"),
                        meta(
                                "article:published_time",
                                "og:article:published_time",
                                "datepublished",
                                "date",
                                "publishdate",
                                "publish-date",
                                "pubdate",
                                "parsely-pub-date",
                                "sailthru.date",
                                "dc.date.issued",
                                "dc.date",
                                "dcterms.created",
                                "article.published",
                                "originalpublicationdate",
                                "cxenseparse:recs:publishtime",
                                "bt:pubdate",
                                "rnews:datepublished"),
                        attribute("[itemprop=datePublished]", "content"),
                        attribute("[itemprop=datePublished]", "datetime"),
                        attribute("time[pubdate]", "datetime"),
                        attribute("article time[datetime]", "datetime"),
                        attribute("time[datetime]", "datetime"),
                        article.text("dateModified"))
                .flatMap(Optional::stream)
                .flatMap(text -> FeedDates.parse(text).stream())
                .findFirst();
    }

    Optional<String> author() {
        return firstOf(Stream.of(
                        article.names("author"),
                        meta("author", "parsely-author", "sailthru.author", "dc.creator", "article:author_name", "byl"),
                        text("[itemprop=author] [itemprop=name]"),
                        text("[itemprop=author]"),
                        text("a[rel=author]"),
                        meta("article:author")))
                .map(name -> BY.matcher(name).replaceFirst(""))
                .filter(name -> !name.startsWith("http") && name.length() <= LONGEST_AUTHOR);
    }

    Optional<String> language() {
        return Stream.of(
                        attribute("html", "lang"),
                        attribute("html", "xml:lang"),
                        article.text("inLanguage"),
                        meta("og:locale", "language", "content-language", "dc.language"))
                .flatMap(Optional::stream)
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .findFirst();
    }

    /** The page's own address for itself; one on another site would let it pose as someone else's article. */
    Optional<URI> canonicalAddress() {
        return Stream.of(attribute("link[rel~=(?i)^canonical$]", "href"), meta("og:url"))
                .flatMap(Optional::stream)
                .flatMap(written -> WebAddress.resolve(address, written).stream())
                .filter(this::isSameSite)
                // A canonical address that is the front page is a mistake of the site's software.
                .filter(found ->
                        found.getRawPath() != null && found.getRawPath().length() > 1
                                || address.getRawPath().length() <= 1)
                .findFirst();
    }

    private boolean isSameSite(URI other) {
        return site(other).equals(site(address));
    }

    private static String site(URI address) {
        return WebAddress.host(address).replaceFirst("^(?:www|m|mobile|amp)\\.", "");
    }

    /** A title without the name of the site behind or before it, where the page says what its site is called. */
    private String withoutSite(String title) {
        String site = meta("og:site_name", "application-name").orElse("");
        String bare = site.isEmpty()
                ? title
                : title.replaceFirst(
                                "(?i)\\s*(?:[|\\u2013\\u2014\\u00b7\\u00bb:-]|::)\\s*" + Pattern.quote(site) + "\\s*$",
                                "")
                        .replaceFirst(
                                "(?i)^\\s*" + Pattern.quote(site) + "\\s*(?:[|\\u2013\\u2014\\u00b7\\u00bb:-]|::)\\s*",
                                "");
        String heading = Stream.of(page.selectFirst("h1"))
                .filter(Objects::nonNull)
                .map(Element::text)
                .findFirst()
                .orElse("");
        // A heading that begins or ends the title is the title.
        boolean inside = heading.length() > 15 && (bare.startsWith(heading) || bare.endsWith(heading));
        return inside ? heading : bare;
    }

    private Optional<String> meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> page.select("meta").stream()
                        .filter(meta -> name.equalsIgnoreCase(meta.attr("name"))
                                || name.equalsIgnoreCase(meta.attr("property"))
                                || name.equalsIgnoreCase(meta.attr("itemprop"))
                                || name.equalsIgnoreCase(meta.attr("http-equiv")))
                        .map(meta -> meta.attr("content").strip())
                        .filter(content -> !content.isEmpty()))
                .findFirst();
    }

    private Optional<String> attribute(String selector, String name) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(element -> element.attr(name).strip())
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> text(String selector) {
        String joined = page.select(selector).stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    private static Optional<String> firstOf(Stream<Optional<String>> candidates) {
        return candidates
                .flatMap(Optional::stream)
                .flatMap(text -> PlainText.line(text).stream())
                .findFirst();
    }
}
