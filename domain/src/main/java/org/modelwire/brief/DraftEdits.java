package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.review.Editor;
import org.modelwire.brief.review.EditorNote;
import org.modelwire.brief.review.ReviewRepository;
import org.modelwire.brief.review.StaleTextException;
import org.modelwire.shared.IllegalStateChangeException;

/**
 * What editors write. Each edit is a further text of the brief, and the gates judge it at once; of a public brief it is the
 * candidate, which readers see only when it is let out. No edit publishes anything.
 */
@ApplicationScoped
@Transactional
public class DraftEdits {

    private static final int MOST_SENTENCES = 40;

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private TextParts parts;

    @Inject
    private ReviewRepository reviews;

    @Inject
    private Publication publication;

    @Inject
    private Clock clock;

    /**
     * Puts an edited text in the place of the pending one.
     *
     * @param number of the text that the editor began with
     * @param note what was changed, in a sentence; of a public brief readers see it
     * @return number of the new text
     * @throws StaleTextException if the pending text is another one; nothing is changed
     * @throws IllegalArgumentException if the note is blank or too long, or nothing was changed
     * @throws IllegalStateChangeException if the brief is over
     */
    public int edit(long briefId, int number, Draft edited, String note, Editor editor) {
        Brief brief = open(briefId, number);
        BriefRevision old = brief.pending();
        if (edited.equals(old.draft())) {
            throw new IllegalArgumentException("nothing was changed");
        }
        return put(brief, old, edited, "Edited by " + editor.name() + ": " + note, note, editor);
    }

    /**
     * Puts an earlier text in the place of the pending one, as a text of its own.
     *
     * @param number of the pending text that the editor looked at
     * @param earlier number of the text to bring back
     * @return number of the new text
     * @throws StaleTextException if the pending text is another one; nothing is changed
     * @throws IllegalArgumentException if there is no such text, or it is the pending one
     * @throws IllegalStateChangeException if the brief is over
     */
    public int restore(long briefId, int number, int earlier, Editor editor) {
        Brief brief = open(briefId, number);
        BriefRevision old = brief.findRevision(earlier)
                .filter(revision -> revision.number() != number)
                .orElseThrow(() -> new IllegalArgumentException("there is no earlier text " + earlier));
        String why = "Text " + earlier + " brought back by " + editor.name();
        return put(brief, old, old.draft(), why, why, editor);
    }

    private Brief open(long briefId, int number) {
        Brief brief = briefs.get(briefId);
        BriefRevision text = brief.pending();
        if (text.number() != number) {
            throw new StaleTextException(brief.slug(), text.number(), text.why());
        }
        if (brief.state().isOver()) {
            throw new IllegalStateChangeException(Publication.ITEM, briefId, brief.state(), BriefState.DRAFT);
        }
        return brief;
    }

    private int put(Brief brief, BriefRevision old, Draft edited, String why, String note, Editor editor) {
        refuse(edited, note);
        Instant now = clock.instant();
        BriefState before = brief.pendingState();
        BriefRevision made = old.editedAs(brief.nextNumber(), edited, editor.name(), why, now);
        parts.addSentences(made, edited, articles.findByStory(brief.storyId()));
        parts.addOffers(made, old);
        made.keep(StandingFindings.elsewhere(old, edited));
        brief.revise(made, brief.significance());
        parts.addMentions(made, old);
        reviews.findOrders(brief.id()).forEach(order -> order.done(now));
        publication.edited(brief, before, editor.login(), why);
        return made.number();
    }

    private static void refuse(Draft edited, String note) {
        if (note.isBlank() || note.length() > EditorNote.MAX_NOTE) {
            throw new IllegalArgumentException("the note must have from 1 to " + EditorNote.MAX_NOTE + " characters");
        }
        if (edited.headline().isBlank()
                || edited.sentences().anyMatch(sentence -> sentence.text().isBlank())) {
            throw new IllegalArgumentException("a headline or sentence is empty");
        }
        if (edited.sentences().count() > MOST_SENTENCES) {
            throw new IllegalArgumentException("a brief has at most " + MOST_SENTENCES + " sentences");
        }
    }
}
