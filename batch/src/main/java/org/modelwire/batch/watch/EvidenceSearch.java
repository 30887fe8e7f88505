package org.modelwire.batch.watch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveHit;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.batch.archive.rank.ArchiveWords;

/**
 * Finds later briefs whose words fit what a watch item expects. It looks for talk of the matter, not for an answer: a
 * brief that says the opposite is evidence too, and an editor reads it.
 */
final class EvidenceSearch {

    /**
     * Score from which a brief is worth an editor's look. In the sample newsroom what tells of an item scores from 0.58,
     * what merely names the same company mostly below 0.53, some up to 0.67: an editor decides.
     */
    private static final double LEAST_SCORE = 0.55;

    /** Words that must fit; shared subjects alone are no evidence. */
    private static final double LEAST_RELEVANCE = 0.03;

    private static final int MOST = 3;

    private final Archive archive;
    private final LongFunction<List<String>> sentences;

    /**
     * A search in an archive.
     *
     * @param sentences headline and summary of a brief by its id; empty if it is gone
     */
    EvidenceSearch(Archive archive, LongFunction<List<String>> sentences) {
        this.archive = archive;
        this.sentences = sentences;
    }

    /** The briefs that fit, the best first, at most three. */
    List<Proposal> find(Expectation expected) {
        List<Proposal> proposals = new ArrayList<>();
        ArchiveQuestion question = ArchiveQuestion.ofPublic(
                expected.text(), expected.subjects(), Optional.of(expected.from()), expected.before(), MOST);
        for (ArchiveHit hit : archive.search(question).hits()) {
            if (hit.score() >= LEAST_SCORE && hit.relevance() >= LEAST_RELEVANCE) {
                closest(expected.text(), sentences.apply(hit.briefId()))
                        .ifPresent(sentence ->
                                proposals.add(new Proposal(hit.briefId(), BigDecimal.valueOf(hit.score()), sentence)));
            }
        }
        return proposals;
    }

    /** The sentence that shares most words with a text, the first of equals. */
    static Optional<String> closest(String text, Collection<String> sentences) {
        Set<String> wanted = new HashSet<>(ArchiveWords.of(text));
        return sentences.stream().max(Comparator.comparingLong(sentence -> shared(wanted, sentence)));
    }

    private static long shared(Set<String> wanted, String sentence) {
        return ArchiveWords.of(sentence).stream()
                .distinct()
                .filter(wanted::contains)
                .count();
    }
}
