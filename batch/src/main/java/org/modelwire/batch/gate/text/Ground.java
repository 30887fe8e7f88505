package org.modelwire.batch.gate.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.SourceText;

/**
 * A text that claims can rest on: one article, or one earlier brief.
 *
 * @param label whose it is: a domain, or the slug of a brief
 * @param title its headline
 * @param sentences the title and then every sentence of the text
 * @param wordLine all words of title and text, see {@link Passage#wordLine()}
 * @param date the day of publication in UTC, if known
 */
public record Ground(String label, String title, List<Passage> sentences, String wordLine, Optional<LocalDate> date) {

    /** An article of a publisher. */
    public static Ground of(SourceText source) {
        return of(
                source.domain(),
                source.title(),
                source.text(),
                source.publishedAt().map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC)));
    }

    /** An earlier brief of ours. */
    public static Ground of(ArchiveOffer offer) {
        return of(offer.slug(), offer.headline(), offer.summary(), Optional.ofNullable(offer.date()));
    }

    private static Ground of(String label, String title, String text, Optional<LocalDate> date) {
        List<Passage> sentences = Stream.concat(Stream.of(title), Sentences.of(text).stream())
                .map(Passage::of)
                .toList();
        StringBuilder line = new StringBuilder(text.length() + 100).append(' ');
        sentences.forEach(sentence ->
                sentence.words().forEach(word -> line.append(word.key()).append(' ')));
        return new Ground(label, title, sentences, line.toString(), date);
    }

    /** The sentences of a text as {@link Passage#wordLine()}s. */
    public static List<String> sentences(Passage text) {
        return Sentences.of(text.original()).stream()
                .map(sentence -> Passage.of(sentence).wordLine())
                .toList();
    }

    /** Whether these words stand in it one after the other, whatever the typography and case. */
    public boolean holds(List<Word> words) {
        return wordLine.contains(Passage.wordLine(words));
    }

    /** How many words its text has, the title left out. */
    public int textWords() {
        return sentences.stream().skip(1).mapToInt(Passage::wordCount).sum();
    }

    /** The sentence of these grounds that shares most words with a claim; empty if none shares any. */
    public static Optional<Passage> nearest(List<Ground> grounds, Passage claim) {
        Set<String> wanted = new HashSet<>();
        claim.words().stream().map(Word::key).filter(key -> key.length() > 3).forEach(wanted::add);
        Passage best = null;
        double most = 0;
        for (Ground ground : grounds) {
            for (Passage sentence : ground.sentences()) {
                long shared = sentence.words().stream()
                        .map(Word::key)
                        .filter(wanted::contains)
                        .distinct()
                        .count();
                double weight = shared / Math.sqrt(5 + sentence.words().size());
                if (weight > most) {
                    most = weight;
                    best = sentence;
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
