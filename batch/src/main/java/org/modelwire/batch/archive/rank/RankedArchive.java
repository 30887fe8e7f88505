package org.modelwire.batch.archive.rank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.archive.ArchiveResult;
import org.modelwire.archive.ReaderQuestion;
import org.modelwire.archive.ReaderResult;
import org.modelwire.brief.Span;

/** The archive over any engine: analyses, has the engine bring candidates, and ranks them. */
public final class RankedArchive implements Archive, AutoCloseable {

    /** Briefs that an engine brings back for ranking. */
    static final int CANDIDATES = 30;

    private final ArchiveIndex index;

    /** An archive that owns an engine's index. */
    public RankedArchive(ArchiveIndex index) {
        this.index = index;
    }

    @Override
    public ArchiveResult search(ArchiveQuestion question) {
        Map<String, Integer> words = ArchiveWords.of(question.text()).stream()
                .collect(Collectors.toMap(Function.identity(), word -> 1, Integer::sum));
        Frequencies frequencies = index.frequencies(words.keySet(), question.subjects());
        WordProfile profile = WordProfile.of(words, frequencies);
        IndexQuery.Scope scope = scope(question);
        // A common subject alone makes no candidate, and its many briefs would have to be gone through.
        List<String> telling = question.subjects().stream()
                .filter(subject -> !frequencies.isCommonSubject(subject))
                .toList();
        Candidates found = index.find(new IndexQuery(profile.words(), telling, scope), CANDIDATES);
        ArchiveRanking ranking = new ArchiveRanking(
                profile, question.embedding(), new HashSet<>(question.subjects()), frequencies, scope.to());
        return new ArchiveResult(found.searched(), day(found.since()), ranking.rank(found.briefs(), question.most()));
    }

    private static IndexQuery.Scope scope(ArchiveQuestion question) {
        return new IndexQuery.Scope(
                question.from().orElse(LocalDate.EPOCH).toEpochDay(),
                question.before().toEpochDay() - 1,
                question.publicOnly());
    }

    private static Optional<LocalDate> day(OptionalLong day) {
        return day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsLong())) : Optional.empty();
    }

    private static IndexedEntry analysed(ArchiveEntry entry) {
        IndexedBrief brief = new IndexedBrief(
                entry.briefId(),
                entry.slug(),
                ArchiveWords.of(entry.text()),
                entry.subjects(),
                entry.day().toEpochDay(),
                entry.isPublic(),
                entry.embedding());
        return new IndexedEntry(
                brief,
                ArchiveWords.of(entry.read().headline()),
                ArchiveWords.of(entry.read().context()),
                entry.read().kind().map(Enum::name).orElse(""),
                entry.read().publishers());
    }

    private static List<IndexedEntry> analysed(Collection<ArchiveEntry> entries) {
        return entries.stream().map(RankedArchive::analysed).toList();
    }

    @Override
    public ReaderResult find(ReaderQuestion question) {
        return new ReaderSearch(index).find(question);
    }

    @Override
    public List<Span> mark(String question, String text) {
        return ReaderSearch.mark(question, text);
    }

    @Override
    public long count() {
        return index.count();
    }

    @Override
    public void put(Collection<ArchiveEntry> entries) {
        index.put(analysed(entries));
    }

    @Override
    public void remove(Collection<Long> briefIds) {
        index.remove(briefIds);
    }

    @Override
    public Optional<Instant> followedUntil() {
        return index.followedUntil();
    }

    @Override
    public void followed(Instant until) {
        index.followed(until);
    }

    @Override
    public void rebuild(Iterable<List<ArchiveEntry>> pages, Instant until) {
        index.rebuild(
                () -> StreamSupport.stream(pages.spliterator(), false)
                        .map(RankedArchive::analysed)
                        .iterator(),
                until);
    }

    @Override
    public void close() {
        index.close();
    }
}
