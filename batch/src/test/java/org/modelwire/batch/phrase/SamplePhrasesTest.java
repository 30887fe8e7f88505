package org.modelwire.batch.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.QuoteFinder;
import org.modelwire.brief.Span;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.reuse.Phrase;
import org.modelwire.config.EvidenceConfig;
import org.modelwire.config.Settings;

/** No brief of the sample newsroom shows much of an article, in one piece or altogether. */
class SamplePhrasesTest {

    private static final Path SAMPLE = Path.of("../domain/src/main/resources/sample");
    private static final EvidenceConfig LIMITS = EvidenceConfig.of(Settings.of(Map.of()));

    private static final Map<String, String> ARTICLES = new TreeMap<>();
    private static final List<Path> ANSWERS = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        try (Stream<Path> files = Files.list(SAMPLE.resolve("articles"))) {
            for (Path file : files.toList()) {
                ARTICLES.put(
                        file.getFileName().toString(), Files.readString(file).replaceAll("<[^>]+>", ""));
            }
        }
        try (Stream<Path> files = Files.list(SAMPLE.resolve("answers"))) {
            files.filter(file -> file.toString().endsWith(".write.json"))
                    .sorted()
                    .forEach(ANSWERS::add);
        }
    }

    @TestFactory
    Stream<DynamicTest> shows() {
        assertThat(ANSWERS).hasSizeGreaterThan(20);
        return ANSWERS.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> showsLittle(file)));
    }

    private static void showsLittle(Path answer) throws Exception {
        Map<String, List<DraftSentence>> quoting = quoting(answer);
        assertThat(quoting).isNotEmpty();
        quoting.forEach((name, sentences) -> {
            String article = ARTICLES.get(name);
            List<Phrase> phrases = new QuotePhrases(LIMITS)
                    .of(sentences, article).stream().flatMap(List::stream).toList();

            assertThat(phrases.stream().flatMap(Phrase::runs))
                    .as("in one piece")
                    .allSatisfy(
                            run -> assertThat(Passage.of(run).words()).hasSizeLessThanOrEqualTo(LIMITS.phraseWords()));
            assertThat((double) shown(article, phrases)
                            / Passage.of(article).words().size())
                    .as("of the article")
                    .isBetween(0.01, LIMITS.phraseShare());
        });
    }

    /** The last text that is recorded, by the article that its sentences quote. */
    private static Map<String, List<DraftSentence>> quoting(Path answer) throws Exception {
        Path repaired = Path.of(answer.toString().replace(".write.", ".repair."));
        try (JsonReader reader =
                Json.createReader(new StringReader(Files.readString(Files.exists(repaired) ? repaired : answer)))) {
            JsonObject text = reader.readObject();
            Map<String, List<DraftSentence>> quoting = new LinkedHashMap<>();
            Stream.of("summary", "consequence", "archive")
                    .flatMap(part -> text.getJsonArray(part).getValuesAs(JsonObject.class).stream())
                    .filter(sentence -> !sentence.isNull("quote"))
                    .map(sentence -> DraftSentence.source(sentence.getString("text"), sentence.getString("quote")))
                    .forEach(sentence -> quoting.computeIfAbsent(articleOf(sentence), any -> new ArrayList<>())
                            .add(sentence));
            return quoting;
        }
    }

    private static String articleOf(DraftSentence sentence) {
        return ARTICLES.entrySet().stream()
                .filter(article -> new QuoteFinder(article.getValue())
                        .find(sentence.quotes().get(0))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** How many words of an article are shown, each counted once; words that stand in another article are of none of it. */
    private static int shown(String article, List<Phrase> phrases) {
        Passage text = Passage.of(article);
        QuoteFinder finder = new QuoteFinder(article);
        BitSet shown = new BitSet();
        List<Span> spans = phrases.stream()
                .flatMap(Phrase::runs)
                .flatMap(run -> finder.find(run).stream())
                .toList();
        for (int i = 0; i < text.words().size(); i++) {
            int start = text.originalStart(text.words().get(i).start());
            int end = text.originalEnd(text.words().get(i).end());
            shown.set(i, spans.stream().anyMatch(span -> span.start() <= start && end <= span.end()));
        }
        return shown.cardinality();
    }
}
