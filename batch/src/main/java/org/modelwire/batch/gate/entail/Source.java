package org.modelwire.batch.gate.entail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.entail.word.Stems;
import org.modelwire.batch.gate.entail.word.Term;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Word;

/** The sentences of everything a claim may rest on, as stems. Serves one thread. */
final class Source {

    private static final int ANCHORS = 3;
    /** Of two sentences that cover as much, the shorter carries the claim. */
    private static final double LENGTH_COST = 0.01;
    /** Of English running text a quarter or more; of its neighbours at most a tenth. */
    private static final double ENGLISH_SHARE = 0.15;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "a", "is", "for", "on", "that", "with", "was", "by", "as", "at", "it",
            "has", "have", "are", "be", "from", "its", "said", "will", "an", "this");

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final boolean english;

    /**
     * A sentence of a source.
     *
     * @param stems in order
     * @param set the same, each once
     */
    record Line(List<String> stems, Set<String> set) {

        boolean has(String stem) {
            return set.contains(stem);
        }

        /** Whether a stem stands at one of these places; places beyond the ends hold nothing. */
        boolean hasBetween(int from, int to, String stem) {
            return stems.subList(Math.max(0, from), Math.max(0, Math.min(stems.size(), to)))
                    .contains(stem);
        }
    }

    Source(List<Ground> grounds, Stems stems) {
        Map<String, String> known = new HashMap<>();
        int words = 0;
        int common = 0;
        for (Ground ground : grounds) {
            for (Passage sentence : ground.sentences()) {
                List<String> line = new ArrayList<>(sentence.words().size());
                for (Word word : sentence.words()) {
                    line.add(known.computeIfAbsent(word.key(), key -> stems.of(Stems.bare(key))));
                    common += ENGLISH.contains(word.key()) ? 1 : 0;
                }
                words += line.size();
                Set<String> set = new HashSet<>(line);
                set.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
                lines.add(new Line(line, set));
            }
        }
        english = common >= words * ENGLISH_SHARE;
    }

    boolean isEnglish() {
        return english;
    }

    boolean knows(String stem) {
        return frequency.containsKey(stem);
    }

    List<Line> lines() {
        return lines;
    }

    /** How telling a word is among these sentences. */
    double weight(String stem) {
        return Math.log(1 + (double) lines.size() / frequency.getOrDefault(stem, 1));
    }

    /** The sentences that together cover most of a claim, the best first; at most three. */
    List<Line> anchors(List<Term> claim) {
        Set<String> open = new HashSet<>();
        claim.stream().filter(Term::isContent).map(Term::stem).forEach(open::add);
        List<Line> anchors = new ArrayList<>();
        Line best = best(open);
        while (best != null && anchors.size() < ANCHORS) {
            anchors.add(best);
            open.removeAll(best.set());
            best = best(open);
        }
        return anchors;
    }

    private Line best(Set<String> open) {
        Line best = null;
        double most = 0;
        for (Line line : lines) {
            double gain = 0;
            for (String stem : open) {
                gain += line.has(stem) ? weight(stem) : 0;
            }
            gain /= 1 + LENGTH_COST * line.stems().size();
            if (gain > most) {
                most = gain;
                best = line;
            }
        }
        return best;
    }
}
