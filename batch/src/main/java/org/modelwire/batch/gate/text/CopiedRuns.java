package org.modelwire.batch.gate.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds runs of words that a text shares with sources; exact, by the classic table of common substrings kept sparse. */
public final class CopiedRuns {

    private final Map<String, int[]> places = new HashMap<>();
    private final int[] lengths;

    /** Indexes the words of all sources; no run crosses from one to the next. */
    public CopiedRuns(List<Ground> sources) {
        Map<String, List<Integer>> gathered = new HashMap<>();
        int at = 1;
        for (Ground source : sources) {
            for (String word : source.wordLine().strip().split(" ")) {
                gathered.computeIfAbsent(word, any -> new ArrayList<>()).add(at++);
            }
            at++;
        }
        gathered.forEach((word, list) ->
                places.put(word, list.stream().mapToInt(Integer::intValue).toArray()));
        lengths = new int[at + 1];
    }

    /**
     * Measures the shared runs of a text.
     *
     * @param words in order; an empty string breaks every run, where a marked quotation was left out
     * @return for each word the length in words of the longest shared run that ends there; 0 if it is in no source
     */
    public int[] endingAt(List<String> words) {
        int[] longest = new int[words.size()];
        Arrays.fill(lengths, 0);
        int[] before = {};
        for (int i = 0; i < words.size(); i++) {
            int[] here = places.getOrDefault(words.get(i), new int[0]);
            for (int j = here.length - 1; j >= 0; j--) {
                lengths[here[j]] = lengths[here[j] - 1] + 1;
                longest[i] = Math.max(longest[i], lengths[here[j]]);
            }
            clear(before, here);
            before = here;
        }
        return longest;
    }

    /** Forgets the runs that ended one word ago, except where the present word has just written. */
    private void clear(int[] before, int[] here) {
        for (int place : before) {
            if (Arrays.binarySearch(here, place) < 0) {
                lengths[place] = 0;
            }
        }
    }
}
