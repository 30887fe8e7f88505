package org.modelwire.web.illustration.motif;

import org.modelwire.web.illustration.canvas.Canvas;

/** A row of arches under a beam, one of them open: rules and who passes. */
final class ArcadeMotif implements Motif {

    @Override
    public void draw(Canvas canvas, Palette colours, Seed seed) {
        int count = seed.between(4, 7);
        double width = Canvas.WIDTH / (double) count;
        int open = seed.between(0, count - 1);
        double spring = seed.between(250, 320);
        canvas.rect(0, 0, Canvas.WIDTH, Canvas.HEIGHT, colours.soft());
        canvas.circle(seed.between(200, 1_000), seed.between(70, 150), seed.between(70, 120), colours.ground());
        canvas.rect(0, spring - width / 2 - 34, Canvas.WIDTH, Canvas.HEIGHT, colours.mid());
        canvas.rect(0, spring - width / 2 - 64, Canvas.WIDTH, 18, colours.deep());
        for (int arch = 0; arch < count; arch++) {
            double centre = (arch + 0.5) * width;
            double radius = width * 0.38;
            String fill = arch == open ? colours.accent() : colours.deep();
            canvas.halfDisc(centre, spring, radius, 0, fill);
            canvas.rect(centre - radius, spring - 0.5, 2 * radius, Canvas.HEIGHT - spring, fill);
            if (arch != open && seed.oneIn(2)) {
                canvas.halfDisc(centre, Canvas.HEIGHT, radius * 0.62, 0, colours.mid());
            }
        }
        canvas.halfDisc((open + 0.5) * width, Canvas.HEIGHT, width * 0.22, 0, colours.ground());
        canvas.rect(0, Canvas.HEIGHT - 26.0, Canvas.WIDTH, 26, colours.deep());
    }
}
