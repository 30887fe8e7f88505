package org.modelwire.batch.gate.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.name.NameMention;
import org.modelwire.batch.gate.number.Figure;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.text.FunctionWords;
import org.modelwire.batch.gate.text.Kinship;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Vocabulary;
import org.modelwire.batch.gate.text.Word;

/** Reads the sentences of one text in order; pronouns stand for the name that was spoken of last. */
public final class SceneReader {

    private static final Set<String> FUNCTION = Set.copyOf(FunctionWords.ALL);
    private static final Set<String> JOINTS = Set.of("and", "or");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
    private static final Set<String> NO_SUBJECTS =
            Set.of("a", "an", "the", "its", "their", "his", "her", "of", "in", "at", "on", "for", "from", "with", "by");
    private static final Set<String> THINGS = Set.of("it", "its", "they", "their", "them");
    private static final Set<String> SUBJECTS = Set.of("it", "they");
    private static final Set<String> PEOPLE = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "near", "at", "across", "outside", "from", "of", "by", "with", "for", "to", "on", "against",
            "between");
    private static final Set<String> BODIES = Set.of(
            "company",
            "firm",
            "maker",
            "group",
            "start-up",
            "startup",
            "laboratory",
            "lab",
            "agency",
            "service",
            "retailer",
            "publisher",
            "utility",
            "bank",
            "airline",
            "operator",
            "developer",
            "manufacturer",
            "foundation",
            "club");
    private static final Pattern COMMA = Pattern.compile("[,;:()\"\\[\\]]|(?:^|\\s)-+\\s");
    private static final Pattern STOP = Pattern.compile("[.!?]\\S*\\s");
    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "ms", "mrs", "dr", "prof", "sen", "rep", "gov", "st", "inc", "ltd", "co", "corp", "vs", "no");
    private static final double COMMA_STEP = 2;
    private static final double CLAUSE_STEP = 3;

    private NameMention thing;
    private NameMention person;

    /** Reads the next passage: one sentence, or several. */
    public List<Scene> read(Passage passage) {
        return read(passage, false);
    }

    /**
     * The same.
     *
     * @param headline whether its past forms are passive: headlines tell deeds in the present
     */
    List<Scene> read(Passage passage, boolean headline) {
        List<Scene> scenes = new ArrayList<>();
        List<Part> parts = tokenize(passage);
        if (headline) {
            parts.replaceAll(part -> isParticiple(part) ? part.suffered() : part);
        }
        int from = 0;
        for (int i = 1; i <= parts.size(); i++) {
            if (i == parts.size() || endsBefore(passage, parts, i)) {
                List<Part> sentence = new ArrayList<>(parts.subList(from, i));
                resolve(sentence);
                scenes.add(new Scene(passage, List.copyOf(sentence)));
                from = i;
            }
        }
        return scenes;
    }

    private static boolean endsBefore(Passage passage, List<Part> parts, int at) {
        Part last = parts.get(at - 1);
        int next = parts.get(at).start();
        String gap = passage.text().substring(last.end(), next);
        return STOP.matcher(gap).find()
                && !Character.isLowerCase(passage.text().charAt(next))
                && !(gap.startsWith(".") && ABBREVIATIONS.contains(last.form()));
    }

    private static List<Part> tokenize(Passage passage) {
        List<Part> parts = new ArrayList<>();
        List<Figure> figures = Figure.in(passage.text());
        List<NameMention> names = NameMention.in(passage.text());
        double at = 0;
        int figure = 0;
        int name = 0;
        int last = 0;
        for (Word word : passage.words()) {
            if (word.start() < last) {
                continue;
            }
            while (figure < figures.size() && figures.get(figure).end() <= word.start()) {
                figure++;
            }
            while (name < names.size() && names.get(name).end() <= word.start()) {
                name++;
            }
            at += 1 + step(passage.text().substring(last, word.start()), word.key());
            boolean counts = figure < figures.size()
                    && isIn(word, figures.get(figure).start(), last)
                    && !isOfName(figures.get(figure), parts);
            boolean named =
                    !counts && name < names.size() && isIn(word, names.get(name).start(), last);
            Part part = counts
                    ? figure(passage, figures.get(figure), at)
                    : named ? name(names.get(name), at) : word(word, at, parts);
            if (!parts.isEmpty() && Kinship.isOneWord(last(parts).lemma() + "-" + part.form())) {
                parts.set(parts.size() - 1, last(parts).joined(part));
                last = part.end();
                continue;
            }
            if (!parts.isEmpty() && part.form().equals("by") && isParticiple(last(parts))) {
                parts.set(parts.size() - 1, last(parts).suffered());
            }
            parts.add(part);
            last = Math.max(word.end(), part.end());
        }
        return parts;
    }

    /** "Model 2": a number right after a name is a part of it. */
    private static boolean isOfName(Figure figure, List<Part> parts) {
        return !parts.isEmpty()
                && last(parts).is(Kind.NAME)
                && figure.isShort()
                && figure.start() == last(parts).end() + 1;
    }

    private static Part last(List<Part> parts) {
        return parts.get(parts.size() - 1);
    }

    private static boolean isIn(Word word, int start, int last) {
        return start < word.end() && start >= last;
    }

    private static double step(String gap, String word) {
        double step = COMMA.matcher(gap).find() ? COMMA_STEP : 0;
        return Math.max(
                step,
                FunctionWords.OPENERS.contains(word) || word.equals("yet")
                        ? CLAUSE_STEP
                        : JOINTS.contains(word) ? COMMA_STEP : 0);
    }

    private static Part figure(Passage passage, Figure figure, double at) {
        String text = passage.text().substring(figure.start(), figure.end());
        return new Part(
                Kind.FIGURE,
                text,
                text,
                figure.start(),
                figure.end(),
                at,
                false,
                false,
                Optional.empty(),
                Optional.of(figure));
    }

    private static Part name(NameMention name, double at) {
        String text = String.join(" ", name.keys());
        return new Part(
                Kind.NAME, text, text, name.start(), name.end(), at, false, false, Optional.of(name), Optional.empty());
    }

    private static Part word(Word word, double at, List<Part> before) {
        String key = word.key();
        boolean function = FUNCTION.contains(key) || !Character.isLetterOrDigit(key.charAt(0));
        String lemma = function ? key : Vocabulary.get().lemma(key);
        Part previous = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean verb = !function
                && Vocabulary.get().isVerb(lemma)
                && (previous == null || !NO_SUBJECTS.contains(previous.form()));
        boolean passive = verb && isParticiple(key, lemma) && followsBe(before);
        return new Part(
                function ? Kind.FUNCTION : verb ? Kind.VERB : Kind.WORD,
                lemma,
                key,
                word.start(),
                word.end(),
                at,
                passive,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static boolean isParticiple(Part part) {
        return part.is(Kind.VERB) && isParticiple(part.form(), part.lemma());
    }

    private static boolean isParticiple(String key, String lemma) {
        return !key.equals(lemma) && !key.endsWith("ing") && !key.endsWith("s");
    }

    private static boolean followsBe(List<Part> before) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - 2); i--) {
            if (BE.contains(before.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** Puts names for pronouns and for "the company", and remembers whom the next sentence may mean. */
    private void resolve(List<Part> parts) {
        NameMention firstThing = null;
        NameMention firstPerson = null;
        boolean pronoun = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.is(Kind.NAME)) {
                boolean speaks = isSpeaking(parts, i);
                if (speaks) {
                    firstPerson = firstPerson == null ? part.name().orElseThrow() : firstPerson;
                } else if (firstThing == null && !isGoverned(parts, i)) {
                    firstThing = part.name().orElseThrow();
                }
            } else {
                boolean body = BODIES.contains(part.form())
                        && i > 0
                        && parts.get(i - 1).form().equals("the");
                NameMention meant = body && pronoun
                        ? null
                        : THINGS.contains(part.form()) || body
                                ? firstThing == null ? thing : firstThing
                                : PEOPLE.contains(part.form()) ? firstPerson == null ? person : firstPerson : null;
                if (meant != null) {
                    parts.set(i, part.standingFor(meant));
                    pronoun |= SUBJECTS.contains(part.form());
                }
            }
        }
        boolean goesOn = !parts.isEmpty() && parts.get(0).implied();
        thing = firstThing == null && goesOn ? thing : firstThing;
        person = firstPerson == null ? person : firstPerson;
    }

    /** Whether a preposition stands before it, so that it is no subject. */
    private static boolean isGoverned(List<Part> parts, int at) {
        for (int i = at - 1;
                i >= Math.max(0, at - 4) && parts.get(i + 1).at() - parts.get(i).at() < 2;
                i--) {
            if (PREPOSITIONS.contains(parts.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpeaking(List<Part> parts, int at) {
        boolean whole = parts.get(at).name().orElseThrow().keys().size() <= 2;
        for (int i = Math.max(0, at - 1); whole && i <= Math.min(parts.size() - 1, at + 1); i++) {
            if (Slot.SPEAKING.contains(parts.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }
}
