package org.modelwire.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Keeps what editors type, each editor's own for each brief, until it is put in the place of the text or thrown away. A lock
 * that lapsed, a text that changed meanwhile or a decision of somebody else takes nothing of it away.
 */
@ApplicationScoped
@Transactional
public class UnfinishedEdits {

    @Inject
    private DeskRepository desk;

    @Inject
    private Clock clock;

    /**
     * Keeps what is typed so far.
     *
     * @param number of the text that the editor began with
     * @param content at most {@link UnfinishedEdit#MOST} characters
     */
    public void keep(long briefId, int number, String content, String editor) {
        if (content.length() > UnfinishedEdit.MOST) {
            throw new IllegalArgumentException("an edit has at most " + UnfinishedEdit.MOST + " characters");
        }
        desk.findAlone(briefId).orElseThrow(() -> new IllegalArgumentException("there is no brief " + briefId));
        UnfinishedEdit edit = desk.findEdit(briefId, editor).orElseGet(() -> {
            UnfinishedEdit begun = new UnfinishedEdit(briefId, editor);
            desk.add(begun);
            return begun;
        });
        edit.keep(number, content, clock.instant());
    }

    /** What an editor has begun to write. */
    public Optional<UnfinishedEdit> find(long briefId, String editor) {
        return desk.findEdit(briefId, editor);
    }

    /** Throws away what an editor has begun to write, because it is done with. */
    public void drop(long briefId, String editor) {
        desk.findEdit(briefId, editor).ifPresent(desk::remove);
    }
}
