package org.modelwire.web.illustration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.web.illustration.canvas.Canvas;
import org.modelwire.web.illustration.motif.IllustratedSubject;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.LabelView;
import org.modelwire.web.support.view.SubjectView;

/** Reads what the illustration of a brief is made from. */
@ApplicationScoped
@Transactional
public class Illustrations {

    /** Pixels of a picture for those who show a link. */
    public static final int SHARE_WIDTH = Canvas.WIDTH;

    public static final int SHARE_HEIGHT = Canvas.HEIGHT;

    @Inject
    private BriefRepository briefs;

    /** The illustration of a public brief. */
    Optional<Illustration> find(String slug) {
        return briefs.findPublic(slug)
                .map(brief -> of(
                        brief.slug(),
                        brief.current().kind(),
                        brief.mentions().stream()
                                .map(mention -> SubjectView.of(mention.subject()))
                                .toList(),
                        LabelView.of(brief)));
    }

    /** Whether a brief was there and was taken back. */
    boolean isWithdrawn(String slug) {
        return briefs.findBySlug(slug)
                .map(Brief::state)
                .filter(BriefState.WITHDRAWN::equals)
                .isPresent();
    }

    /** The path of a brief's picture for those who show a link to it: a PNG image of 1200 by 630 pixels. */
    public static String sharePath(BriefView brief) {
        return of(brief.slug(), ContextKind.find(brief.kind()), brief.mentions(), brief.label())
                .pngPath();
    }

    private static Illustration of(
            String slug, Optional<ContextKind> kind, List<SubjectView> subjects, LabelView label) {
        return new Illustration(
                kind,
                subjects.stream()
                        .map(subject -> new IllustratedSubject(subject.slug(), subject.kind()))
                        .toList(),
                slug,
                label.digitalSourceType());
    }
}
