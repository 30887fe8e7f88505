package org.modelwire.web.illustration.motif;

import org.modelwire.web.illustration.canvas.Canvas;

/** Points in a loose grid, joined by lines, over fine dots: measurements and what connects them. */
final class NetworkMotif implements Motif {

    private static final int COLUMNS = 7;
    private static final int ROWS = 4;

    @Override
    public void draw(Canvas canvas, Palette colours, Seed seed) {
        for (int y = 35; y < Canvas.HEIGHT; y += 40) {
            for (int x = 40; x < Canvas.WIDTH; x += 40) {
                canvas.circle(x, y, 2.6, colours.soft());
            }
        }
        double[][] points = new double[COLUMNS * ROWS][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {
                90 + i % COLUMNS * 170.0 + seed.between(-45, 45), 80 + i / COLUMNS * 157.0 + seed.between(-40, 40)
            };
        }
        for (int i = 0; i < points.length; i++) {
            join(canvas, points, i, (i + 1) % COLUMNS == 0 ? -1 : i + 1, colours, seed);
            join(canvas, points, i, i + COLUMNS, colours, seed);
        }
        int bright = seed.between(0, points.length - 1);
        for (int i = 0; i < points.length; i++) {
            int radius = i == bright ? 62 : seed.pick(9, 9, 12, 16, 24, 38);
            canvas.circle(points[i][0], points[i][1], radius, i == bright ? colours.accent() : colours.deep());
            if (radius > 20) {
                canvas.circle(points[i][0], points[i][1], radius * 0.45, colours.ground());
            }
        }
    }

    private static void join(Canvas canvas, double[][] points, int from, int to, Palette colours, Seed seed) {
        if (to >= 0 && to < points.length && !seed.oneIn(3)) {
            canvas.line(points[from][0], points[from][1], points[to][0], points[to][1], 5, colours.mid());
        }
    }
}
