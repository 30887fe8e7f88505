package org.modelwire.batch.gate.claim;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelwire.batch.gate.text.WordList;

/** What makes a telling less than a fact. */
public enum Hedge {
    /** Somebody with a name says so. */
    SAID,
    /** A party to it says so of itself or of an opponent, and nobody else has confirmed it. */
    CLAIMED,
    /** Nobody answers for it with a name, or it is an accusation. */
    REPORTED,
    /** It may be or come to be. */
    POSSIBLE,
    /** Somebody wants it and others have yet to agree. */
    ASKED,
    /** Somebody reckons with it. */
    EXPECTED,
    /** It is meant to happen. */
    PLANNED,
    /** It is going to happen, or would if something else did. */
    WILL,
    /** What somebody is to do, wants to or did something for: a brief may tell plans so, but it says little in a source. */
    INFINITIVE,
    /** Told in the present tense, which tells what will be as well. */
    PRESENT;

    private static final Map<String, Hedge> WORDS = read();

    private static final Pattern ANONYMOUS = Pattern.compile(
            "\\b(?:people|person|persons|sources?|officials?|executives?|insiders?) (?:\\w+ )?(?:familiar|with (?:direct )?knowledge|close to|briefed|in the room|involved|who asked not)"
                    + "|\\b(?:sources?|(?:the|these|one of the|two|three|four|five|several|some) (?:people|persons|sources|officials)),? (?:have )?(?:said?|say|told|put|caution|added?)"
                    + "|\\b(?:is|are|was|were|been) (?:said|reported|rumou?red|thought|believed|understood|alleged) to\\b"
                    + "|, (?:said|reported|rumou?red|thought|believed|understood|alleged) to (?:be|have)\\b"
                    + "|\\baccording to (?:\\w+ )?(?:people|persons|sources|a person|a source|media reports|reports)");
    private static final Pattern OWN =
            Pattern.compile("\\b(?:by|according to) (?:its|his|her|their|the \\w+'s|\\w+'s|the \\w+ \\w+'s) own\\b"
                    + "|\\b(?:its|their|the \\w+'s|\\w+'s) own (?:\\w+ )?(?:test|figure|measure|count|result|claim|number|estimate|evaluation|benchmark|account|data)\\w*"
                    + "|\\b(?:is|are|was|were) (?:\\w+ )*'s own\\b|\\bself-reported\\b|\\bclaims? (?:of|by)\\b");

    /** What makes a word a hedge for others. */
    public static Optional<Hedge> of(Unit unit) {
        if (!unit.isWord()) {
            return Optional.empty();
        }
        return Stream.of(unit.form(), unit.lemma(), unit.form() + "/" + unit.tag(), unit.lemma() + "/" + unit.tag())
                .map(WORDS::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether a sentence in lower case rests on people without a name. */
    static boolean isAnonymous(String lower) {
        return ANONYMOUS.matcher(lower).find();
    }

    /** Whether a sentence in lower case says that it tells a party's own measure of itself. */
    static boolean isOwn(String lower) {
        return OWN.matcher(lower).find();
    }

    /** Whether it is about whose word it is, and not about whether it happened. */
    public boolean isAttribution() {
        return this == SAID || this == CLAIMED || this == REPORTED;
    }

    static Set<Hedge> none() {
        return EnumSet.noneOf(Hedge.class);
    }

    /** What a source has and a claim lacks; whose word it is comes last. */
    static Optional<Hedge> lacking(Set<Hedge> claim, Set<Hedge> source) {
        return source.stream()
                .filter(hedge -> !hedge.isCoveredBy(claim, source))
                .max(Comparator.naturalOrder());
    }

    private boolean isCoveredBy(Set<Hedge> claim, Set<Hedge> source) {
        return switch (this) {
            case SAID, PRESENT, INFINITIVE -> true;
            case CLAIMED, REPORTED -> contains(claim, SAID, CLAIMED, REPORTED, POSSIBLE);
            case POSSIBLE -> contains(claim, POSSIBLE, EXPECTED) || claim.contains(ASKED) && !source.contains(ASKED);
            case ASKED ->
                contains(claim, POSSIBLE, ASKED, EXPECTED, PLANNED)
                        || claim.contains(SAID) && contains(claim, WILL, INFINITIVE);
            case EXPECTED, PLANNED -> contains(claim, POSSIBLE, ASKED, EXPECTED, PLANNED, WILL, INFINITIVE);
            case WILL -> contains(claim, POSSIBLE, ASKED, EXPECTED, PLANNED, WILL, INFINITIVE, PRESENT);
        };
    }

    private static boolean contains(Set<Hedge> claim, Hedge... any) {
        return Stream.of(any).anyMatch(claim::contains);
    }

    private static Map<String, Hedge> read() {
        Map<String, Hedge> words = new HashMap<>();
        for (String line : WordList.lines("hedges.txt")) {
            String[] sides = line.split("\\s*\\|\\s*");
            for (String word : sides[1].split("\\s+")) {
                words.put(Poles.key(word), Hedge.valueOf(sides[0]));
            }
        }
        return Map.copyOf(words);
    }
}
