package org.modelwire.web.illustration.motif;

/**
 * Five colours that go together, as hexadecimal digits.
 *
 * @param ground what everything stands on
 * @param deep the strongest of the shapes
 * @param accent used sparingly
 */
public record Palette(String ground, String deep, String mid, String soft, String accent) {

    private static final Palette[] ALL = {
        new Palette("e9e3d6", "14323a", "2f7173", "a7c4b8", "e4603a"),
        new Palette("ece7dc", "1d2349", "4757a6", "b4bbde", "e8a628"),
        new Palette("f1e5dd", "3c1527", "92304f", "dfaba7", "2b7d7a"),
        new Palette("e9e8d8", "1a3023", "46744c", "b6c99d", "db492c"),
        new Palette("e4e8eb", "1a2734", "466682", "aec2d2", "f0694f"),
        new Palette("eee5ea", "2c1a3e", "6b4492", "c6b0da", "dd9c00"),
        new Palette("f1e7da", "3a1e12", "a6512b", "e2b792", "22628f"),
        new Palette("e6ebe6", "10302f", "1f7a6b", "a4d0c2", "c93f6b"),
    };

    /** A palette, sometimes by night: the deep colour as ground. */
    public static Palette of(Seed seed) {
        Palette day = seed.pick(ALL);
        return seed.oneIn(3) ? new Palette(day.deep, day.ground, day.soft, day.mid, day.accent) : day;
    }
}
