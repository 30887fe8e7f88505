package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Objection;

/** Finds clauses that tell as done, as coming or as certain what nothing they rest on tells so. */
final class TenseCheck {

    private static final Set<String> HAVE = Set.of("has", "have", "had", "having");
    private static final Set<String> WILL = Set.of("will", "'ll", "shall");
    private static final Set<String> NOT_DONE_AFTER = Set.of("is", "are", "be", "being", "to");
    private static final Set<String> BEFORE_NOUNS = Set.of("DET", "ADP", "NUM", "ADJ");
    private static final Set<Hedge> OPEN =
            Set.of(Hedge.POSSIBLE, Hedge.ASKED, Hedge.EXPECTED, Hedge.PLANNED, Hedge.WILL);
    private static final Set<String> CERTAIN = Set.of(
            "certain",
            "certainly",
            "definitely",
            "undoubtedly",
            "proven",
            "prove",
            "proof",
            "establish",
            "doubt",
            "exactly",
            "finally",
            "surely",
            "inevitable",
            "undisputed");
    private static final double LEAST = 0.2;
    private static final double OF_BEST = 0.7;
    private static final double QUOTED = 1.2;
    private static final int PERFECT = 3;

    private final Alignment alignment;
    private final Account account;
    private final Telling claim;

    private TenseCheck(Alignment alignment) {
        this.alignment = alignment;
        this.account = alignment.account();
        this.claim = alignment.claim();
    }

    static List<Objection> objections(Alignment alignment) {
        TenseCheck check = new TenseCheck(alignment);
        List<Objection> objections = new ArrayList<>(check.certain());
        int from = 0;
        for (int i = 1; i <= check.claim.size(); i++) {
            if (i == check.claim.size()
                    || check.claim.clauses()[i] != check.claim.clauses()[from]) {
                check.clause(from, i).ifPresent(objections::add);
                from = i;
            }
        }
        return objections;
    }

    /** Words that make a telling certain and stand nowhere in the articles. */
    private List<Objection> certain() {
        return IntStream.range(0, claim.size())
                .filter(at -> isCertain(claim.unit(at)) && claim.denials()[at] != Denial.DENIED)
                .filter(at -> !alignment.isKnown(at))
                .mapToObj(claim::unit)
                .filter(unit -> account.tellings().stream()
                        .flatMap(telling -> telling.units().stream())
                        .noneMatch(other -> other.lemma().equals(unit.lemma())))
                .map(unit -> new Objection(unit.start(), unit.end(), false, "no source is as sure as this"))
                .toList();
    }

    private static boolean isCertain(Unit unit) {
        return unit.isWord() && (CERTAIN.contains(unit.lemma()) || CERTAIN.contains(unit.form()));
    }

    private Optional<Objection> clause(int from, int to) {
        int done = last(from, to, at -> isDone(claim, at, true));
        int will = last(from, to, at -> WILL.contains(claim.unit(at).form()));
        int verb = Math.max(done, will);
        if (verb < 0
                || !alignment.scope().hasQuote()
                || isHedged(from, to)
                || (done >= 0 ? isTold(done) : isForeseen(will, to))) {
            return Optional.empty();
        }
        return weaker(from, done >= 0)
                .map(source -> new Objection(
                        claim.unit(verb).start(),
                        claim.unit(verb).end(),
                        false,
                        (done >= 0
                                        ? "tells as done what the source does not: \u201c"
                                        : "tells as coming what the source does not: \u201c")
                                + source.original() + "\u201d"));
    }

    private static int last(int from, int to, IntPredicate is) {
        return IntStream.range(from, to).filter(is).max().orElse(-1);
    }

    private boolean isHedged(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(at -> claim.denials()[at] == Denial.DENIED
                        || Hedge.of(claim.unit(at))
                                .filter(hedge -> hedge != Hedge.SAID && hedge != Hedge.WILL)
                                .isPresent());
    }

    /** The sentence that tells most of a clause, if it and all others that carry it say less than that it is so. */
    private Optional<Telling> weaker(int clause, boolean done) {
        double[] shares = IntStream.range(0, account.tellings().size())
                .mapToDouble(sentence -> alignment.scope().holds(sentence) && !account.isTitle(sentence)
                        ? alignment.share(clause, sentence) * (alignment.scope().isQuoted(sentence) ? QUOTED : 1)
                        : 0)
                .toArray();
        int best = 0;
        for (int s = 1; s < shares.length; s++) {
            best = shares[s] > shares[best] ? s : best;
        }
        if (shares.length == 0 || shares[best] < LEAST) {
            return Optional.empty();
        }
        double least = shares[best] * OF_BEST;
        List<Telling> carrying = IntStream.range(0, shares.length)
                .filter(sentence ->
                        shares[sentence] >= least || alignment.scope().isQuoted(sentence) && !account.isTitle(sentence))
                .mapToObj(account::telling)
                .toList();
        boolean told = carrying.stream()
                .anyMatch(telling ->
                        units(telling).anyMatch(at -> done ? isDone(telling, at, false) : isComing(telling, at)));
        boolean open = carrying.stream().anyMatch(telling -> units(telling).anyMatch(at -> isOpen(telling, at, done)));
        return !told && open ? Optional.of(account.telling(best)) : Optional.empty();
    }

