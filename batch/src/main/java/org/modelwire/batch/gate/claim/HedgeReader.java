package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.modelwire.batch.gate.text.Passage;

/** Finds what makes each unit of a sentence less than a fact. */
final class HedgeReader {

    private static final Set<String> MODALS =
            Set.of("may", "might", "could", "will", "would", "shall", "should", "must", "'ll", "won't", "wouldn't");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
    private static final Set<String> WIDE_ADVERBS = Set.of(
            "reportedly",
            "allegedly",
            "supposedly",
            "purportedly",
            "apparently",
            "perhaps",
            "maybe",
            "possibly",
            "probably",
            "potentially",
            "likely",
            "unlikely");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who");
    private static final Set<String> AIMED = Set.of("to", "for", "of", "that");
    private static final int FINDING = 4;
    private static final Set<String> CARRIERS = Set.of("that", "whether", "to", "if", "how");

    private static final Set<String> DONE = Set.of(
            "begin",
            "start",
            "continue",
            "manage",
            "use",
            "help",
            "force",
            "come",
            "go",
            "let",
            "enable",
            "lead",
            "able",
            "have",
            "has",
            "had",
            "travel",
            "return",
            "tend",
            "need",
            "take",
            "rise",
            "fall",
            "cause",
            "vote",
            "order",
            "fail",
            "refuse",
            "decline",
            "yet",
            "unable",
            "appear",
            "seem",
            "happen",
            "cease",
            "get",
            "prove");

    private final List<Unit> units;
    private final int[] clauses;
    private final List<Set<Hedge>> hedges = new ArrayList<>();

    private HedgeReader(List<Unit> units, int[] clauses) {
        this.units = units;
        this.clauses = clauses;
        units.forEach(unit -> hedges.add(EnumSet.noneOf(Hedge.class)));
    }

    static List<Set<Hedge>> read(Passage passage, List<Unit> units, int[] clauses) {
        HedgeReader reader = new HedgeReader(units, clauses);
        String lower = passage.text()
                .substring(units.get(0).start(), units.get(units.size() - 1).end())
                .toLowerCase(Locale.ROOT);
        if (Hedge.isAnonymous(lower)) {
            reader.mark(0, units.size(), Hedge.REPORTED);
        }
        if (Hedge.isOwn(lower)) {
            reader.mark(0, units.size(), Hedge.CLAIMED);
        }
        for (int i = 0; i < units.size(); i++) {
            reader.spread(i);
        }
        return List.copyOf(reader.hedges);
    }

    private void spread(int at) {
        if (isComing(at)) {
            mark(at + 1, end(at), Hedge.WILL);
            return;
        }
        if (isInfinitive(at)) {
            mark(at + 1, end(at), Hedge.INFINITIVE);
        }
        Optional<Hedge> found = Hedge.of(units.get(at));
        if (found.isEmpty()) {
            return;
        }
        Hedge hedge = Speech.isCall(units, at) ? Hedge.ASKED : found.get();
        String form = units.get(at).form();
        if (form.equals("told") && at > 0 && BE.contains(units.get(at - 1).form())
                || units.get(at).lemma().equals("ask") && !isAskedFor(at)) {
            return;
        }
        if (form.equals("may")
                && at + 1 < units.size()
                && units.get(at + 1).form().equals("not")) {
            return;
        }
        if (form.equals("should") && isForm(at + 1, "have")) {
            return;
        }
        if (form.equals("could") && isFound(at)) {
            return;
        }
        if (hedge == Hedge.SAID && (form.equals("written") || Speech.isDeed(units, clauses, at))) {
            return;
        }
        if (form.equals("would") && isForm(at + 1, "rather")) {
            mark(at, end(at), Hedge.ASKED);
        }
        if (hedge == Hedge.SAID) {
            mark(0, units.size(), Hedge.SAID);
        } else if (WIDE_ADVERBS.contains(form)) {
            mark(start(at), end(at), hedge);
        } else if (MODALS.contains(form)) {
            mark(at, joined(at), hedge);
        } else {
            if (hedge == Hedge.ASKED && units.get(at).isNoun()
                    || isAttribute(at)
                    || hedge == Hedge.POSSIBLE && units.get(at).tag().equals("ADJ") && !isPredicative(at)) {
                int to = at + 1;
                while (to < end(at)
                        && !units.get(to).tag().equals("AUX")
                        && !(units.get(to).isVerb() && !units.get(to - 1).form().equals("to"))
                        && !(hedge == Hedge.POSSIBLE && units.get(to).tag().equals("ADP"))) {
                    to++;
                }
                mark(at, to, hedge);
                return;
            }
            if (hedge == Hedge.PLANNED && units.get(at).isNoun() && !isAimed(at)) {
                mark(at, at + 1, hedge);
                return;
            }
            boolean passive = at > 0
                            && (BE.contains(units.get(at - 1).form())
                                    || at > 1 && BE.contains(units.get(at - 2).form()))
                            && !form.endsWith("ing")
                    || at > 1 && units.get(at - 1).form().equals("being");
            boolean aside = at > 0 && RELATIVE.contains(units.get(at - 1).form());
            mark(passive ? start(at) : at, hedge.isAttribution() && !aside ? units.size() : reach(at), hedge);
        }
    }

