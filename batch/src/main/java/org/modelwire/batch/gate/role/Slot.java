package org.modelwire.batch.gate.role;

import java.util.Set;
import org.modelwire.batch.gate.role.Reports.Place;
import org.modelwire.batch.gate.text.WordList;

/** What a name is, told by the words right beside it. */
enum Slot {
    PERSON,
    PLACE,
    OTHER;

    /** Words of somebody who speaks: verbs, titles and offices. */
    static final Set<String> SPEAKING = Set.copyOf(WordList.lines("speakers.txt"));

    private static final Set<String> PERSONAL = Set.of("who", "he", "she");
    private static final Set<String> PLACING = Set.of("in", "near", "at", "across", "outside");
    private static final Set<String> SETTLEMENTS = Set.of(
            "town",
            "city",
            "village",
            "county",
            "state",
            "port",
            "province",
            "region",
            "district",
            "island",
            "capital",
            "suburb");
    private static final double SMOOTH = 0.3;

    static Slot of(Scene scene, int at) {
        if (PLACING.contains(scene.form(at - 1))
                || scene.form(at - 1).equals("of") && SETTLEMENTS.contains(scene.form(at - 2))) {
            return PLACE;
        }
        for (int i = at - 1; i <= at + 1; i += 2) {
            boolean speaks = SPEAKING.contains(scene.form(i))
                    || PERSONAL.contains(scene.form(i))
                    || i >= 0
                            && i < scene.size()
                            && SPEAKING.contains(scene.part(i).lemma());
            if (speaks) {
                return PERSON;
            }
        }
        return OTHER;
    }

    /** How much of a name's places are of this kind, 0 to 1. */
    double share(Reports reports, Set<Place> places) {
        double mine = SMOOTH;
        double all = SMOOTH * values().length;
        for (Place place : places) {
            if (!reports.part(place).implied()) {
                mine += of(reports.scene(place), place.at()) == this ? 1 : 0;
                all++;
            }
        }
        return mine / all;
    }
}
