package org.modelwire.batch.brief.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.batch.model.ModelException;
import org.modelwire.brief.NewBrief;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.subject.SubjectKind;

class WritePromptTest {

    private static final URI LEAD = URI.create("http://lantern-post.example/stories/lamp-chips");
    private static final Reading READING = new Reading(
            "en",
            Optional.of(LocalDate.parse("2026-11-20")),
            3,
            List.of(new Reading.Fact("Lamp plans chips", "will make chips", true)),
            List.of(new NewBrief.NamedSubject("Lamp", SubjectKind.ORGANISATION, "Lamp Inc")));
    private static final String ANSWER = """
            {"headline":"Lamp plans chips",
             "summary":[{"text":"Lamp says so.","basis":"SOURCE","quote":"will make chips","brief":null}],
             "contextKind":"Market signal",
             "consequence":[{"text":"This suggests more.","basis":"INFERENCE","quote":null,"brief":null}],
             "archive":[{"text":"It said so before.","basis":"ARCHIVE","quote":null,"brief":"lamp-began"}],
             "watch":{"text":"Watch whether it does.","by":"2026-12-31","check":"Its site."}}""";

    private final WritePrompt prompt = new WritePrompt(() -> "fence", SummaryLimit.DEFAULT);

    @Test
    void offersEarlierBriefsByNameWithTheirWordsInFences() {
        String input = prompt.request(
                        LEAD,
                        List.of(source("word ".repeat(400))),
                        READING,
                        List.of(new ArchiveOffer(
                                "lamp-began", "Lamp began", "It began.", LocalDate.parse("2026-10-01"))))
                .input();

        assertThat(input)
                .startsWith("lead-article: " + LEAD + "\n")
                .contains("summary-limit-words: 100\n")
                .contains("BEGIN fence\n- (hedged) Lamp plans chips\n  words: will make chips\n"
                        + "subjects: Lamp (Organisation)\nEND fence\n")
                .endsWith("brief: lamp-began\npublished: 2026-10-01\nBEGIN fence\nLamp began\nIt began.\nEND fence\n");
    }

    @ParameterizedTest
    @CsvSource({"10000, 120", "480, 120", "479, 119", "40, 10", "3, 0"})
    void limitsTheSummaryToAQuarterAndAHundredAndTwentyWords(int words, int limit) {
        assertThat(SummaryLimit.DEFAULT.words(List.of(source("word ".repeat(words)))))
                .isEqualTo(limit);
    }

    @Test
    void tellsTheWriterHowManyCharactersAPublisherAllows() {
        List<SourceText> sources = List.of(source("word ".repeat(400)));
        assertThat(prompt.within(OptionalInt.of(160))
                        .request(LEAD, sources, READING, List.of())
                        .input())
                .contains("summary-limit-words: 22\nsummary-limit-characters: 160\n");
        assertThat(prompt.within(OptionalInt.of(5_000))
                        .request(LEAD, sources, READING, List.of())
                        .input())
                .contains("summary-limit-words: 100\nsummary-limit-characters: 5000\n");
        assertThat(prompt.within(OptionalInt.empty())
                        .request(LEAD, sources, READING, List.of())
                        .input())
                .contains("summary-limit-words: 100\nnotes-language");
        assertThat(prompt.within(OptionalInt.of(160)).prompt().version())
                .isEqualTo(prompt.prompt().version());
    }

    @Test
    void readsADraft() throws Exception {
        Draft draft = prompt.parse(ANSWER);

        assertThat(draft)
                .isEqualTo(new Draft(
                        "Lamp plans chips",
                        List.of(DraftSentence.source("Lamp says so.", "will make chips")),
                        Optional.of(ContextKind.MARKET_SIGNAL),
                        List.of(DraftSentence.inference("This suggests more.")),
                        List.of(DraftSentence.archive("It said so before.", "lamp-began")),
                        Optional.of(new DraftWatch(
                                "Watch whether it does.", Optional.of(LocalDate.parse("2026-12-31")), "Its site."))));
    }

    @Test
    void keepsThePiecesOfAQuoteApart() throws Exception {
        assertThat(prompt.parse(ANSWER.replace("will make chips", " will  make chips\\n\\n next year \\n"))
                        .summary()
                        .get(0)
                        .quotes())
                .containsExactly("will make chips", "next year");
    }

    @Test
    void readsADraftWithoutWatchItemOrArchive() throws Exception {
        String answer = ANSWER.replaceFirst("\"watch\":\\{.*}}", "\"watch\":null}")
                .replaceFirst("\"archive\":\\[.*]", "\"archive\":[]");

        assertThat(prompt.parse(answer).watch()).isEmpty();
        assertThat(prompt.parse(answer).archive()).isEmpty();
    }

    @Test
    void leavesAWatchItemWithoutADayToTheGates() throws Exception {
        assertThat(prompt.parse(ANSWER.replace("\"2026-12-31\"", "null"))
                        .watch()
                        .orElseThrow()
                        .by())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Lamp plans chips\"   | \"\"             | headline must be text that is not empty",
                "\"Market signal\"      | \"Hot take\"     | contextKind has a word that is not in its list",
                "\"SOURCE\"             | \"source\"       | summary[0].basis has a word that is not in its list",
                "\"lamp-began\"         | 3                | archive[0].brief must be text",
                "\"2026-12-31\"         | \"31.12.2026\"   | watch.by must be a day such as 2026-11-23",
                "\"check\"              | \"how\"          | watch.check is missing"
            })
    void namesTheFieldThatHasAnotherShape(String part, String broken, String message) {
        assertThatThrownBy(() -> prompt.parse(ANSWER.replace(part, broken)))
                .isInstanceOf(ModelException.class)
                .hasMessage(message);
    }

    @Test
    void refusesADraftWithoutASummary() {
        assertThatThrownBy(() -> prompt.parse(ANSWER.replaceFirst("\"summary\":\\[.*]", "\"summary\":[]")))
                .isInstanceOf(ModelException.class)
                .hasMessage("summary must have a sentence");
    }

    private static SourceText source(String text) {
        return new SourceText("lantern-post.example", "Title", text, Optional.empty());
    }
}
