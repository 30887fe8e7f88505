package org.modelwire.web.watch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.watch.WatchCount;
import org.modelwire.watch.WatchState;

/**
 * How often what a kind of brief told readers to watch came true.
 *
 * @param kind as readers see it
 * @param waiting items of which nobody has said anything yet
 */
public record Score(String kind, long cameTrue, long didNot, long voided, long waiting) {

    private static final String ALL = "All briefs";
    private static final String NO_KIND = "No kind";

    /** A line for each kind that has items, in the order of kinds, and one for all of them at the end. */
    static List<Score> of(List<WatchCount> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        Stream<Optional<ContextKind>> kinds =
                Stream.concat(Arrays.stream(ContextKind.values()).map(Optional::of), Stream.of(Optional.empty()));
        Stream<Score> lines = kinds.map(kind -> of(
                        kind.map(ContextKind::label).orElse(NO_KIND),
                        counts.stream()
                                .filter(count -> count.kind().equals(kind))
                                .toList()))
                .filter(score -> score.items() > 0)
                .sorted(Comparator.comparing(score -> score.kind().equals(NO_KIND)));
        return Stream.concat(lines, Stream.of(of(ALL, counts))).toList();
    }

    private static Score of(String kind, List<WatchCount> counts) {
        return new Score(
                kind,
                sum(counts, WatchState.CAME_TRUE),
                sum(counts, WatchState.DID_NOT),
                sum(counts, WatchState.VOID),
                sum(counts, WatchState.OPEN) + sum(counts, WatchState.DUE) + sum(counts, WatchState.EXTENDED));
    }

    private static long sum(List<WatchCount> counts, WatchState state) {
        return counts.stream()
                .filter(count -> count.state() == state)
                .mapToLong(WatchCount::items)
                .sum();
    }

    private long items() {
        return cameTrue + didNot + voided + waiting;
    }

    public String getKind() {
        return kind;
    }

    /** Items that could be told. What is void was right neither way and does not count. */
    public long getResolved() {
        return cameTrue + didNot;
    }

    public long getCameTrue() {
        return cameTrue;
    }

    public long getDidNot() {
        return didNot;
    }

    public long getVoided() {
        return voided;
    }

    public long getWaiting() {
        return waiting;
    }

    /** The score in a sentence. */
    public String getInWords() {
        return getResolved() == 0
                ? "None resolved yet"
                : "Of " + getResolved() + " resolved, " + cameTrue + " came true";
    }
}
