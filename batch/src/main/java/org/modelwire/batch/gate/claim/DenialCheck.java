package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.gate.check.Objection;

/** Finds clauses that deny something where no sentence of the articles that tells of it denies anything. */
final class DenialCheck {

    private static final double LEAST = 0.8;
    private static final double OF_BEST = 0.6;

    private DenialCheck() {}

    static List<Objection> objections(Alignment alignment) {
        List<Objection> objections = new ArrayList<>();
        Telling claim = alignment.claim();
        for (int i = 0; i < claim.size(); i++) {
            if (Denial.isNegation(claim.unit(i)) && reached(claim, i)) {
                int closest = closest(alignment, i);
                if (closest >= 0 && !isDenied(alignment, i, closest)) {
                    objections.add(new Objection(
                            claim.unit(i).start(),
                            claim.unit(i).end(),
                            false,
                            "denies what the source does not: \u201c"
                                    + alignment.account().telling(closest).original() + "\u201d"));
                }
            }
        }
        return objections;
    }

    private static boolean reached(Telling claim, int at) {
        for (int i = 0; i < claim.size(); i++) {
            if (claim.clauses()[i] == claim.clauses()[at] && claim.denials()[i] == Denial.DENIED) {
                return true;
            }
        }
        return false;
    }

    private static int closest(Alignment alignment, int at) {
        int best = -1;
        double most = LEAST;
        for (int s = 0; s < alignment.account().tellings().size(); s++) {
            double share = alignment.share(at, s);
            if (share > most) {
                most = share;
                best = s;
            }
        }
        return best;
    }

    private static boolean isDenied(Alignment alignment, int at, int closest) {
        double most = alignment.share(at, closest);
        Account account = alignment.account();
        for (int s = 0; s < account.tellings().size(); s++) {
            boolean tells = alignment.share(at, s) > most * OF_BEST;
            if (tells && isDenying(account.telling(s))
                    || account.isBeside(s, closest) && account.telling(s).isNegative()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDenying(Telling telling) {
        return telling.isNegative() || telling.units().stream().anyMatch(Denial::isSoft);
    }
}
