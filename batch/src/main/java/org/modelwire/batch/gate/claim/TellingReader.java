package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.entail.word.Stems;
import org.modelwire.batch.gate.entail.word.Tagger;
import org.modelwire.batch.gate.name.NameMention;
import org.modelwire.batch.gate.number.Figure;
import org.modelwire.batch.gate.text.FunctionWords;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Vocabulary;
import org.modelwire.batch.gate.text.Word;

/** Splits a text into sentences and these into units and clauses. Serves one thread. */
public final class TellingReader {

    private static final Set<String> FUNCTION = Set.copyOf(FunctionWords.ALL);
    private static final Set<String> PREPOSITIONS = Set.of("until", "after", "before", "since", "as");
    private static final Pattern END = Pattern.compile("[.!?]\\S*\\s");
    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "ms", "mrs", "dr", "prof", "sen", "rep", "gov", "st", "inc", "ltd", "co", "corp", "vs", "no");
    private static final Pattern BREAK = Pattern.compile("[,;:()\"\\[\\]]|(?:^|\\s)-+\\s");
    private static final Pattern HARD = Pattern.compile("[;:\"]");
    private static final int PARTICLE = 3;

    private final Tagger tagger = new Tagger(new Stems());

    /** Every sentence of a passage, in order. */
    public List<Telling> read(Passage passage) {
        List<Unit> units = named(passage, join(passage, units(passage)));
        List<Telling> tellings = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= units.size(); i++) {
            if (i == units.size() || endsBefore(passage, units, i)) {
                tellings.add(telling(passage, units.subList(from, i)));
                from = i;
            }
        }
        return tellings;
    }

    private static Telling telling(Passage passage, List<Unit> units) {
        int[] clauses = clauses(passage, units);
        int[] places = new int[units.size()];
        for (int i = 1; i < places.length; i++) {
            places[i] = places[i - 1] + (units.get(i - 1).tells() ? 1 : 0);
        }
        return new Telling(
                passage,
                List.copyOf(units),
                clauses,
                places,
                Denial.of(units, clauses),
                HedgeReader.read(passage, units, clauses));
    }

    private static boolean endsBefore(Passage passage, List<Unit> units, int at) {
        Unit last = units.get(at - 1);
        String between = passage.text().substring(last.end(), units.get(at).start());
        return END.matcher(between).find()
                && !Character.isLowerCase(passage.text().charAt(units.get(at).start()))
                && !(between.startsWith(".") && ABBREVIATIONS.contains(last.form()));
    }

    /** A clause begins after a mark, at a word that opens one, and at "and" before a verb; one without a verb joins the last. */
    private static int[] clauses(Passage passage, List<Unit> units) {
        int[] clauses = new int[units.size()];
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < units.size(); i++) {
            String between = passage.text()
                    .substring(units.get(i - 1).end(), units.get(i).start());
            boolean aside = isAside(passage, units, i) || isAside(passage, units, i - 1);
            if (!aside && BREAK.matcher(between).find()
                    || isOpener(units, i)
                    || units.get(i).tag().equals("CCONJ") && isFollowedByVerb(units, i)) {
                starts.add(i);
            }
        }
        starts.add(units.size());
        int clause = 0;
        boolean verb = false;
        for (int s = 0; s + 1 < starts.size(); s++) {
            int from = starts.get(s);
            int to = starts.get(s + 1);
            boolean own = units.subList(from, to).stream().anyMatch(TellingReader::isVerbal);
            boolean hard = from > 0
                    && HARD.matcher(passage.text()
                                    .substring(
                                            units.get(from - 1).end(),
                                            units.get(from).start()))
                            .find();
            boolean opened = isOpener(units, from)
                    && (own || !PREPOSITIONS.contains(units.get(from).form()));
            boolean begins = from > 0 && (hard || opened || own && verb);
            clause += begins ? 1 : 0;
            verb = own || verb && !begins;
            for (int i = from; i < to; i++) {
                clauses[i] = clause;
            }
        }
        return clauses;
    }

    /** "Refused, however, to publish": an adverb between two commas parts nothing. */
    private static boolean isAside(Passage passage, List<Unit> units, int at) {
        return at > 0
                && at + 1 < units.size()
                && units.get(at).tag().equals("ADV")
                && passage.text().startsWith(", ", units.get(at - 1).end())
                && passage.text().startsWith(", ", units.get(at).end());
    }

    /** "As", "that" and their kind, but not "as much as" or "that day". */
    private static boolean isOpener(List<Unit> units, int at) {
        Unit unit = units.get(at);
        boolean compares = unit.form().equals("as") && !isFollowedByVerb(units, at)
                || unit.form().equals("as")
                        && at > 1
                        && units.get(at - 2).form().equals("as")
                || unit.form().equals("as")
                        && at + 2 < units.size()
                        && units.get(at + 2).form().equals("as");
        return FunctionWords.OPENERS.contains(unit.form()) && !unit.tag().equals("DET") && !compares;
    }

    private static boolean isVerbal(Unit unit) {
        return unit.isVerb() || unit.tag().equals("AUX");
    }

    private static boolean isFollowedByVerb(List<Unit> units, int at) {
        for (int i = at + 1; i < Math.min(at + 6, units.size()); i++) {
            if (isVerbal(units.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<Unit> units(Passage passage, List<String> tags) {
        List<Figure> figures = Figure.in(passage.text());
        List<NameMention> names = NameMention.in(passage.text());
        List<Unit> units = new ArrayList<>();
        int figure = 0;
        int name = 0;
        int last = 0;
        int at = -1;
        for (Word word : passage.words()) {
            at++;
            if (word.start() < last) {
                continue;
            }
            while (figure < figures.size() && figures.get(figure).end() <= word.start()) {
                figure++;
            }
            while (name < names.size() && names.get(name).end() <= word.start()) {
                name++;
            }
            String tag = tags.get(at);
            if (figure < figures.size()
                    && figures.get(figure).start() < word.end()
                    && figures.get(figure).start() >= last) {
                units.add(figure(passage, figures.get(figure)));
            } else if (name < names.size()
                    && names.get(name).start() < word.end()
                    && names.get(name).start() >= last) {
                units.add(name(names.get(name)));
            } else {
                units.add(word(word, tag));
            }
            last = Math.max(word.end(), units.get(units.size() - 1).end());
        }
        return units;
    }

    private List<Unit> units(Passage passage) {
        return units(passage, tagger.tags(passage));
    }

    private static Unit figure(Passage passage, Figure figure) {
        String text = passage.text().substring(figure.start(), figure.end());
        return new Unit(
                Unit.Kind.FIGURE,
                "NUM",
                text,
                text,
                figure.start(),
                figure.end(),
                Set.of(),
                Optional.empty(),
                Optional.of(figure));
    }

    private static Unit name(NameMention name) {
        String text = String.join(" ", name.keys());
        return new Unit(
                Unit.Kind.NAME,
                "PROPN",
                text,
                text,
                name.start(),
                name.end(),
                Set.of(),
                Optional.of(name),
                Optional.empty());
    }

    private static Unit word(Word word, String tag) {
        String key = word.key();
        boolean function = FUNCTION.contains(key) || !Character.isLetterOrDigit(key.charAt(0));
        String lemma = function ? key : Vocabulary.get().lemma(key);
        boolean verb = !function && (tag.equals("AUX") || Vocabulary.get().isOnlyVerb(lemma) && !tag.equals("ADJ"));
        return new Unit(
                function ? Unit.Kind.FUNCTION : Unit.Kind.CONTENT,
                verb ? "VERB" : tag,
                lemma,
                key,
                word.start(),
                word.end(),
                Poles.of(lemma, key, !function && Vocabulary.get().isOnlyVerb(lemma) ? "VERB" : tag),
                Optional.empty(),
                Optional.empty());
    }

    /** "The cooperative, however": what the tagger takes for an adjective is a noun where it closes a phrase behind an article. */
    private static List<Unit> named(Passage passage, List<Unit> units) {
        for (int i = 1; i + 1 < units.size(); i++) {
            boolean closes = units.get(i).tag().equals("ADJ")
                    && units.get(i - 1).form().equals("the")
                    && BREAK.matcher(passage.text()
                                    .substring(
                                            units.get(i).end(), units.get(i + 1).start()))
                            .find();
            if (closes) {
                units.set(i, units.get(i).as("NOUN"));
            }
        }
        return units;
    }

    /** Verbs with their particles become one: "rule out", "turned the plan down"; a "start-up" is a noun. */
    private static List<Unit> join(Passage passage, List<Unit> units) {
        List<Unit> joined = new ArrayList<>(units);
        for (int i = 0; i < joined.size(); i++) {
            Unit verb = joined.get(i);
            if (!verb.isWord()) {
                continue;
            }
            for (int j = i + 1; j <= Math.min(i + PARTICLE, joined.size() - 1); j++) {
                String phrase = verb.lemma() + "-" + joined.get(j).form();
                if (joined.get(j).isWord() && (Poles.knows(phrase) || Denial.knows(phrase))) {
                    boolean noun = passage.text().startsWith("-", verb.end());
                    boolean doing = verb.isVerb() || j == i + 1;
                    joined.set(
                            i,
                            new Unit(
                                    Unit.Kind.CONTENT,
                                    noun ? "NOUN" : doing ? "VERB" : verb.tag(),
                                    phrase,
                                    verb.form(),
                                    verb.start(),
                                    verb.end(),
                                    Poles.of(phrase, phrase, "VERB"),
                                    Optional.empty(),
                                    Optional.empty()));
                    joined.remove(j);
                    break;
                }
            }
        }
        return joined;
    }
}