    /** "The plan to sell it", "the plan is that it be sold"; not "the plan was criticised". */
    private boolean isAimed(int at) {
        int next = at + 1 < units.size() && BE.contains(units.get(at + 1).form()) ? at + 2 : at + 1;
        return next < units.size() && AIMED.contains(units.get(next).form());
    }

    /** "Asked for", "asks to", "asked permission", and not "asked a question". */
    private boolean isAskedFor(int at) {
        for (int i = at + 1; i < Math.min(at + 6, end(at)); i++) {
            if (Set.of("for", "to", "permission", "approval")
                    .contains(units.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** "Found that it could": what somebody showed to be able to. */
    private boolean isFound(int at) {
        for (int i = at - 1; i >= Math.max(0, at - FINDING); i--) {
            if (Set.of("find", "show", "demonstrate", "discover")
                            .contains(units.get(i).lemma())
                    || units.get(i).form().equals("found")) {
                return true;
            }
        }
        return false;
    }

    /** The end of what a modal governs: its clause, and the next if that goes on with a bare verb, as "will add it and give". */
    private int joined(int at) {
        int end = end(at);
        boolean bare = end + 1 < units.size()
                && units.get(end).tag().equals("CCONJ")
                && units.get(end + 1).isVerb()
                && !isForm(end + 1, "have")
                && units.get(end + 1).form().equals(units.get(end + 1).lemma());
        return bare ? end(end) : end;
    }

    private boolean isForm(int at, String form) {
        return at < units.size() && units.get(at).form().equals(form);
    }

    /** "The recommended setting". */
    private boolean isAttribute(int at) {
        boolean adjective = units.get(at).tag().equals("ADJ")
                || at > 0
                        && units.get(at - 1).tag().equals("DET")
                        && units.get(at).form().endsWith("ed");
        return adjective && at + 1 < end(at) && units.get(at + 1).isNoun() && !isPredicative(at);
    }

    private boolean isPredicative(int at) {
        return at > 0
                && (BE.contains(units.get(at - 1).form())
                        || at > 1 && BE.contains(units.get(at - 2).form()));
    }

    /** The end of what a hedging verb or noun governs: its clause, and the next if that is its complement. */
    private int reach(int at) {
        int end = end(at);
        while (end < units.size() && CARRIERS.contains(units.get(end).form()) && end - at < 8) {
            end = end(end);
        }
        if (end < units.size() && units.get(end).tag().equals("CCONJ") && !isFinite(end) && !isTurn(end)) {
            end = end(end);
        }
        return end;
    }

    /** "But rejected it". */
    private boolean isTurn(int from) {
        return isForm(from, "but")
                && from + 1 < units.size()
                && units.get(from + 1).form().endsWith("ed");
    }

    /** Whether a clause has a verb that must stand by itself. */
    private boolean isFinite(int from) {
        for (int i = from; i < end(from); i++) {
            Unit unit = units.get(i);
            if (unit.tag().equals("AUX") || unit.isVerb() && unit.form().endsWith("s")) {
                return true;
            }
        }
        return false;
    }

    private int start(int at) {
        int start = at;
        while (start > 0 && clauses[start - 1] == clauses[at]) {
            start--;
        }
        return start;
    }

    private int end(int at) {
        int end = at + 1;
        while (end < units.size() && clauses[end] == clauses[at]) {
            end++;
        }
        return end;
    }

    private void mark(int from, int to, Hedge hedge) {
        for (int i = from; i < to; i++) {
            hedges.get(i).add(hedge);
        }
    }

    /** Whether a verb follows "to", after another that does not say it was done. */
    private boolean isInfinitive(int at) {
        if (!units.get(at).form().equals("to")
                || at + 1 == units.size()
                || !units.get(at + 1).isVerb()) {
            return false;
        }
        for (int i = at - 1; i >= 0 && clauses[i] == clauses[at]; i--) {
            if (units.get(i).isVerb() || units.get(i).tag().equals("ADJ")) {
                return !DONE.contains(units.get(i).lemma())
                        && !DONE.contains(units.get(i).form());
            }
        }
        return true;
    }

    /** "Is to open", "are to be sold", "set to", "to open" at the start of a headline's verb. */
    private boolean isComing(int at) {
        if (!units.get(at).form().equals("to") || at == 0 || at + 1 == units.size()) {
            return false;
        }
        Unit before = units.get(at - 1);
        Unit after = units.get(at + 1);
        return (BE.contains(before.form())
                        || before.is(Unit.Kind.NAME) && !hasVerbBefore(at)
                        || Set.of("set", "ready", "about").contains(before.form()))
                && (after.isVerb() || after.tag().equals("AUX"));
    }

    private boolean hasVerbBefore(int at) {
        return units.subList(start(at), at).stream()
                .anyMatch(unit -> unit.isVerb() || unit.tag().equals("AUX"));
    }
}
