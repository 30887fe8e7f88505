package org.modelwire.brief.draft;

import java.util.List;
import java.util.Optional;

/**
 * One sentence of a draft with what it claims to rest on.
 *
 * @param text the sentence
 * @param basis what it rests on
 * @param quote for {@link Basis#SOURCE} the words of an article that carry it, copied to the letter; words that do not stand
 *     together stand on lines of their own
 * @param briefSlug for {@link Basis#ARCHIVE} the earlier brief
 */
public record DraftSentence(String text, Basis basis, Optional<String> quote, Optional<String> briefSlug) {

    /** The pieces of its quote, each of which stands somewhere in one piece; none if it quotes nothing. */
    public List<String> quotes() {
        return quote.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A sentence that rests on words of a source. */
    public static DraftSentence source(String text, String quote) {
        return new DraftSentence(text, Basis.SOURCE, Optional.of(quote), Optional.empty());
    }

    /** A sentence that rests on an earlier brief. */
    public static DraftSentence archive(String text, String briefSlug) {
        return new DraftSentence(text, Basis.ARCHIVE, Optional.empty(), Optional.of(briefSlug));
    }

    /** A sentence that is our own conclusion. */
    public static DraftSentence inference(String text) {
        return new DraftSentence(text, Basis.INFERENCE, Optional.empty(), Optional.empty());
    }
}
