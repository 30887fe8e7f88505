package org.modelwire.web.console.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.modelwire.brief.review.StaleTextException;
import org.modelwire.review.QueueFilter;
import org.modelwire.review.QueueShelf;
import org.modelwire.review.ReviewLocks;
import org.modelwire.review.ReviewQueue;
import org.modelwire.review.TakenException;
import org.modelwire.review.UnfinishedEdit;
import org.modelwire.review.UnfinishedEdits;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.web.console.access.ConsolePage;
import org.modelwire.web.support.ReaderTime;

/** What every decision at the desk has around it: the brief in hand, words for what cannot be, and where to go on. */
@ApplicationScoped
public class InHand {

    @Inject
    private ReviewLocks locks;

    @Inject
    private UnfinishedEdits edits;

    @Inject
    private ReviewQueue queue;

    /** Takes a brief in hand; says who else has it, and until when, if somebody does. */
    Optional<String> take(long brief, String editor) {
        try {
            locks.take(brief, editor);
            return Optional.empty();
        } catch (TakenException e) {
            return Optional.of(words(e));
        }
    }

    private static String words(TakenException taken) {
        return taken.owner() + " has this in hand until " + ReaderTime.time(taken.until()) + " UTC.";
    }

    void release(long brief, String editor) {
        locks.release(brief, editor);
    }

    Optional<UnfinishedEdit> unfinished(long brief, String editor) {
        return edits.find(brief, editor);
    }

    void keep(long brief, int number, String content, String editor) {
        edits.keep(brief, number, content, editor);
    }

    void drop(long brief, String editor) {
        edits.drop(brief, editor);
    }

    /** Does something and says in words why not, if it cannot be done; then nothing was changed. */
    public void trying(Runnable decision) {
        try {
            decision.run();
        } catch (TakenException e) {
            refuse(words(e) + " Nothing was changed; what you typed is kept.");
        } catch (StaleTextException e) {
            refuse("Nothing was changed: " + e.getMessage() + ". Open it again to see it; what you typed is kept.");
        } catch (IllegalStateChangeException | IllegalArgumentException e) {
            refuse("Nothing was changed: " + e.getMessage() + ".");
        } catch (OptimisticLockException | TransactionalException e) {
            if (!isConflict(e)) {
                throw e;
            }
            refuse("Nothing was changed: somebody else decided about this at the same moment. Open it again.");
        }
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    public void say(String words) {
        add(FacesMessage.SEVERITY_INFO, words);
    }

    public void refuse(String words) {
        add(FacesMessage.SEVERITY_ERROR, words);
    }

    private static void add(FacesMessage.Severity severity, String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, words, null));
    }

    /** Opens the next brief that waits and that nobody else has in hand; the queue if there is none. */
    void goOn(long brief, String done, String editor) {
        String said = done.isEmpty() ? "" : "done=" + URLEncoder.encode(done, StandardCharsets.UTF_8);
        String to = queue.next(QueueFilter.of(QueueShelf.ALL), brief, editor)
                .map(id -> ConsolePage.REVIEW.getPath() + "?brief=" + id + (said.isEmpty() ? "" : "&" + said))
                .orElse(ConsolePage.QUEUE.getPath() + (said.isEmpty() ? "" : "?" + said));
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
