package org.modelwire.batch.article.head;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.batch.feed.html.HtmlText;
import org.modelwire.batch.fetch.WebAddress;

/** What a page says about itself: JSON-LD first, then meta elements, then what a reader sees. */
public final class PageMetadata {

    private static final Pattern BY = Pattern.compile("(?i)^(?:written\\s+)?(?:by|von|par|por|di|door)\\b[:\\s]+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
    private static final Pattern DIGITS = Pattern.compile("\\d{2}|@");
    private static final int LONGEST_AUTHOR = 120;

    private final Document page;
    private final URI address;
    private final JsonLdArticle article;

    /** Reads the head and what stands around the text; the page is not changed. */
    public PageMetadata(Document page, URI address) {
        this.page = page;
        this.address = address;
        this.article = JsonLdArticle.of(page);
    }

    /** Whether the page says of itself that it is not free to read. */
    public boolean isPaywalled() {
        return article.isPaywalled();
    }

    /** The headline; empty only for a page without any. */
    public String title() {
        return new PageTitle(page, address, meta("og:site_name", "application-name"))
                .choose(Stream.of(
                                article.text("headline"),
                                meta("og:title"),
                                meta("twitter:title"),
                                meta("dc.title", "title", "headline"))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** When the article was published, as far as the page tells. */
    public Optional<Instant> publishedAt() {
        List<String> stated = Stream.of(
                        article.text("datePublished"),
                        JsonLdArticle.ofPage(page).text("datePublished"),
                        meta(
                                "article:published_time",
                                "og:article:published_time",
                                "og:pubdate",
                                "datepublished",
                                "publishdate",
                                "publish-date",
                                "publish_date",
                                "published_at",
                                "published",
                                "pubdate",
                                "parsely-pub-date",
                                "sailthru.date",
                                "dc.date.issued",
                                "dcterms.issued",
                                "article.published",
                                "article:published",
                                "originalpublicationdate",
                                "cxenseparse:recs:publishtime",
                                "dcsext.articlefirstpublished",
                                "bt:pubdate",
                                "rnews:datepublished"),
                        attribute("[itemprop=datePublished][content]", "content"),
                        attribute("[itemprop=datePublished][datetime]", "datetime"),
                        attribute("[data-pubdate]", "data-pubdate"),
                        article.text("dateCreated"),
                        meta("dc.date", "dcterms.created", "dc.date.created", "date"))
                .flatMap(Optional::stream)
                .toList();
        boolean dayFirst = language()
                .filter(tag -> !tag.equals("en") && !tag.equals("en-US"))
                .isPresent();
        return new PageDate(page, address, title(), dayFirst).choose(stated, article.text("dateModified"));
    }

    /** Who wrote the article: names, separated by commas. */
    public Optional<String> author() {
        return Stream.of(
                        article.names("author"),
                        meta("author", "parsely-author", "sailthru.author", "dc.creator", "article:author_name", "byl"),
                        text("[itemprop=author] [itemprop=name]"),
                        text("[itemprop=author]"),
                        text("[rel=author]"),
                        meta("article:author"),
                        text("[class*=byline] a[href*=author], [class*=author] a[href*=author], a[href*=/author/]"),
                        text(
                                "[class*=byline-name], [class*=author-name], [class*=author__name], [class*=byline__name]"),
                        text("[class=byline], [class=author]"))
                .flatMap(Optional::stream)
                .flatMap(name -> HtmlText.line(name).stream())
                .map(name -> BY.matcher(name).replaceFirst("").strip())
                .filter(name -> !name.startsWith("http") && !name.isEmpty() && name.length() <= LONGEST_AUTHOR)
                .filter(name -> !DIGITS.matcher(name).find())
                .findFirst();
    }

    /** A BCP 47 tag, as the page states it. */
    public Optional<String> language() {
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
    public Optional<URI> canonicalAddress() {
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

    /** What the first few such elements hold; one that repeats another with more words is left out. */
    private Optional<String> text(String selector) {
        List<String> names = new ArrayList<>();
        for (Element element : page.select(selector)) {
            String name = element.text();
            if (names.size() < 3 && !name.isBlank() && names.stream().noneMatch(name::startsWith)) {
                names.add(name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}
