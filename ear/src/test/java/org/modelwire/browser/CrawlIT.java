package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.NodeList;

/** Everything that can be reached from the front page, over plain HTTP. */
@ExtendWith(SampleSite.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class CrawlIT {

    private static final Pattern NO_CONNECTION =
            Pattern.compile("No connection found in (\\d+) briefs? since (.+?)\\.");

    private Map<String, HttpResponse<String>> answers;
    private SampleSite site;

    @BeforeAll
    void crawl(SampleSite shared) throws Exception {
        site = shared;
        answers = Crawl.of(shared).answers();
    }

    private List<Document> briefs() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().matches("/briefs/[^/?]+"))
                .map(answer -> Jsoup.parse(answer.getValue().body(), site.address() + answer.getKey()))
                .toList();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(answers).hasSizeGreaterThan(site.published());
        answers.forEach(
                (path, answer) -> assertThat(answer.statusCode()).as(path).isEqualTo(200));
    }

    @Test
    void everyAnswerHasItsSecurityHeadersAndNoCookie() {
        answers.forEach((path, answer) -> {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).isPresent();
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        });
    }

    @Test
    void frontPageLinksToEveryPublishedBriefAndToNoHeldOne() throws Exception {
        assertThat(site.held()).isPositive();
        assertThat(site.briefs()).hasSize(site.published());
        assertThat(briefs()).hasSize(site.published());
    }

    @Test
    void everyBriefHasEachOfItsParts() {
        assertThat(briefs()).allSatisfy(brief -> {
            String headline = brief.select("h1").text();
            assertThat(headline).isNotBlank();
            assertThat(brief.select("figure img").attr("alt")).isEqualTo("Illustration accompanying: " + headline);
            assertThat(brief.select("header .label").text()).startsWith("Machine-written");
            assertThat(words(brief.select(".summary"))).isBetween(10, 120);
            assertThat(brief.select(".context-kind").text())
                    .isIn(
                            "Analyst take",
                            "Explainer",
                            "Skeptical read",
                            "Market signal",
                            "Policy watch",
                            "Research note");
            assertThat(brief.select(".context > p").first().text()).isNotBlank();
            assertThat(brief.select(".cited a, .archive-note")).isNotEmpty();
            assertThat(LocalDate.parse(brief.select(".watch time").attr("datetime")))
                    .isNotNull();
            assertThat(brief.select(".watch p").first().text()).startsWith("Watch whether");
            assertThat(brief.select(".disclosure a").attr("href")).isEqualTo("/how-we-write");
            assertThat(brief.select(".mentions a[href^=/mentions/]")).isNotEmpty();
            assertThat(brief.select(".byline").text()).contains("editorial desk");
            assertThat(brief.select(".source-lead").text()).matches("The full story is at \\S+\\.example");
            assertThat(brief.select(".source-lead a").attr("href")).isNotBlank();
            assertThat(brief.select(".source a[href^=/takedown?brief=]")).isNotEmpty();
        });
    }

    /** Words of the sentences without what they rest on. */
    private static int words(Elements paragraph) {
        Elements copy = paragraph.clone();
        copy.select(".ev").remove();
        return copy.text().split("\\s+").length;
    }

    @Test
    void everySentenceSaysWhatItRestsOn() {
        assertThat(briefs())
                .allSatisfy(brief -> assertThat(brief.select(".summary .s, .context .s"))
                        .isNotEmpty()
                        .allSatisfy(sentence -> assertThat(
                                        sentence.select(".ev strong").text())
                                .isIn("Source", "Archive", "Inference")));
    }

    @Test
    void countsTheBriefsInWhichNoConnectionWasFound() {
        Map<Document, Instant> reported = new LinkedHashMap<>();
        briefs().forEach(brief ->
                reported.put(brief, Instant.parse(brief.select("header time").attr("datetime"))));
        int notes = 0;
        for (Document brief : reported.keySet()) {
            Matcher note = NO_CONNECTION.matcher(brief.select(".archive-note").text());
            if (note.find()) {
                notes++;
                Instant day = LocalDate.ofInstant(reported.get(brief), ZoneOffset.UTC)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
                long earlier = reported.values().stream()
                        .filter(at -> at.isBefore(day))
                        .count();
                assertThat(Long.parseLong(note.group(1)))
                        .as(brief.location())
                        .isBetween(earlier, earlier + site.held()) // the search goes through drafts that are held later
                        .isPositive();
            }
        }
        assertThat(notes).isPositive();
    }

    @Test
    void connectsBriefsWithEarlierOnes() {
        assertThat(briefs().stream().filter(brief -> !brief.select(".cited a").isEmpty()))
                .isNotEmpty()
                .allSatisfy(brief ->
                        assertThat(brief.select(".cited a").eachAttr("href")).isSubsetOf(answers.keySet()));
    }

    @Test
    void feedIsValidXmlWithEveryBrief() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        org.w3c.dom.Document feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        answers.get("/feeds/atom.xml").body().getBytes(StandardCharsets.UTF_8)));
        String atom = "http://www.w3.org/2005/Atom";
        NodeList entries = feed.getElementsByTagNameNS(atom, "entry");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.getLength(); i++) {
            org.w3c.dom.Element entry = (org.w3c.dom.Element) entries.item(i);
            ids.add(entry.getElementsByTagNameNS(atom, "id").item(0).getTextContent());
            Instant.parse(entry.getElementsByTagNameNS(atom, "updated").item(0).getTextContent());
        }
        assertThat(ids).hasSize(site.published());
    }

    @Test
    void howWeWriteNamesEveryGate() throws Exception {
        assertThat(site.page("/how-we-write").select("#gates th[scope=row]").eachText())
                .containsExactlyInAnyOrder(
                        "schema",
                        "evidence",
                        "numbers",
                        "names",
                        "quotations",
                        "headline",
                        "claims",
                        "wording",
                        "roles",
                        "entailment",
                        "copying",
                        "language",
                        "archive",
                        "watch",
                        "living-person",
                        "currency",
                        "leftovers",
                        "injection");
    }

    @Test
    void whatIsNotThereIsAPageToo() throws Exception {
        for (String path : List.of("/nope", "/briefs/nope", "/mentions/nope")) {
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).as(path).isNotBlank();
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .isPresent();
        }
    }

    @Test
    void everyPageLeadsToThePagesOfAccount() {
        answers.entrySet().stream()
                .filter(answer -> answer.getKey().matches("/|/briefs/[^/]+|/publishers/.+|/coverage/.+"))
                .forEach(answer -> assertThat(Jsoup.parse(answer.getValue().body())
                                .select("footer a")
                                .eachAttr("href"))
                        .as(answer.getKey())
                        .contains("/publishers", "/coverage", "/corrections", "/masthead", "/privacy", "/how-we-write")
                        .contains("/takedown"));
    }

    @Test
    void everyBriefTellsHowItWasMade() throws Exception {
        Document rules = site.page("/how-we-write");
        List<String> gates = rules.select("#gates th[scope=row]").eachText();
        List<String> versions = rules.select("code").eachText();
        assertThat(gates).isNotEmpty();
        for (String brief : site.briefs()) {
            Document how = site.page(brief + "/how");
            assertThat(how.select("h1 a").attr("href")).isEqualTo(brief);
            assertThat(how.select(".making > .run .rules li")).as(brief).isNotEmpty();
            assertThat(how.select(".making th[scope=row]").eachText()).as(brief).containsAll(gates);
            assertThat(versions)
                    .as(brief)
                    .contains(how.select(".facts code").get(0).text());
            assertThat(how.select(".making li.ledger-item")).as(brief).isNotEmpty();
        }
    }

    @Test
    void theAccountOfTheNightIsWhatTheRunSaid() throws Exception {
        String night = site.page("/coverage").select("th a").attr("href");
        Document page = site.page(night);

        assertThat(tally(page, "Published")).isEqualTo(site.published());
        assertThat(tally(page, "Held by gates")).isPositive();
        assertThat(page.select("caption:contains(Briefs with a text that a gate held) ~ tbody tr"))
                .isNotEmpty();
        assertThat(page.text()).contains("the publisher reserves its use", "Tokens in", "Feeds polled");
        assertThat(site.get("/coverage/2001-01-01").statusCode()).isEqualTo(404);
    }

    private static int tally(Document page, String name) {
        return Integer.parseInt(
                page.select(".tally dt:contains(" + name + ") + dd").text());
    }

    @Test
    void aPublisherThatReservesItsWorkSeesTheWordsBehindItsPolicy() throws Exception {
        Document page = site.page("/publishers/slow-inference.example");

        assertThat(page.select(".policy").text()).isEqualTo("Headline and link");
        assertThat(page.select(".rules q").eachText()).contains("tdm-reservation: 1");
        assertThat(page.select(".rules .address").text()).contains("tdmrep.json");
        assertThat(page.select(".rules time")).isNotEmpty();
        assertThat(page.select(".entry-row")).isEmpty();
        assertThat(site.get("/publishers/nobody.example").statusCode()).isEqualTo(404);
    }

    @Test
    void saysPlainlyWhatTheOperatorHasNotSet() throws Exception {
        assertThat(site.page("/masthead").select(".facts").text())
                .contains("Not named by the operator", "has not said who pays for it");
        assertThat(site.page("/privacy").select("main").text()).contains("None are set for readers");
    }

    @Test
    void offersASearchWhereNothingIs() throws Exception {
        Document missing = site.page("/nope");
        assertThat(missing.select("main form").attr("action")).isEqualTo("/archive");
        assertThat(missing.select("main a").eachAttr("href")).contains("/");
    }

    @Test
    void theOrganisationNamesAPageForEachPolicy() {
        for (Document brief : briefs()) {
            assertThat(brief.select("script[type=application/ld+json]").html())
                    .contains("\"correctionsPolicy\"", "\"masthead\"", "\"ownershipFundingInfo\"", "\"ethicsPolicy\"");
        }
    }
}
