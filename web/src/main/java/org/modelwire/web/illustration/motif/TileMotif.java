package org.modelwire.web.illustration.motif;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import org.modelwire.web.illustration.canvas.Canvas;

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
        switch (seed.between(0, 5)) {
            case 0 -> canvas.fill(quarter(x, y, 270), fill);
            case 1 -> canvas.fill(quarter(x, y + SIDE, 0), fill);
            case 2 -> canvas.halfDisc(x + SIDE / 2.0, y + SIDE, SIDE / 2.0, 0, fill);
            case 3 -> canvas.fill(triangle(x, y), fill);
            case 4 -> canvas.circle(x + SIDE / 2.0, y + SIDE / 2.0, SIDE / 3.4, fill);
            default -> canvas.rect(x, y + SIDE / 2.0, SIDE, SIDE / 2.0, fill);
        }
    }

    /** A quarter of a disc around a corner, from an angle on, counterclockwise. */
    private static Arc2D quarter(double x, double y, int from) {
        return new Arc2D.Double(x - SIDE, y - SIDE, 2.0 * SIDE, 2.0 * SIDE, from, 90, Arc2D.PIE);
    }

    private static Path2D triangle(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + SIDE, y);
        path.lineTo(x + SIDE, y + SIDE);
        path.closePath();
        return path;
    }
}
