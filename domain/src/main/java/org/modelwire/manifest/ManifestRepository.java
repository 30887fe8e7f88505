package org.modelwire.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.modelwire.brief.BriefRevision;

/** The stored manifests. Callers bring the transaction. */
@ApplicationScoped
public class ManifestRepository {

    @PersistenceContext
    private EntityManager em;

    /** Manifests by id, only those above one. */
    public List<RunManifest> find(long after, int limit) {
        return em.createQuery("select m from RunManifest m where m.id > :after order by m.id", RunManifest.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The manifests of a brief, of its first text first. */
    public List<RunManifest> findByBrief(String slug) {
        return em.createQuery(
                        "select m from RunManifest m, Brief b where m.kind = :kind and m.itemId = b.id and b.slug = :slug"
                                + " order by m.revision",
                        RunManifest.class)
                .setParameter("kind", RunManifest.Kind.BRIEF)
                .setParameter("slug", slug)
                .getResultList();
    }

    /** Texts that came out since the first manifest was made, and have none: slug and number of each. */
    List<String> findMissing(int limit) {
        return em.createQuery(
                        "select b.slug, r.number from BriefRevision r join r.brief b where r.publishedAt >="
                                + " (select min(f.at) from RunManifest f) and not exists (select m.id from RunManifest m"
                                + " where m.kind = :kind and m.itemId = b.id and m.revision = r.number) order by r.id",
                        Object[].class)
                .setParameter("kind", RunManifest.Kind.BRIEF)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row[0] + " " + row[1])
                .toList();
    }

    /** The hash of the text that a manifest is about, as it is stored now; empty if the text is not there. */
    List<String> findTextHash(RunManifest manifest) {
        return em.createQuery(
                        "select r from BriefRevision r where r.brief.id = :brief and r.number = :number",
                        BriefRevision.class)
                .setParameter("brief", manifest.itemId())
                .setParameter("number", manifest.revision())
                .getResultStream()
                .map(BriefRevision::textHash)
                .toList();
    }

    void add(RunManifest manifest) {
        em.persist(manifest);
    }

    void clear() {
        em.clear();
    }
}
