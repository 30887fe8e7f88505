package org.modelwire.batch.gate.wording.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;

/** Who does what to whom in a sentence: what each name, number and noun is to its verbs and neighbours. */
public final class Frames {

    private static final Set<String> SPEAKING =
            Set.of("say", "says", "said", "add", "added", "adds", "write", "wrote", "writes", "warned", "told");

    /** What a mention can be to a word, and how much that tells. */
    public enum Role {
        /** It does the deed, or is what the word says it is. */
        DOES(1.5),
        /** The deed is done to it. */
        SUFFERS(1.5),
        /** A preposition ties it to the word. */
        LINKED(0.75),
        /** The word is its own, or a part of it. */
        OWNS(0.75),
        /** It counts the word. */
        COUNTS(0.5),
        /** It stands before the word in one phrase. */
        MODIFIES(0.75),
        /** The number is told of the word. */
        OF(2),
        /** The number is told of it. */
        COUNTED(1.5);

        private final double weight;

        Role(double weight) {
            this.weight = weight;
        }

        /** How much it tells that two have it in common. */
        public double weight() {
            return weight;
        }
    }

    /** A mention's part beside a word. */
    public record Slot(Role role, Unit word) {}

    private final Telling telling;
    private final Phrases phrases;
    private final Groups groups;
    private final Subjects finder;
    private final boolean headline;
    private final Map<Integer, List<Slot>> slots = new HashMap<>();
    private final Map<Integer, Set<Integer>> subjects = new HashMap<>();
    private final Map<Integer, Set<Integer>> objects = new HashMap<>();

    /**
     * Reads a sentence.
     *
     * @param headline whether its past forms are passive: headlines tell deeds in the present
     */
    public Frames(Telling telling, boolean headline) {
        this.telling = telling;
        this.phrases = new Phrases(telling);
        this.groups = new Groups(telling, phrases);
        this.finder = new Subjects(telling, phrases, groups, subjects, objects);
        this.headline = headline;
        int last = -1;
        for (int i = 0; i < telling.size(); i++) {
            if (phrases.isVerb(i)) {
                verb(i, last);
                last = i;
            }
        }
        NumberOwners owners = new NumberOwners(telling, phrases, subjects, objects);
        for (int i = 0; i < telling.size(); i++) {
            if (telling.unit(i).tag().equals("AUX")) {
                copula(i);
            }
            if (phrases.isAdposition(i)) {
                link(i);
            }
            if (phrases.isMention(i)) {
                phrase(i);
            }
            if (telling.unit(i).is(Unit.Kind.FIGURE)) {
                number(i, owners);
            }
        }
    }

    private void number(int at, NumberOwners owners) {
        owners.of(at).stream()
                .filter(member -> !telling.unit(member).is(Unit.Kind.FIGURE))
                .forEach(member -> {
                    add(at, Role.OF, member);
                    add(member, Role.COUNTED, at);
                });
    }

    /** "Granite was easier": what something is said to be is told of it as a deed is. */
    private void copula(int be) {
        int at = be + 1;
        while (at < telling.size()
                && (telling.unit(at).tag().equals("ADV")
                        || telling.unit(at).tag().equals("PART"))) at++;
        if (at >= telling.size() || !telling.unit(at).tag().equals("ADJ") || phrases.isMarked(at)) {
            return;
        }
        Set<Integer> subject = new TreeSet<>();
        finder.find(be, -1, subject, new TreeSet<>());
        for (int member : subject) {
            add(member, Role.DOES, at);
        }
    }

    /** What a verb is told of. */
    public Set<Integer> subjects(int verb) {
        return subjects.getOrDefault(verb, Set.of());
    }

    /** Everything that a mention is to other words. */
    public List<Slot> of(int at) {
        return slots.getOrDefault(at, List.of());
    }

    private void add(int at, Role role, int word) {
        slots.computeIfAbsent(at, any -> new ArrayList<>()).add(new Slot(role, telling.unit(word)));
    }

    private void verb(int verb, int last) {
        boolean reduced = isReduced(verb);
        boolean passive = phrases.isPassive(verb) || reduced;
        Set<Integer> subject = new TreeSet<>();
        Set<Integer> object = new TreeSet<>();
        finder.find(verb, last, subject, object);
        objects(verb + 1, object);
        boolean turned = !passive
                && !object.isEmpty()
                && SPEAKING.contains(phrases.form(verb))
                && (subject.isEmpty() || isTurned(verb));
        if (turned) {
            subject = new TreeSet<>(object);
            object.clear();
        }
        subjects.put(verb, subject);
        objects.put(verb, object);
        Set<Integer> does = new HashSet<>(passive ? Set.of() : subject);
        Set<Integer> suffers = new HashSet<>(object);
        if (passive) {
            suffers.addAll(subject);
        }
        if (passive || phrases.isParticiple(verb)) {
            agent(verb, does);
        }
        does.forEach(at -> add(at, Role.DOES, verb));
        suffers.forEach(at -> add(at, Role.SUFFERS, verb));
    }

