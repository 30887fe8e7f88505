package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readers of the sample newsroom, whoever they are, see no more of an article in one piece than the site says. */
@ExtendWith(SampleSite.Shared.class)
@Timeout(300)
class ShownWordsIT {

    private static final Path ARTICLES = Path.of("../domain/src/main/resources/sample/articles");

    /** The default of {@code modelwire.evidence.phrase-words}. */
    private static final int MOST = 25;

    private final Set<List<String>> runs = new HashSet<>();
    private SampleSite site;
    private List<String> briefs;

    @BeforeEach
    void open(SampleSite shared) throws Exception {
        site = shared;
        briefs = json("/api/v1/briefs?size=100").getJsonArray("briefs").getValuesAs(JsonObject.class).stream()
                .map(brief -> "/briefs/" + brief.getString("slug"))
                .toList();
        assertThat(briefs).hasSizeGreaterThan(15);
        try (Stream<Path> files = Files.list(ARTICLES)) {
            for (Path file : files.toList()) {
                read(Jsoup.parse(Files.readString(file)));
            }
        }
    }

    /** Takes in every run of one word more than may be shown. Days are filled in when the newsroom opens: they part runs. */
    private void read(Document article) {
        for (Element paragraph : article.select("p")) {
            for (String part : paragraph.text().split("\\{\\{[^}]*}}")) {
                tooLong(part).forEach(runs::add);
            }
        }
    }

    /** Words as a reader counts them: what stands between blanks, without the marks around it. */
    private static Stream<List<String>> tooLong(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s\\u00a0]+"))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        List<List<String>> found = new ArrayList<>();
        for (int from = 0; from + MOST < words.size(); from++) {
            found.add(words.subList(from, from + MOST + 1));
        }
        return found.stream();
    }

    private JsonObject json(String path) throws IOException, InterruptedException {
        try (JsonReader reader =
                Json.createReader(new StringReader(site.get(path).body()))) {
            return reader.readObject();
        }
    }

    private void showsLittle(String path, Stream<String> texts) {
        assertThat(texts.flatMap(ShownWordsIT::tooLong).filter(runs::contains))
                .as(path)
                .isEmpty();
    }

    private static Stream<String> texts(Document page) {
        return page.getAllElements().stream()
                .flatMap(element ->
                        Stream.concat(element.textNodes().stream().map(TextNode::text), Stream.of(element.data())));
    }

    @Test
    void onThePageOfABriefAndOnThatOfItsMaking() throws Exception {
        int phrases = 0;
        for (String brief : briefs) {
            for (String path : List.of(brief + "?evidence=on", brief + "/how")) {
                Document page = site.page(path);
                phrases += page.select(".ev q:contains(…)").size();
                showsLittle(path, texts(page));
            }
        }
        assertThat(phrases).as("phrases with words left out").isGreaterThan(briefs.size());
    }

    @Test
    void inTheApi() throws Exception {
        int phrases = 0;
        for (String brief : briefs) {
            List<String> quotes =
                    json("/api/v1" + brief).getJsonArray("sentences").getValuesAs(JsonObject.class).stream()
                            .map(sentence -> sentence.getString("quote", ""))
                            .flatMap(String::lines)
                            .toList();
            phrases +=
                    (int) quotes.stream().filter(quote -> quote.contains("…")).count();
            showsLittle("/api/v1" + brief, quotes.stream());
        }
        assertThat(phrases).as("phrases with words left out").isGreaterThan(briefs.size());
    }

    @Test
    void inFeedsAndInWhatMachinesAreToldOfChanges() throws Exception {
        for (String path : List.of(
                "/feeds/rss.xml",
                "/feeds/atom.xml",
                "/feeds/feed.json",
                "/corrections/atom.xml",
                "/api/v1/briefs?size=100",
                "/api/v1/changes")) {
            showsLittle(path, Stream.of(Parser.unescapeEntities(site.get(path).body(), false)));
        }
    }

    @Test
    void andAWholeSentenceWouldBeNoticed() throws Exception {
        String article = Files.readString(ARTICLES.resolve("halden-labs-raises-2-3-billion.html"));
        String sentence =
                "About $1.4 billion of the proceeds is committed to computing capacity under a four-year contract"
                        + " with Orrin Systems, according to two people with knowledge of the terms.";
        assertThat(article).contains(sentence);
        assertThat(tooLong(sentence)).isNotEmpty().allMatch(runs::contains);
    }
}
