package org.modelwire.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Rows of which each holds a hash over itself and the hash before it, so that none can be changed, taken out or put in
 * unnoticed. Places count from 1.
 */
public final class HashChain {

    /** Before the first link. */
    public static final String START = "0".repeat(64);

    private HashChain() {}

    /** One row. */
    public interface Link {

        long place();

        /** The hash that it holds. */
        String hash();

        /** What its hash must be behind a link with a hash: of everything that it says, its place included. */
        String digest(String before);
    }

    /**
     * The end of a chain.
     *
     * @param place how many links there are
     * @param hash of the last one
     */
    public record End(long place, String hash) {}

    /**
     * What a look at a whole chain found.
     *
     * @param fits the last link that fits
     * @param broken what does not fit behind it, in a sentence; empty if all does
     */
    public record Verdict(End fits, Optional<String> broken) {}

    /**
     * Goes through a chain from its beginning.
     *
     * @param behind links behind a place, in their order, as many as one likes at a time; none at the end
     * @param end where it must end
     */
    public static Verdict verify(LongFunction<? extends List<? extends Link>> behind, End end) {
        End fits = new End(0, START);
        List<? extends Link> links = behind.apply(0);
        while (!links.isEmpty()) {
            for (Link link : links) {
                long next = fits.place() + 1;
                if (link.place() != next) {
                    return new Verdict(fits, Optional.of("entry " + next + " is missing"));
                }
                if (!link.digest(fits.hash()).equals(link.hash())) {
                    return new Verdict(fits, Optional.of("entry " + next + " is not what was sealed"));
                }
                fits = new End(next, link.hash());
            }
            links = behind.apply(fits.place());
        }
        return fits.equals(end)
                ? new Verdict(fits, Optional.empty())
                : new Verdict(
                        fits, Optional.of("the chain ends at " + fits.place() + ", its head is at " + end.place()));
    }
}
