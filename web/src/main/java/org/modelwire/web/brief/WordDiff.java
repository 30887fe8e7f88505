package org.modelwire.web.brief;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word, by a longest common subsequence. */
public final class WordDiff {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 2_000;

    private WordDiff() {}

    /** What became of some words. */
    public enum Change {
        KEPT,
        TAKEN_OUT,
        PUT_IN
    }

    private record Step(Change change, String word) {}

    /** The words of both texts in order; those that only one of them has, marked. Texts are cut after 2,000 words. */
    public static List<DiffPart> of(String old, String next) {
        List<String> before = words(old);
        List<String> after = words(next);
        int[][] common = common(before, after);
        Deque<Step> steps = new ArrayDeque<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                steps.add(new Step(Change.KEPT, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                steps.add(new Step(Change.TAKEN_OUT, before.get(i)));
                i++;
            } else {
                steps.add(new Step(Change.PUT_IN, after.get(j)));
                j++;
            }
        }
        return parts(steps);
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** How many words in order both rests have, from each place on. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<DiffPart> parts(Deque<Step> steps) {
        List<DiffPart> parts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        while (!steps.isEmpty()) {
            Step step = steps.poll();
            words.add(step.word());
            if (steps.isEmpty() || steps.peek().change() != step.change()) {
                parts.add(new DiffPart(step.change(), String.join(" ", words)));
                words.clear();
            }
        }
        return parts;
    }
}
