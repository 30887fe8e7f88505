package org.modelwire.web.illustration.motif;

import java.util.Optional;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.web.illustration.canvas.Canvas;

/** What a composition is built on; each kind of context has its own. */
public interface Motif {

    void draw(Canvas canvas, Palette colours, Seed seed);

    /** The motif of a kind; strata if a brief has no context. */
    static Motif of(Optional<ContextKind> kind) {
        return kind.<Motif>map(found -> switch (found) {
                    case ANALYST_TAKE -> new LensMotif();
                    case EXPLAINER -> new TileMotif();
                    case SKEPTICAL_READ -> new ShiftMotif();
                    case MARKET_SIGNAL -> new BarMotif();
                    case POLICY_WATCH -> new ArcadeMotif();
                    case RESEARCH_NOTE -> new NetworkMotif();
                })
                .orElseGet(StrataMotif::new);
    }
}
