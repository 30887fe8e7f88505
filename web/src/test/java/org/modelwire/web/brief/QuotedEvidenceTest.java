package org.modelwire.web.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.brief.Span;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.reuse.Phrase;
import org.modelwire.shared.Reason;

/** What readers see of the words that a gate compared with. */
class QuotedEvidenceTest {

    private static Finding finding(String sentence, String evidence) {
        return new Finding("wording", Severity.REVIEW, Reason.UNSUPPORTED_CLAIM, sentence, 0, 0, evidence);
    }

    /** Shows the first three characters of everything. */
    private static List<String> shown(QuotedEvidence evidence) {
        return evidence
                .shown(evidence.quotes().stream()
                        .map(quote -> quote.quotes().stream()
                                .map(words -> new Phrase(words, List.of(new Span(0, Math.min(3, words.length())))))
                                .toList())
                        .toList())
                .stream()
                .map(GateView.FoundView::getEvidence)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            told as surer than in the quoted words: “may ship” | told as surer than in the quoted words: “may …”
            the source says “abc” of “abcd”: “abcdef”.         | the source says “abc” of “abc …”: “abc …”.
            the contrary: “abc “def” ghi” here                 | the contrary: “abc …” here
            the contrary: “abc def “ghi jkl                    | the contrary: “abc …”
            12 words in a row are a source's                   | 12 words in a row are a source's
            a stray ” mark, and “” too                         | a stray ” mark, and “” too
            """)
    void isCutBetweenMarksAndOursStays(String evidence, String shown) {
        assertThat(shown(new QuotedEvidence(List.of(finding("We say.", evidence)))))
                .containsExactly(shown);
    }

    @Test
    void isCutBesideTheSentenceThatItIsAbout() {
        QuotedEvidence evidence = new QuotedEvidence(List.of(
                finding("One.", "has “a\nb”"), finding("Two.", "has nothing"), finding("Three.", "“c” and “d”")));

        assertThat(evidence.quotes())
                .containsExactly(
                        DraftSentence.source("One.", "a b"),
                        DraftSentence.source("Three.", "c"),
                        DraftSentence.source("Three.", "d"));
        assertThat(shown(evidence)).containsExactly("has “a b”", "has nothing", "“c” and “d”");
        assertThat(evidence.shown(Stream.generate(List::<Phrase>of).limit(3).toList()))
                .extracting(found -> found.finding().sentence())
                .containsExactly("One.", "Two.", "Three.");
    }
}
