package org.modelwire.batch.gate.form;

import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Quotation;
import org.modelwire.batch.gate.text.Word;

/** What the sources themselves put between quotation marks: somebody's words, and not the publisher's own prose. */
final class SourceQuotes {

    /** No word is spelled like this, so that no run crosses it. */
    private static final String BREAK = "|";

    /** A quotation that is still open after this many sentences was never one: a mark is missing. */
    private static final int LONGEST_SENTENCES = 12;

    private final List<String> words = new ArrayList<>();
    private final String line;
    private int open;

    SourceQuotes(List<Ground> sources) {
        for (Ground source : sources) {
            open = 0;
            source.sentences().forEach(this::readAcross);
            source.sentences().forEach(this::readWithin);
        }
        line = " " + String.join(" ", words) + " ";
    }

    /** Whether a source quotes these words, one after the other. */
    boolean hold(List<Word> stretch) {
        return line.contains(Passage.wordLine(stretch));
    }

    private void readWithin(Passage sentence) {
        for (Quotation quotation : Quotation.in(sentence)) {
            words.add(BREAK);
            quotation.words().forEach(word -> words.add(word.key()));
        }
        words.add(BREAK);
    }

    /** Takes up what stands between double marks that open and close in different sentences. */
    private void readAcross(Passage sentence) {
        open = open == 0 || open > LONGEST_SENTENCES ? 0 : open + 1;
        int from = 0;
        for (Word word : sentence.words()) {
            follow(sentence.text(), from, word.start());
            if (open > 0) {
                words.add(word.key());
            }
            from = word.end();
        }
        follow(sentence.text(), from, sentence.text().length());
    }

    /** A mark with a space before it, or none behind it, opens; any other closes. */
    private void follow(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '"') {
                boolean first = i == 0 || " (['".indexOf(text.charAt(i - 1)) >= 0;
                boolean last = i + 1 == text.length() || text.charAt(i + 1) == ' ';
                open = first && !last ? Math.max(open, 1) : 0;
                words.add(BREAK);
            }
        }
    }
}
