package org.modelwire.batch.article.head;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.batch.feed.FeedDates;
import org.modelwire.batch.feed.html.HtmlText;

/**
 * When an article was published: as the page states it to machines, else as readers see it, else as its address has it. A
 * statement of the day gives way to one of the moment on that day. Dates before 1990 are what software writes for none.
 */
final class PageDate {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** Two statements that lie further apart are not of the same day, in whatever zones. */
    private static final Duration SAME_DAY = Duration.ofHours(38);

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d:\\d\\d|T\\d{4}");
    private static final Pattern IN_PATH = Pattern.compile(
            "/((?:19|20)\\d\\d)[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?=[/-]|$)|[/-](20\\d\\d)(\\d\\d)(\\d\\d)(?=[/.-]|$)");

    /** Parts of a page where the dates of other things stand. */
    private static final String ELSEWHERE = "aside, footer, nav, [class*=comment], [id*=comment], [class*=related],"
            + " [class*=sidebar], [class*=widget], [class*=tweet], [class*=twitter], [class*=aptf], [class*=recirc],"
            + " [class*=latest], [class*=popular], [class*=recommend], [class*=teaser], [class*=carousel]";

    private static final String DATED =
            "[class*=date], [class*=publish], [class*=time], [class*=posted], [class*=byline], [class*=meta], [id*=date]";

    private static final int LONGEST_LINE = 120;
    private static final int FARTHEST = 250;

    private final Document page;
    private final URI address;
    private final boolean dayFirst;
    private final Element heading;

    /**
     * A page's dates.
     *
     * @param title the headline, which the date is looked for after
     * @param dayFirst how {@code 5/10/2018} is read
     */
    PageDate(Document page, URI address, String title, boolean dayFirst) {
        this.page = page;
        this.address = address;
        this.dayFirst = dayFirst;
        this.heading = heading(page, title).orElse(null);
    }

    /**
     * The moment of publication.
     *
     * @param stated what the page says to machines, the most trusted first
     * @param otherwise what may stand in where nothing else is found
     */
    Optional<Instant> choose(List<String> stated, Optional<String> otherwise) {
        List<Dated> found = Stream.concat(stated.stream(), elements())
                .flatMap(text -> dated(text).stream())
                .toList();
        return found.stream()
                .findFirst()
                .map(first -> found.stream()
                        .filter(Dated::hasTime)
                        .filter(other ->
                                Duration.between(first.at(), other.at()).abs().compareTo(SAME_DAY) < 0)
                        .findFirst()
                        .filter(precise -> !first.hasTime())
                        .orElse(first))
                .or(this::visible)
                .or(this::inPath)
                .or(() -> otherwise.flatMap(PageDate::dated))
                .map(Dated::at);
    }

    private record Dated(Instant at, boolean hasTime) {}

    private static Optional<Dated> dated(String text) {
        return FeedDates.parse(text)
                .or(() -> VisibleDate.in(text, false).flatMap(FeedDates::parse))
                .filter(at -> at.isAfter(EARLIEST))
                .map(at -> new Dated(at, TIME_OF_DAY.matcher(text).find()));
    }

    private Stream<String> elements() {
        return page.select("time[pubdate], article time[datetime], time[datetime]").stream()
                .filter(time -> !isElsewhere(time))
                .map(time -> time.attr("datetime").strip())
                .filter(text -> !text.isEmpty())
                .limit(1);
    }

    /** The first date after the heading, else the first that is called one, else the last before the heading. */
    private Optional<Dated> visible() {
        List<Element> all = page.body().getAllElements();
        int place = heading == null ? -1 : all.indexOf(heading);
        List<Element> after = place < 0 ? List.of() : all.subList(place + 1, Math.min(all.size(), place + FARTHEST));
        List<Element> before = new ArrayList<>(all.subList(Math.max(0, place - FARTHEST), Math.max(0, place)));
        Collections.reverse(before);
        return Stream.of(after, page.body().select(DATED), before)
                .flatMap(List::stream)
                .filter(element -> !isElsewhere(element))
                .map(Element::ownText)
                .filter(text -> text.length() <= LONGEST_LINE)
                .flatMap(text -> VisibleDate.in(text, dayFirst).stream())
                .flatMap(text -> dated(text).stream())
                .findFirst();
    }

    /** Whether an element stands among other things; what holds the headline too is not elsewhere. */
    private boolean isElsewhere(Element element) {
        for (Element at = element; at != null && at != page.body(); at = at.parent()) {
            if (heading != null && (at == heading.parent() || heading.parents().contains(at))) {
                return false;
            }
            if (at.is(ELSEWHERE)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Element> heading(Document page, String title) {
        return page.body().getAllElements().stream()
                .filter(element -> HtmlText.line(element.normalName().equals("h1") ? element.text() : element.ownText())
                        .filter(title::equals)
                        .isPresent())
                .findFirst();
    }

    private Optional<Dated> inPath() {
        Matcher match =
                IN_PATH.matcher(Optional.ofNullable(address.getRawPath()).orElse(""));
        if (!match.find()) {
            return Optional.empty();
        }
        boolean joined = match.group(1) == null;
        String month = match.group(joined ? 5 : 2);
        String day = match.group(joined ? 6 : 3);
        String year = match.group(joined ? 4 : 1);
        return dated(
                Character.isDigit(month.charAt(0)) ? year + "-" + month + "-" + day : day + " " + month + " " + year);
    }
}
