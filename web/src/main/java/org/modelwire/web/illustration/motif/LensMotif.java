package org.modelwire.web.illustration.motif;

import org.modelwire.web.illustration.canvas.Canvas;

/** Rings around one point, a sector of them cut out and moved: somebody looks closely. */
final class LensMotif implements Motif {

    @Override
    public void draw(Canvas canvas, Palette colours, Seed seed) {
        int x = seed.between(330, 870);
        int y = seed.between(230, 420);
        int step = seed.between(46, 64);
        int rings = 7;
        String[] order = {colours.soft(), colours.mid(), colours.ground(), colours.deep()};
        int first = seed.between(0, 3);
        for (int ring = rings; ring > 0; ring--) {
            canvas.circle(x, y, (double) ring * step, order[(ring + first) % order.length]);
        }
        int turn = 45 * seed.between(0, 7);
        canvas.halfDisc(x, y, step * 3.0, turn, colours.accent());
        canvas.halfDisc(x, y, step * 2.0, turn + 180, colours.deep());
        canvas.circle(x, y, step * 0.55, colours.ground());
        int beam = seed.between(60, 570);
        canvas.rect(0, beam, Canvas.WIDTH, 5, colours.deep());
    }
}
