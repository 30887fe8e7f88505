package org.modelwire.batch.gate.role;

import java.util.Set;
import java.util.TreeSet;
import org.modelwire.batch.gate.role.Part.Kind;

/**
 * Of whom a number is told, by where it stands: "the nurses found 58", "and the program, Toux, 81", "four to the programs,
 * thirteen to the pipes".
 */
final class Owners {

    private static final Set<String> JOINTS = Set.of("and", "but", "while", "whereas");
    private static final Set<String> LINKS = Set.of("to", "for");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being", "has", "have", "had");

    private static final int FAR = 12;

    private final Scene scene;

    private Owners(Scene scene) {
        this.scene = scene;
    }

    /** The places of the words of whoever or whatever it is told of; empty if its place does not say so. */
    static Set<Integer> of(Scene scene, int at) {
        Owners owners = new Owners(scene);
        Set<Integer> behind = owners.behind(at);
        return behind.isEmpty() ? owners.before(at) : behind;
    }

    private boolean is(int at, Kind... kinds) {
        return at >= 0
                && at < scene.size()
                && Set.of(kinds).contains(scene.part(at).kind());
    }

    /** "Four of the 17 points to Samia", "thirteen are attributed to the pipes". */
    private Set<Integer> behind(int at) {
        int i = at + 1;
        if (scene.form(i).equals("of")) {
            i++;
            while (i - at < FAR && (scene.isArticle(i) || is(i, Kind.FIGURE, Kind.WORD))) i++;
        }
        while (BE.contains(scene.form(i))) i++;
        if (is(i, Kind.VERB)) {
            i++;
        }
        Set<Integer> owners = new TreeSet<>();
        if (i == at + 1 && !scene.isTogether(at, Math.min(i, scene.size() - 1)) || !LINKS.contains(scene.form(i))) {
            return owners;
        }
        for (i++; i - at < FAR && (scene.isArticle(i) || is(i, Kind.WORD, Kind.NAME)); i++) {
            if (!scene.isTogether(i - 1, i)) {
                break;
            }
            if (!scene.isArticle(i)) {
                owners.add(i);
            }
        }
        return is(i, Kind.FIGURE) ? Set.of() : owners;
    }

    private Set<Integer> before(int at) {
        return is(at - 1, Kind.VERB) && scene.isTogether(at - 1, at) ? subject(at - 1) : leading(at);
    }

    /** What stands before the verb right before a number. */
    private Set<Integer> subject(int verb) {
        Set<Integer> owners = new TreeSet<>();
        boolean aside = !scene.isTogether(Math.max(0, verb - 1), verb);
        for (int i = verb - 1; i >= Math.max(0, verb - FAR) && (aside || scene.isTogether(i, i + 1)); i--) {
            if (is(i, Kind.FIGURE)) {
                break;
            }
            if (is(i, Kind.WORD, Kind.NAME)) {
                owners.add(i);
            }
        }
        return owners;
    }

    /** What stands between a joint or mark and a number, with an aside behind it or without: the verb is left out. */
    private Set<Integer> leading(int at) {
        Set<Integer> owners = new TreeSet<>();
        int i = at - 1;
        boolean marked = i >= 0 && !scene.isTogether(i, at);
        for (; i >= Math.max(0, at - FAR); i--) {
            if (scene.isArticle(i)) {
                continue;
            }
            if (!is(i, Kind.WORD, Kind.NAME)) {
                break;
            }
            boolean ends = !scene.isTogether(i, i + 1) && !owners.isEmpty();
            if (ends && !marked) {
                return owners;
            }
            marked &= !ends;
            owners.add(i);
        }
        return i < 0 || JOINTS.contains(scene.form(i)) || !scene.isTogether(i, i + 1) ? owners : Set.of();
    }
}
