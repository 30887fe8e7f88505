package org.modelwire.web.illustration;

import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.ContextKind;

/**
 * What an illustration is made from.
 *
 * @param kind the angle of the brief; it chooses the motif
 * @param subjects in the order of the brief; the first five get a sign each
 * @param slug makes the drawing this brief's alone
 */
record Illustration(Optional<ContextKind> kind, List<IllustratedSubject> subjects, String slug) {

    /** The drawing as an SVG document; the same values give the same bytes. */
    String svg() {
        Seed seed = new Seed(slug);
        Palette colours = Palette.of(seed);
        Canvas canvas = new Canvas(colours.ground());
        Motif.of(kind).draw(canvas, colours, seed);
        new Glyphs(canvas, colours).draw(subjects, seed);
        return canvas.svg();
    }
}
