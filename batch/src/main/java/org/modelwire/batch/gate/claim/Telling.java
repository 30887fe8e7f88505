package org.modelwire.batch.gate.claim;

import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.text.Passage;

/**
 * A sentence as its claims are compared.
 *
 * @param passage the text it stands in
 * @param units its words, names and numbers in order
 * @param clauses for each unit the number of its clause
 * @param places for each unit how many telling ones stand before it
 * @param denials for each unit whether a negation reaches it
 * @param hedges for each unit what makes it less than a fact
 */
public record Telling(
        Passage passage, List<Unit> units, int[] clauses, int[] places, Denial[] denials, List<Set<Hedge>> hedges) {

    private static final int UNDONE = 5;
    private static final double FALL = 0.1;
    private static final double OTHER_CLAUSE = 0.65;

    /** How many units it has. */
    public int size() {
        return units.size();
    }

    /** One of its units. */
    public Unit unit(int at) {
        return units.get(at);
    }

    /** How closely two of its units belong together: 1 for neighbours, falling towards 0. */
    public double nearness(int one, int other) {
        return nearness(one, other, FALL, OTHER_CLAUSE);
    }

    /** The same with a factor of one's own for units of different clauses. */
    double nearness(int one, int other, double fall, double otherClause) {
        double near = 1 / (1 + fall * Math.max(0, Math.abs(places[one] - places[other]) - 1));
        return clauses[one] == clauses[other] ? near : near * otherClause;
    }

    /** What lies on which end of which scale here, negations counted. */
    Set<Integer> poles(int at) {
        return denials[at] == Denial.DENIED
                ? Poles.turned(units.get(at).poles())
                : units.get(at).poles();
    }

    /** Whether anything in the clause of a unit says that something is not, or no more. */
    boolean isNegative(int at) {
        for (int i = 0; i < size(); i++) {
            if (i != at
                    && clauses[i] == clauses[at]
                    && (denials[i] == Denial.DENIED || Denial.isNegative(units.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** The same for the whole sentence. */
    boolean isNegative() {
        for (int i = 0; i < size(); i++) {
            if (denials[i] == Denial.DENIED || Denial.isNegative(units.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a contrary just before a word undoes it: "delay the release". */
    boolean isUndone(int at) {
        for (int i = Math.max(0, at - UNDONE); i < at; i++) {
            if (clauses[i] == clauses[at]
                    && denials[i] != Denial.DENIED
                    && Poles.clash(units.get(i).poles(), units.get(at).poles())) {
                return true;
            }
        }
        return false;
    }

    /** The next unit of a clause that tells something, to the left or right; -1 if there is none. */
    public int next(int at, int side) {
        for (int i = at + side; i >= 0 && i < size() && clauses[i] == clauses[at]; i += side) {
            if (units.get(i).tells() && !units.get(i).tag().equals("ADV")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a joint opens another predicate of the same subject: "is not ready and will be late". */
    public boolean opensPredicate(int at) {
        return opensPredicate(units, at);
    }

    static boolean opensPredicate(List<Unit> units, int at) {
        return at + 1 < units.size()
                && units.get(at).tag().equals("CCONJ")
                && units.get(at + 1).tag().equals("AUX");
    }

    /** The nearest name before a unit in its clause; -1 if there is none. */
    int nameBefore(int at) {
        for (int i = at - 1; i >= 0 && clauses[i] == clauses[at]; i--) {
            if (units.get(i).is(Unit.Kind.NAME)) {
                return i;
            }
        }
        return -1;
    }

    /** The sentence as printed. */
    public String original() {
        return passage.originalBetween(
                units.get(0).start(), units.get(size() - 1).end());
    }
}
