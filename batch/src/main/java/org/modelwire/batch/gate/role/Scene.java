package org.modelwire.batch.gate.role;

import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.text.Passage;

/** A sentence as roles are compared: its words, names and numbers in order. */
public record Scene(Passage passage, List<Part> parts) {

    private static final double REACH = 3;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "his", "her");

    /** How closely two of its parts belong together: nearly 1 for neighbours, falling towards 0. */
    public double nearness(int one, int other) {
        return REACH / (REACH + Math.abs(parts.get(one).at() - parts.get(other).at()));
    }

    /** Whether no comma and no new clause stands between two parts. */
    public boolean isTogether(int one, int other) {
        return Math.abs(parts.get(one).at() - parts.get(other).at()) < Math.abs(one - other) + 1;
    }

    /** How many parts it has. */
    public int size() {
        return parts.size();
    }

    /** One of its parts. */
    public Part part(int at) {
        return parts.get(at);
    }

    /** The form of a part, empty beyond the ends. */
    public String form(int at) {
        return at < 0 || at >= parts.size() ? "" : parts.get(at).form();
    }

    /** Whether a part is an article, or a word that stands for one. */
    public boolean isArticle(int at) {
        return ARTICLES.contains(form(at));
    }

    /** The next part on one side that tells something, within a reach; -1 if none. */
    public int telling(int from, int step, int reach) {
        for (int i = from + step; i >= 0 && i < parts.size() && Math.abs(i - from) <= reach; i += step) {
            if (parts.get(i).tells() && isTogether(from, i)) {
                return i;
            }
        }
        return -1;
    }
}
