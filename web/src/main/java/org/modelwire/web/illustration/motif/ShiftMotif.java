package org.modelwire.web.illustration.motif;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import org.modelwire.web.illustration.canvas.Canvas;

/** A disc in slices that do not meet: something does not add up. */
final class ShiftMotif implements Motif {

    @Override
    public void draw(Canvas canvas, Palette colours, Seed seed) {
        double radius = seed.between(215, 270);
        double x = seed.between(480, 720);
        double y = Canvas.HEIGHT / 2.0;
        int slices = seed.between(6, 9);
        double height = 2 * radius / slices;
        int odd = seed.between(1, slices - 2);
        for (int slice = 0; slice < slices; slice++) {
            double top = -radius + slice * height;
            double shift = slice == odd ? seed.pick(-1, 1) * seed.between(170, 260) : seed.between(-70, 70);
            String fill = slice == odd ? colours.accent() : slice % 2 == 0 ? colours.deep() : colours.mid();
            canvas.rect(0, y + top, Canvas.WIDTH, height, slice % 2 == 0 ? colours.ground() : colours.soft());
            canvas.fill(slice(x + shift, y, radius, top, height), fill);
        }
    }

    /** The part of a disc that begins at a height, measured from its centre. */
    private static Area slice(double x, double y, double radius, double top, double height) {
        Area slice = new Area(Canvas.round(x, y, radius));
        slice.intersect(new Area(new Rectangle2D.Double(x - radius, y + top, 2 * radius, height)));
        return slice;
    }
}
