package org.modelwire.batch.gate.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.SourceText;

/** What a sentence may not say of an article, clause by clause. */
class ClauseCheckTest {

    private static final String ARTICLE = """
            Brondal Systems said on Tuesday that revenue increased 4 percent to $3.9 billion. Its shares lost 11 percent. \
            The regulator Vellmark rejected the request of Brondal for a lower fee in April. \
            Brondal plans to open a factory in Odense in 2028 and may hire 300 engineers there. \
            Auditors found no evidence that customer records were sold. \
            The chemist Ada Lorne failed to report the leak within a day. \
            Two people familiar with the matter said that Brondal was preparing a bid of $700 million for Castor Mills.""";

    private final Account account = new Account(
            List.of(Ground.of(new SourceText("wire.example", "Brondal reports", ARTICLE, Optional.empty()))));

    @ParameterizedTest
    @CsvSource({
        "Revenue grew 4 percent to $3.9 billion at Brondal.,Revenue shrank 4 percent to $3.9 billion at Brondal.",
        "Shares of Brondal fell 11 percent.,Shares of Brondal rose 11 percent.",
        "Vellmark turned down the request of Brondal in April.,Vellmark approved the request of Brondal in April.",
        "Ada Lorne did not report the leak within a day.,Ada Lorne reported the leak within a day.",
        "Auditors saw no evidence that customer records were sold.,Auditors saw evidence that customer records were sold."
    })
    void objectsToTheContraryOfWhatTheArticleSays(String said, String contrary) {
        assertThat(signs(said)).isEmpty();
        assertThat(signs(contrary)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Brondal wants to open a factory in Odense in 2028.,Brondal has opened a factory in Odense in 2028.",
        "Brondal might hire 300 engineers in Odense.,Brondal will hire 300 engineers in Odense.",
        "Brondal is reportedly preparing a bid of $700 million for Castor Mills.,Brondal is preparing a bid of $700 million for Castor Mills."
    })
    void objectsToWhatIsSurerThanTheArticle(String said, String surer) {
        assertThat(sureness(said)).isEmpty();
        assertThat(sureness(surer)).isNotEmpty();
    }

    @Test
    void namesTheSentenceThatSaysTheContrary() {
        assertThat(signs("Shares of Brondal rose 11 percent."))
                .anyMatch(objection -> objection.text().contains("Its shares lost 11 percent"));
    }

    @Test
    void findsNothingInATextWithoutWords() {
        assertThat(signs("")).isEmpty();
        assertThat(sureness("")).isEmpty();
    }

    private List<Objection> signs(String text) {
        return new ClauseCheck(account, Passage.of(text), Passage.of("")).signs();
    }

    private List<Objection> sureness(String text) {
        return new ClauseCheck(account, Passage.of(text), Passage.of("")).sureness();
    }
}
