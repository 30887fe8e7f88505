package org.modelwire.web.illustration.motif;

import java.awt.geom.Path2D;
import org.modelwire.web.illustration.canvas.Canvas;

/** Layers of uneven ground: a report that stands for itself. */
final class StrataMotif implements Motif {

    @Override
    public void draw(Canvas canvas, Palette colours, Seed seed) {
        canvas.circle(seed.between(250, 950), seed.between(130, 220), seed.between(80, 130), colours.accent());
        String[] layers = {colours.soft(), colours.mid(), colours.deep()};
        for (int layer = 0; layer < layers.length; layer++) {
            int base = 270 + layer * 120;
            canvas.fill(ground(base, seed), layers[layer]);
        }
    }

    /** Everything below a line that swings about a height. */
    private static Path2D ground(int base, Seed seed) {
        Path2D path = new Path2D.Double();
        double y = base + seed.between(-50, 50);
        double bend = 0;
        path.moveTo(0, Canvas.HEIGHT);
        path.lineTo(0, y);
        for (int x = 200; x <= Canvas.WIDTH; x += 200) {
            double before = y + bend;
            double after = base + seed.between(-70, 70);
            y = base + seed.between(-50, 50);
            // the line leaves a point in the direction in which it came
            bend = y - after;
            path.curveTo(x - (x == 200 ? 200 : 100), before, x - 100, after, x, y);
        }
        path.lineTo(Canvas.WIDTH, Canvas.HEIGHT);
        path.closePath();
        return path;
    }
}