    /** "..., said Mets". */
    private boolean isTurned(int verb) {
        return phrases.isMarked(phrases.group(verb))
                || telling.unit(verb).start() > 1
                        && telling.passage().text().charAt(telling.unit(verb).start() - 2) == '"';
    }

    private boolean isReduced(int verb) {
        if (!phrases.isBare(verb) || !phrases.isParticiple(verb) || phrases.isSaying(verb)) {
            return false;
        }
        boolean first = verb == 0 || phrases.isMarked(verb);
        return phrases.form(verb + 1).equals("by")
                || headline
                        && (phrases.head(verb + 1) < 0
                                || telling.unit(phrases.head(verb + 1)).is(Unit.Kind.FIGURE))
                || first && phrases.head(verb + 1) < 0 && isFollowed(verb);
    }

    /** Whether a further part of the sentence stands behind the one that a verb opens. */
    private boolean isFollowed(int verb) {
        return IntStream.range(verb + 1, telling.size()).anyMatch(phrases::isMarked);
    }

    private void agent(int verb, Set<Integer> does) {
        for (int i = verb + 1;
                i < telling.size() && telling.clauses()[i] == telling.clauses()[verb] && !phrases.isVerb(i);
                i++) {
            if (phrases.form(i).equals("by")) {
                int head = phrases.head(i + 1);
                if (head >= 0 && isAgent(i, head)) {
                    groups.group(head, does);
                }
                return;
            }
        }
    }

    /** Not "by hand" and not "by 31 January". */
    private boolean isAgent(int by, int head) {
        Unit unit = telling.unit(head);
        return unit.is(Unit.Kind.NAME)
                || !unit.is(Unit.Kind.FIGURE) && (head > by + 1 || unit.form().endsWith("s"));
    }

    /** What stands right behind a verb, with what is joined to it. */
    private void objects(int from, Set<Integer> object) {
        int at = from;
        while (at < telling.size()
                && !phrases.isMarked(at)
                && telling.unit(at).tag().equals("ADV")) at++;
        if (at >= telling.size() || phrases.isMarked(at) || phrases.isAdposition(at)) {
            return;
        }
        int head = phrases.head(at);
        if (head < 0 || groups.isClause(at, head)) {
            return;
        }
        groups.group(head, object);
        int next = head + 1;
        int second = next < telling.size() && !phrases.isMarked(next) ? phrases.head(next) : -1;
        if (second >= 0 && !phrases.isPronoun(second) && !groups.isClause(next, second)) {
            object.add(second);
        }
    }

    private void link(int at) {
        boolean agent =
                phrases.form(at).equals("by") && at > 0 && (phrases.isVerb(at - 1) || at > 1 && phrases.isVerb(at - 2));
        int head = phrases.head(at + 1);
        if (agent || head < 0 || phrases.isMarked(at + 1)) {
            return;
        }
        int before = at - 1;
        while (before >= 0 && !(telling.unit(before).tells() || phrases.isVerb(before))) {
            before--;
        }
        if (before < 0) {
            return;
        }
        Set<Integer> group = new TreeSet<>();
        groups.group(head, group);
        Role role = phrases.form(at).equals("of") ? Role.OWNS : Role.LINKED;
        int word = before;
        group.forEach(member -> add(member, role, word));
        int whole =
                telling.unit(head).is(Unit.Kind.FIGURE) && telling.unit(word).isNoun() ? governing(word) : -1;
        if (whole >= 0) {
            group.forEach(member -> add(member, Role.LINKED, whole));
        }
    }

    /** "Larger for people under 30": the word to which a preposition ties a group that a number tells from others; -1 if none. */
    private int governing(int group) {
        int link = phrases.start(group) - 1;
        return phrases.isAdposition(link)
                        && link > 0
                        && !phrases.isMarked(link)
                        && telling.unit(link - 1).tells()
                ? link - 1
                : -1;
    }

    private void phrase(int at) {
        int head = phrases.head(at);
        if (head > at) {
            if (phrases.isOwning(at)) {
                add(at, Role.OWNS, head);
            } else if (telling.unit(at).is(Unit.Kind.FIGURE)) {
                add(at, Role.COUNTS, head);
            } else add(at, Role.MODIFIES, head);
        }
    }
}