    private static IntStream units(Telling telling) {
        return IntStream.range(0, telling.size());
    }

    private static boolean isOpen(Telling telling, int at, boolean done) {
        return Hedge.of(telling.unit(at))
                        .filter(hedge ->
                                hedge != Hedge.SAID && (done || hedge == Hedge.POSSIBLE || hedge == Hedge.ASKED))
                        .isPresent()
                || done && telling.hedges().get(at).contains(Hedge.WILL);
    }

    private static boolean isComing(Telling telling, int at) {
        Set<Hedge> hedges = telling.hedges().get(at);
        String form = telling.unit(at).form();
        return hedges.contains(Hedge.WILL)
                || hedges.contains(Hedge.PLANNED)
                || WILL.contains(form)
                || form.equals("set")
                || Hedge.of(telling.unit(at))
                        .filter(hedge -> hedge == Hedge.PLANNED)
                        .isPresent();
    }

    /**
     * Whether a verb in a past form says more than that somebody said something.
     *
     * @param finite whether it must be what its clause tells, and not add to a noun: "the company, founded in May"
     */
    private static boolean isDone(Telling telling, int at, boolean finite) {
        Unit unit = telling.unit(at);
        if (!finite && unit.form().equals("did")) {
            return true;
        }
        boolean past = unit.isVerb()
                && (!unit.form().equals(unit.lemma()) || isPerfect(telling, at))
                && !unit.form().endsWith("s")
                && !unit.form().endsWith("ing")
                && Hedge.of(unit).isEmpty();
        return past
                && telling.hedges().get(at).stream().noneMatch(OPEN::contains)
                && !(at > 0 && NOT_DONE_AFTER.contains(telling.unit(at - 1).form()))
                && !(finite && opens(telling, at))
                && !isAttribute(telling, at);
    }

    private static boolean opens(Telling telling, int at) {
        return at == 0
                || telling.clauses()[at - 1] != telling.clauses()[at]
                || telling.passage()
                        .text()
                        .substring(telling.unit(at - 1).end(), telling.unit(at).start())
                        .contains(",");
    }

    /** "The proposed rule". */
    private static boolean isAttribute(Telling telling, int at) {
        return at > 0
                && at + 1 < telling.size()
                && telling.clauses()[at + 1] == telling.clauses()[at]
                && telling.unit(at + 1).isNoun()
                && BEFORE_NOUNS.contains(telling.unit(at - 1).tag());
    }

    private static boolean isPerfect(Telling telling, int at) {
        return IntStream.range(Math.max(0, at - PERFECT), at)
                .anyMatch(before -> HAVE.contains(telling.unit(before).form()));
    }

    /** Whether the articles tell the same deed as done, or in a title, anywhere. */
    private boolean isTold(int verb) {
        Stream<Account.Place> same =
                alignment.matches(verb).stream().map(match -> new Account.Place(match.sentence(), match.unit()));
        Stream<Account.Place> like = account.onScales(claim.unit(verb).poles()).stream()
                .filter(place -> Poles.agree(
                        claim.poles(verb), account.telling(place.sentence()).poles(place.unit())));
        return Stream.concat(same, like)
                .anyMatch(place -> account.isTitle(place.sentence())
                        || isDone(account.telling(place.sentence()), place.unit(), false));
    }

    /** Whether what it rests on tells the deed itself as neither possible nor merely wished. */
    private boolean isForeseen(int will, int to) {
        return IntStream.range(will + 1, to)
                .filter(at -> claim.unit(at).isVerb())
                .limit(1)
                .boxed()
                .flatMap(at -> alignment.matches(at).stream())
                .filter(match -> alignment.scope().isNear(match.sentence()))
                .map(match -> account.telling(match.sentence()).hedges().get(match.unit()))
                .anyMatch(hedges -> !hedges.contains(Hedge.POSSIBLE) && !hedges.contains(Hedge.ASKED));
    }
}
