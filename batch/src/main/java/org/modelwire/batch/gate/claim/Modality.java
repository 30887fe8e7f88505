package org.modelwire.batch.gate.claim;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.text.WordList;

/** How sure a sentence is of what it tells; a plain fact has none of these. */
enum Modality {
    /** Somebody says so. */
    SAID,
    /** Nobody answers for it with a name, or it is an accusation. */
    REPORTED,
    /** It may be or come to be. */
    POSSIBLE,
    /** Somebody wants it and others have yet to agree. */
    ASKED,
    /** It is meant to happen. */
    PLANNED;

    private static final Map<String, Modality> WORDS = read();

    private static final Pattern ANONYMOUS = Pattern.compile(
            "\\b(?:people|person|persons|sources?|officials?) (?:\\w+ )?(?:familiar|with knowledge|close to|briefed|in the room)"
                    + "|\\b(?:sources?|(?:the|these|one of the|two|three|four|some) people),? (?:have )?(?:said?|say|told|put|caution)"
                    + "|\\b(?:is|are|was|were|been) (?:said|reported|rumou?red|thought|believed|understood|alleged) to\\b"
                    + "|\\baccording to (?:\\w+ )?(?:people|persons|sources|a person|a source)");

    /** What makes a word a hedge, for the words after it in its clause. */
    static Optional<Modality> of(String form, String lemma) {
        Modality byForm = WORDS.get(form);
        return Optional.ofNullable(byForm != null ? byForm : WORDS.get(lemma));
    }

    /** Whether a sentence in lower case rests on people without a name. */
    static boolean isAnonymous(String lower) {
        return ANONYMOUS.matcher(lower).find();
    }

    /** Whether a hedge of the whole sentence, whichever clause it stands in. */
    boolean isWide() {
        return this == SAID;
    }

    static Set<Modality> none() {
        return EnumSet.noneOf(Modality.class);
    }

    private static Map<String, Modality> read() {
        Map<String, Modality> words = new HashMap<>();
        for (String line : WordList.lines("hedges.txt")) {
            String[] sides = line.split("\\s*\\|\\s*");
            for (String word : sides[1].split("\\s+")) {
                words.put(word, Modality.valueOf(sides[0]));
            }
        }
        return Map.copyOf(words);
    }
}
