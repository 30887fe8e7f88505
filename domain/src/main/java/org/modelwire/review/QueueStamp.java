package org.modelwire.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.modelwire.shared.Sha256;

/**
 * A sign that is another one as soon as anything in the queue is another one: what waits, its texts, its flags and who has it in
 * hand. It comes out of the database, so that what happens on another node changes it too.
 */
@ApplicationScoped
@Transactional
public class QueueStamp {

    @Inject
    private QueueRepository queue;

    @Inject
    private DeskRepository desk;

    @Inject
    private Clock clock;

    /** The sign of this moment. */
    public String now() {
        return Sha256.of(queue.sumOfTexts(), queue.sumOfFlags(), desk.findHands(clock.instant()));
    }
}
