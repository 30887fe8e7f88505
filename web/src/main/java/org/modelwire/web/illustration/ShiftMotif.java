package org.modelwire.web.illustration;

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
            canvas.path(slice(x + shift, y, radius, top, top + height), fill);
        }
    }

    /** The part of a disc between two heights, measured from its centre. */
    private static String slice(double x, double y, double radius, double top, double bottom) {
        double upper = Math.sqrt(Math.max(0, radius * radius - top * top));
        double lower = Math.sqrt(Math.max(0, radius * radius - bottom * bottom));
        String arc = "A" + Canvas.text(radius) + " " + Canvas.text(radius) + " 0 0 1 ";
        return "M" + point(x - upper, y + top) + "L" + point(x + upper, y + top) + arc + point(x + lower, y + bottom)
                + "L" + point(x - lower, y + bottom) + arc + point(x - upper, y + top) + "Z";
    }

    private static String point(double x, double y) {
        return Canvas.text(x) + " " + Canvas.text(y);
    }
}
