package org.modelwire.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefRevision;

/** What waits for an editor: drafts, updates of public briefs, and public briefs that are flagged. */
@ApplicationScoped
@Transactional
public class ReviewQueue {

    private static final int NEXT = 100;

    @Inject
    private QueueRepository queue;

    @Inject
    private DeskRepository desk;

    @Inject
    private BriefRepository briefs;

    @Inject
    private Clock clock;

    /**
     * One page of the queue.
     *
     * @param first how many rows to leave out
     * @param limit from 1 to 1,000
     */
    public List<QueueRow> page(QueueFilter filter, QueueOrder order, int first, int limit) {
        List<Long> ids = queue.findIds(filter, order, first, limit);
        Map<Long, BriefRevision> texts = queue.findTexts(ids).stream()
                .collect(Collectors.toMap(text -> text.brief().id(), Function.identity()));
        Map<Long, Long> flags = queue.countFlags(ids);
        Map<Long, String> owners = owners(ids);
        return ids.stream()
                .filter(texts::containsKey)
                .map(id ->
                        row(texts.get(id), flags.getOrDefault(id, 0L).intValue(), Optional.ofNullable(owners.get(id))))
                .toList();
    }

    private Map<Long, String> owners(List<Long> ids) {
        Instant now = clock.instant();
        Map<Long, String> owners = new HashMap<>();
        for (Object[] row : desk.findOwners(ids)) {
            ReviewLock lock = (ReviewLock) row[1];
            if (lock.heldUntil().isAfter(now)) {
                owners.put((Long) row[0], lock.owner());
            }
        }
        return owners;
    }

    private static QueueRow row(BriefRevision text, int flags, Optional<String> owner) {
        Brief brief = text.brief();
        return new QueueRow(
                brief.id(),
                brief.slug(),
                text.headline(),
                text.kind(),
                brief.pendingState(),
                text.number(),
                brief.hasCandidate(),
                brief.significance(),
                brief.reportedAt(),
                text.findings().stream()
                        .map(finding -> finding.finding().gate())
                        .distinct()
                        .toList(),
                flags,
                owner);
    }

    /** How many rows a filter leaves. */
    public long count(QueueFilter filter) {
        return queue.count(filter);
    }

    /** How many briefs wait on each shelf. */
    public Map<QueueShelf, Long> counts() {
        Map<QueueShelf, Long> counts = new EnumMap<>(QueueShelf.class);
        for (QueueShelf shelf : QueueShelf.values()) {
            counts.put(shelf, queue.count(QueueFilter.of(shelf)));
        }
        return counts;
    }

    /**
     * The brief after one in the order of weight that nobody else has in hand, which an editor goes on with; after the last
     * one the first.
     *
     * @param done what the editor has just looked at
     */
    public Optional<Long> next(QueueFilter filter, long done, String editor) {
        return free(queue.findIdsAfter(filter, briefs.get(done), NEXT), done, editor)
                .or(() -> free(queue.findIds(filter, QueueOrder.SIGNIFICANCE, 0, NEXT), done, editor));
    }

    private Optional<Long> free(List<Long> ids, long except, String editor) {
        Map<Long, String> owners = owners(ids);
        return ids.stream()
                .filter(id -> id != except && editor.equals(owners.getOrDefault(id, editor)))
                .findFirst();
    }
}
