package org.modelwire.web.illustration.motif;

import org.modelwire.web.illustration.canvas.Canvas;

/** Bars of uneven height with a level drawn across: a market on the move. */
final class BarMotif implements Motif {

    @Override
    public void draw(Canvas canvas, Palette colours, Seed seed) {
        int count = seed.between(9, 14);
        double width = Canvas.WIDTH / (double) count;
        int tallest = seed.between(count / 2, count - 2);
        int height = seed.between(140, 260);
        for (int line = 1; line < 6; line++) {
            canvas.rect(0, line * 105.0, Canvas.WIDTH, 2, colours.soft());
        }
        for (int bar = 0; bar < count; bar++) {
            height = Math.max(120, Math.min(440, height + seed.between(-95, 110)));
            double top = Canvas.HEIGHT - (bar == tallest ? 520.0 : height);
            String fill = bar == tallest ? colours.accent() : seed.pick(colours.deep(), colours.mid(), colours.mid());
            canvas.rect(bar * width, top, width + 0.5, Canvas.HEIGHT - top, fill);
            if (bar != tallest && seed.oneIn(3)) {
                canvas.halfDisc(bar * width + width / 2, top + 0.5, width / 2, 0, fill);
            }
        }
        double level = Canvas.HEIGHT - seed.between(150, 330);
        canvas.rect(0, level, Canvas.WIDTH, 6, colours.ground());
        canvas.circle((tallest + 0.5) * width, level + 3, 18, colours.ground());
    }
}
