package org.modelwire.web.illustration;

/** Layers of uneven ground: a report that stands for itself. */
final class StrataMotif implements Motif {

    @Override
    public void draw(Canvas canvas, Palette colours, Seed seed) {
        canvas.circle(seed.between(250, 950), seed.between(130, 220), seed.between(80, 130), colours.accent());
        String[] layers = {colours.soft(), colours.mid(), colours.deep()};
        for (int layer = 0; layer < layers.length; layer++) {
            int base = 270 + layer * 120;
            StringBuilder path = new StringBuilder("M0 630V").append(base + seed.between(-50, 50));
            for (int x = 200; x <= Canvas.WIDTH; x += 200) {
                path.append("S")
                        .append(x - 100)
                        .append(' ')
                        .append(base + seed.between(-70, 70))
                        .append(' ')
                        .append(x)
                        .append(' ')
                        .append(base + seed.between(-50, 50));
            }
            canvas.path(path.append("V630Z").toString(), layers[layer]);
        }
    }
}
