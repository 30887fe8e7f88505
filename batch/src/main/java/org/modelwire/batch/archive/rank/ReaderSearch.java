package org.modelwire.batch.archive.rank;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.archive.ReaderQuestion;
import org.modelwire.archive.ReaderResult;
import org.modelwire.brief.Span;

/** Turns a reader's question into what engines are asked, the same for all of them. Any text is words; nothing is syntax. */
final class ReaderSearch {

    /** Words that are searched for; a reader who types more has pasted a text. */
    static final int MOST_WORDS = 32;

    /** What is looked at of a question, in UTF-16 units. */
    private static final int MOST_LETTERS = 2_000;

    private final ArchiveIndex index;

    ReaderSearch(ArchiveIndex index) {
        this.index = index;
    }

    ReaderResult find(ReaderQuestion question) {
        FoundBriefs found = index.find(
                new ReaderQuery(
                        words(question.text()).toList(),
                        question.every(),
                        question.filter(),
                        question.order(),
                        question.after().map(Position::of)),
                question.most() + 1);
        List<Position> page = found.page().stream().limit(question.most()).toList();
        boolean more = found.page().size() > question.most();
        return new ReaderResult(
                found.found(),
                page.stream().map(Position::briefId).toList(),
                more ? Optional.of(page.get(page.size() - 1).toString()) : Optional.empty());
    }

    static List<Span> mark(String question, String text) {
        return ArchiveWords.find(new HashSet<>(words(question).toList()), text);
    }

    private static Stream<String> words(String text) {
        return ArchiveWords.of(text.substring(0, Math.min(text.length(), MOST_LETTERS))).stream()
                .distinct()
                .limit(MOST_WORDS);
    }
}
