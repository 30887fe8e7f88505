package org.modelwire.batch.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefFinding;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.review.EditorNote;
import org.modelwire.brief.review.ReviewRepository;
import org.modelwire.shared.Reason;

/** What editors have decided about the briefs of stories, as far as it matters to whoever writes them. */
@ApplicationScoped
@Transactional
public class EditorOrders {

    private static final String EDITOR = "editor";

    @Inject
    private BriefRepository briefs;

    @Inject
    private ReviewRepository reviews;

    /** The stories whose text an editor sent back. */
    List<Long> stories() {
        return reviews.findOrderedStories();
    }

    /** Whether readers do not see the brief of a story until a request about it is decided. */
    boolean isHidden(long storyId) {
        return briefs.findByStory(storyId)
                .filter(brief -> brief.state() == BriefState.HIDDEN)
                .isPresent();
    }

    /** Whether an editor has ended the brief of a story. */
    boolean isOver(long storyId) {
        return briefs.findByStory(storyId)
                .filter(brief -> brief.state().isOver())
                .isPresent();
    }

    /** The text of a story that is to be written anew, with the notes of the editors. */
    Optional<Rewrite> rewrite(long storyId) {
        return briefs.findByStory(storyId).flatMap(this::rewrite);
    }

    private Optional<Rewrite> rewrite(Brief brief) {
        List<EditorNote> orders = reviews.findOrders(brief.id());
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        BriefRevision text = brief.pending();
        List<Finding> findings = Stream.concat(
                        orders.stream().map(order -> note(text, order)),
                        text.findings().stream().map(BriefFinding::finding))
                .toList();
        return Optional.of(new Rewrite(text.draft(), findings));
    }

    private static Finding note(BriefRevision text, EditorNote order) {
        return Finding.at(EDITOR, Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, text.headline(), "", order.note());
    }
}
