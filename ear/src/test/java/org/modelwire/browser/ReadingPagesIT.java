package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, subjects, the archive and the watch ledger: that they hold what the briefs say, over plain HTTP. */
@ExtendWith(SampleSite.Shared.class)
@Timeout(180)
class ReadingPagesIT {

    private static final String NO_INDEX = "meta[name=robots][content=noindex]";

    private SampleSite site;

    @BeforeEach
    void open(SampleSite shared) {
        site = shared;
    }

    private Document ask(String words) throws Exception {
        return site.page("/archive?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static int number(Element element) {
        return Integer.parseInt(element.text().replaceAll("\\D", ""));
    }

    @Test
    void eachDayHoldsExactlyItsBriefsAndKnowsItsNeighbours() throws Exception {
        Map<String, Set<String>> days = new TreeMap<>();
        for (String brief : site.briefs()) {
            String reported = site.page(brief).select("header time").attr("datetime");
            String day = ZonedDateTime.parse(reported)
                    .withZoneSameInstant(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
            days.computeIfAbsent(day, key -> new TreeSet<>()).add(brief);
        }
        String before = "";
        for (Map.Entry<String, Set<String>> day : days.entrySet()) {
            Document page = site.page("/" + day.getKey().replace('-', '/'));
            assertThat(page.select("h1 time").attr("datetime")).isEqualTo(day.getKey());
            assertThat(new TreeSet<>(page.select("main h2 a[href^=/briefs/], main h4 a[href^=/briefs/]")
                            .eachAttr("href")))
                    .as(day.getKey())
                    .isEqualTo(day.getValue());
            assertThat(page.select(".days-before").attr("href")).isEqualTo(before);
            before = "/" + day.getKey().replace('-', '/');
        }
        assertThat(days).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2026/02/30", "/2026/13/01", "/9999/12/31", "/2020/01/01?after=nothing"})
    void aDayThatCannotBeIsNotThere(String path) throws Exception {
        assertThat(site.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aDayBeforeTheArchiveSaysSoAndIsNotIndexed() throws Exception {
        HttpResponse<String> answer = site.get("/2020/01/01");
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = site.page("/2020/01/01");
        assertThat(page.select(".empty-day h2").text()).isEqualTo("The archive begins later");
        assertThat(page.select(NO_INDEX)).isNotEmpty();
        assertThat(page.select(".days-after").attr("href")).matches("/\\d{4}/\\d{2}/\\d{2}");
    }

    @Test
    void theIndexNamesEverySubjectOfEveryBriefAndCountsItsBriefs() throws Exception {
        Set<String> named = new HashSet<>();
        for (String brief : site.briefs()) {
            named.addAll(site.page(brief).select(".mentions a").eachAttr("href"));
        }
        Document index = site.page("/mentions");
        assertThat(index.select(".names a").eachAttr("href")).containsExactlyInAnyOrderElementsOf(named);
        for (Element line : index.select(".names li").subList(0, 12)) {
            Document subject = site.page(line.select("a").attr("href"));
            assertThat(subject.select(".entry"))
                    .as(line.text())
                    .hasSize(number(line.select(".count").first()));
        }
        int kinds = index.select(".choices .count").stream()
                .skip(1)
                .mapToInt(ReadingPagesIT::number)
                .sum();
        assertThat(kinds).isEqualTo(named.size());
        assertThat(site.page("/mentions?kind=person").select(".names a")).hasSizeBetween(1, named.size() - 1);
        assertThat(site.get("/mentions?kind=poem").statusCode()).isEqualTo(404);
    }

    @Test
    void theChartOfASubjectSaysTheSameInWordsAndNumbers() throws Exception {
        Document page =
                site.page(site.page("/mentions").select(".active-list a").attr("href"));
        Element chart = page.select("svg[role=img]").first();
        assertThat(chart.select("title").text()).contains(page.select("h1").text());
        assertThat(chart.attr("aria-labelledby").split(" "))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        int told = page.select(".weeks tbody td").stream()
                .mapToInt(ReadingPagesIT::number)
                .sum();
        assertThat(chart.select("desc").text()).startsWith(told + " brief");
        assertThat(chart.select("rect")).hasSize(26);
        assertThat(chart.select("rect.bar"))
                .hasSize(page.select(".weeks tbody tr").size());
    }

    @Test
    void aSearchFindsABriefByItsHeadlineAndMarksTheWords() throws Exception {
        String headline = site.page("/").select("article.lead h2").text();
        Document found = ask(headline);
        assertThat(found.select(".hit h3").first().text()).isEqualTo(headline);
        assertThat(found.select(".hit h3").first().select("mark")).hasSizeGreaterThan(2);
    }

    @Test
    void searchEnginesMayListOnlyWhatPlainWordsFind() throws Exception {
        assertThat(ask("model").select(NO_INDEX)).isEmpty();
        assertThat(site.page("/archive?q=model&kind=policy-watch").select(NO_INDEX))
                .isNotEmpty();
        assertThat(ask("zzyzzx").select(NO_INDEX)).isNotEmpty();
    }

    @Test
    void aSearchIsNarrowedByEachFilter() throws Exception {
        List<Element> all = ask("Tessellate").select(".hit");
        assertThat(all).hasSizeGreaterThan(2);
        String kind = all.get(0).select(".kicker").text();
        String word = kind.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        Document narrowed = site.page("/archive?q=Tessellate&subject=Tessellate&kind=" + word);
        assertThat(narrowed.select(".hit"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.select(".kicker").text()).isEqualTo(kind));
        assertThat(narrowed.select("option[selected]").attr("value")).isEqualTo(word);

        String day = LocalDate.parse(all.get(0).select("time").attr("datetime").substring(0, 10))
                .toString();
        assertThat(site.page("/archive?q=Tessellate&from=" + day + "&to=" + day).select(".hit time"))
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time.attr("datetime")).startsWith(day));
        assertThat(site.page("/archive?q=Tessellate&to=2020-01-01").select(".hit"))
                .isEmpty();
        assertThat(site.page("/archive?publisher=nobody.example").select(".hit"))
                .isEmpty();
        String domain = all.get(0).select(".meta-source").text().split(",")[0];
        assertThat(site.page("/archive?publisher=" + domain).select(".hit .meta-source"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.text()).contains(domain));
    }

    @Test
    void pagesOfAWideSearchHoldEachBriefOnce() throws Exception {
        Set<String> seen = new HashSet<>();
        String next = "/archive?from=2000-01-01";
        int pages = 0;
        while (!next.isEmpty()) {
            Document page = site.page(next);
            page.select(".hit h3 a")
                    .forEach(hit -> assertThat(seen.add(hit.attr("href"))).isTrue());
            next = page.select(".paging a[rel=next]").attr("href");
            pages++;
        }
        assertThat(seen).hasSize(site.published());
        assertThat(pages).isGreaterThan(1);
    }

    @Test
    void aMistypedNameIsOfferedRight() throws Exception {
        assertThat(ask("Tesselatte").select(".beside a").eachText()).contains("Tessellate");
        assertThat(ask("tessel").select(".beside a[href=/mentions/tessellate]")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?!*(){}[]^\"~\\/:",
                "\" OR 1=1; drop table brief; --",
                "<script>alert(1)</script>",
                "the of and",
                "text:[* TO *] AND (NOT foo)",
                "\u0000\u202e\ud83d\ude00",
                "%_'"
            })
    void whateverIsTypedIsAnsweredCalmly(String words) throws Exception {
        HttpResponse<String> answer =
                site.get("/archive?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&kind=%3C&from=x&to=%27");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert");
        assertThat(ask(words).select(".callout, .note, .hit")).isNotEmpty();
    }

    @Test
    void aVeryLongQuestionIsCutAndSaysSo() throws Exception {
        assertThat(ask("chips ".repeat(700)).select(".callout").text()).contains("first 200 letters");
    }

    @Test
    void aPageThatNoSearchGaveIsNotThere() throws Exception {
        assertThat(site.get("/archive?q=Tessellate&after=x").statusCode()).isEqualTo(404);
        assertThat(site.get("/watch?state=due&after=nothing").statusCode()).isEqualTo(404);
        assertThat(site.get("/mentions/tessellate?after=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theLedgerSaysHowOftenTheBriefsWereRightAndWhatShowsIt() throws Exception {
        List<Element> all = site.page("/watch").select(".score tbody tr:last-child td");
        assertThat(number(all.get(0))).as("came true").isPositive();
        assertThat(number(all.get(1))).as("resolved").isGreaterThan(number(all.get(0)));

        for (Element item : site.page("/watch?state=did-not").select(".ledger-item")) {
            assertThat(item.select(".ledger-outcome").text()).isNotBlank();
            assertThat(item.select(".ledger-outcome a[href^=/briefs/]")).isNotEmpty();
        }
    }

    @Test
    void theLedgerCountsWhatItShowsAndEveryItemHasItsBriefAndDay() throws Exception {
        Document ledger = site.page("/watch");
        List<Element> filters = ledger.select(".choices a");
        int sum = 0;
        int voided = 0; // counts neither way
        for (Element filter : filters.subList(1, filters.size())) {
            Document shelf = site.page(filter.attr("href"));
            int count = number(filter.select(".count").first());
            assertThat(shelf.select(".ledger-item")).as(filter.text()).hasSize(Math.min(count, 30));
            assertThat(shelf.select(".ledger-item")).allSatisfy(item -> {
                assertThat(item.select(".meta a[href^=/briefs/]")).hasSize(1);
                assertThat(LocalDate.parse(item.select(".watch-when time").attr("datetime")))
                        .isNotNull();
            });
            sum += count;
            voided += filter.attr("href").endsWith("=void") ? count : 0;
        }
        assertThat(sum)
                .isPositive()
                .isEqualTo(number(filters.get(0).select(".count").first()));
        List<Element> all = ledger.select(".score tbody tr:last-child td");
        assertThat(number(all.get(1)) + number(all.get(2)) + voided)
                .as("resolved, waiting and void")
                .isEqualTo(sum);
        assertThat(site.get("/watch?state=perhaps").statusCode()).isEqualTo(404);
    }
}
