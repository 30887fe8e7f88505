package org.modelwire.web.illustration.motif;

import java.awt.geom.Path2D;
import java.util.List;
import org.modelwire.subject.SubjectKind;
import org.modelwire.web.illustration.canvas.Canvas;

/** One sign for each subject, its form by what the subject is, its place and inner marks by its name. */
public final class Glyphs {

    private static final int MOST = 5;

    private final Canvas canvas;
    private final Palette colours;

    /** Signs on a canvas. */
    public Glyphs(Canvas canvas, Palette colours) {
        this.canvas = canvas;
        this.colours = colours;
    }

    /** Draws the signs on small cards along one edge, the first subject first. */
    public void draw(List<IllustratedSubject> subjects, Seed seed) {
        int side = 92;
        int count = Math.min(MOST, subjects.size());
        boolean right = seed.oneIn(2);
        boolean top = seed.oneIn(2);
        double x = right ? Canvas.WIDTH - 54.0 - (double) count * side : 54;
        double y = top ? 54 : Canvas.HEIGHT - 54.0 - side;
        for (int i = 0; i < count; i++) {
            boolean first = i == 0;
            canvas.rect(x + (double) i * side, y, side + 0.5, side, first ? colours.deep() : colours.ground());
            glyph(subjects.get(i), x + (i + 0.5) * side, y + side / 2.0, first ? colours.ground() : colours.deep());
        }
    }

    private void glyph(IllustratedSubject subject, double x, double y, String fill) {
        double half = 27;
        switch (subject.kind()) {
            case PERSON -> {
                canvas.circle(x, y - 12, 15, fill);
                canvas.halfDisc(x, y + 29, half, 0, fill);
            }
            case ORGANISATION -> canvas.rect(x - half, y - half, 2 * half, 2 * half, fill);
            case PRODUCT -> canvas.circle(x, y, half + 2, fill);
            case PLACE -> canvas.fill(polygon(x, y, 0, -31, 31, 25, -31, 25), fill);
            case TOPIC -> canvas.fill(polygon(x, y, 0, -33, 33, 0, 0, 33, -33, 0), fill);
        }
        if (subject.kind() != SubjectKind.PERSON) {
            mark(new Seed(subject.slug()), x, y + (subject.kind() == SubjectKind.PLACE ? 8 : 0), fill);
        }
    }

    private void mark(Seed seed, double x, double y, String around) {
        String fill = around.equals(colours.deep()) ? colours.ground() : colours.deep();
        switch (seed.between(0, 4)) {
            case 0 -> canvas.circle(x, y, 8, fill);
            case 1 -> canvas.rect(x - 12, y - 2.5, 24, 5, fill);
            case 2 -> canvas.halfDisc(x, y + 5, 11, 45 * seed.between(0, 7), fill);
            case 3 -> canvas.rect(x - 7, y - 7, 14, 14, fill);
            default -> canvas.ring(x, y, 8, 4, fill);
        }
    }

    private static Path2D polygon(double x, double y, int... offsets) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + offsets[0], y + offsets[1]);
        for (int i = 2; i < offsets.length; i += 2) {
            path.lineTo(x + offsets[i], y + offsets[i + 1]);
        }
        path.closePath();
        return path;
    }
}
