package org.modelwire.takedown.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.shared.Sha256;
import org.modelwire.takedown.TakedownRequest;

/** The stored letters about requests. Callers bring the transaction. */
@ApplicationScoped
public class NoticeRepository {

    @PersistenceContext
    private EntityManager em;

    /** Has a letter of a kind sent, unless there was one already or none goes to this requester. */
    public void want(TakedownRequest request, NoticeKind kind, Instant now) {
        if (request.isLettered() && find(request).stream().noneMatch(notice -> notice.kind() == kind)) {
            em.persist(new TakedownNotice(request, kind, now));
        }
    }

    /** The letters about a request, the first one first. */
    public List<TakedownNotice> find(TakedownRequest request) {
        return em.createQuery(
                        "select n from TakedownNotice n where n.request = :request order by n.id", TakedownNotice.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** Finds the request that a letter with a token is about. */
    public Optional<TakedownRequest> findRequestByToken(String token) {
        return em.createQuery("select n.request from TakedownNotice n where n.tokenHash = :hash", TakedownRequest.class)
                .setParameter("hash", Sha256.of(token))
                .getResultStream()
                .findFirst();
    }

    /** The letters in a state, the first one first, at most 1,000. */
    List<TakedownNotice> find(NoticeState state) {
        return em.createQuery(
                        "select n from TakedownNotice n where n.state = :state order by n.id", TakedownNotice.class)
                .setParameter("state", state)
                .setMaxResults(1_000)
                .getResultList();
    }

    /** Finds a letter. */
    Optional<TakedownNotice> find(long id) {
        return Optional.ofNullable(em.find(TakedownNotice.class, id));
    }
}
