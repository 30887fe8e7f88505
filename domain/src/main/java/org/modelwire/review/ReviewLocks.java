package org.modelwire.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who has which brief in hand. A lock lapses by itself, so that nobody waits for an editor who went home. */
@ApplicationScoped
@Transactional
public class ReviewLocks {

    /** How long a brief stays in hand after the last sign of its editor. */
    public static final Duration HELD = Duration.ofMinutes(10);

    @Inject
    private DeskRepository desk;

    @Inject
    private Clock clock;

    /**
     * Takes a brief in hand, or keeps it there for another while.
     *
     * @return until when
     * @throws TakenException if another editor has it, saying who and until when
     * @throws IllegalArgumentException if there is no such brief
     */
    public Instant take(long briefId, String editor) {
        desk.findAlone(briefId).orElseThrow(() -> new IllegalArgumentException("there is no brief " + briefId));
        Instant now = clock.instant();
        Instant until = now.plus(HELD);
        Optional<ReviewLock> known = desk.findLock(briefId);
        if (known.isEmpty()) {
            desk.add(new ReviewLock(briefId, editor, until));
            return until;
        }
        if (known.get().isTaken(editor, now)) {
            throw new TakenException(known.get());
        }
        known.get().hold(editor, until);
        return until;
    }

    /** Who else has a brief in hand now. */
    public Optional<ReviewLock> otherOwner(long briefId, String editor) {
        return desk.findLock(briefId).filter(lock -> lock.isTaken(editor, clock.instant()));
    }

    /** Lets go of a brief, if the editor has it. */
    public void release(long briefId, String editor) {
        desk.findLock(briefId).filter(lock -> lock.owner().equals(editor)).ifPresent(desk::remove);
    }
}
