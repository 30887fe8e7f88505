package org.modelwire.web.illustration.motif;

import org.modelwire.shared.Sha256;

/**
 * Numbers that look random and are always the same for the same words (SplitMix64, seeded with the first 64 bits of their
 * SHA-256).
 */
public final class Seed {

    private static final int HEX_DIGITS = 16;

    private long state;

    /** The numbers of some words. */
    public Seed(String... words) {
        this.state = Long.parseUnsignedLong(Sha256.of(words).substring(0, HEX_DIGITS), 16);
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A whole number from {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return from + (int) Long.remainderUnsigned(next(), to - from + 1L);
    }

    /** True once in {@code n} times. */
    boolean oneIn(int n) {
        return between(1, n) == 1;
    }

    /** One of some things. */
    @SafeVarargs
    final <T> T pick(T... things) {
        return things[between(0, things.length - 1)];
    }
}
