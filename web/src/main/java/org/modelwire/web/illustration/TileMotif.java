package org.modelwire.web.illustration;

/** Square tiles, each filled by a part of a circle or of a square: a thing taken apart into its pieces. */
final class TileMotif implements Motif {

    private static final int SIDE = 158;

    @Override
    public void draw(Canvas canvas, Palette colours, Seed seed) {
        int accents = 2;
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 8; column++) {
                double x = column * (double) SIDE - 32;
                double y = row * (double) SIDE;
                boolean accent = accents > 0 && seed.oneIn(9);
                accents -= accent ? 1 : 0;
                String back =
                        seed.pick(colours.ground(), colours.ground(), colours.soft(), colours.mid(), colours.deep());
                String front = accent ? colours.accent() : seed.pick(colours.deep(), colours.mid(), colours.soft());
                canvas.rect(x, y, SIDE + 0.5, SIDE + 0.5, back);
                tile(canvas, x, y, front, seed);
            }
        }
    }

    private static void tile(Canvas canvas, double x, double y, String fill, Seed seed) {
        String side = Canvas.text(SIDE);
        String at = "M" + Canvas.text(x) + " " + Canvas.text(y);
        switch (seed.between(0, 5)) {
            case 0 ->
                canvas.path(at + "h" + side + "a" + side + " " + side + " 0 0 1 -" + side + " " + side + "z", fill);
            case 1 ->
                canvas.path(
                        at + "v" + side + "h" + side + "a" + side + " " + side + " 0 0 0 -" + side + " -" + side + "z",
                        fill);
            case 2 -> canvas.halfDisc(x + SIDE / 2.0, y + SIDE, SIDE / 2.0, 0, fill);
            case 3 -> canvas.path(at + "h" + side + "v" + side + "z", fill);
            case 4 -> canvas.circle(x + SIDE / 2.0, y + SIDE / 2.0, SIDE / 3.4, fill);
            default -> canvas.rect(x, y + SIDE / 2.0, SIDE, SIDE / 2.0, fill);
        }
    }
}
