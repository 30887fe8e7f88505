package org.modelwire.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefCorrected;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefUpdated;
import org.modelwire.config.JobName;
import org.modelwire.run.RunRepository;
import org.modelwire.run.RunStatus;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.shared.StateChanged;

/** Signs an account of each text that comes out, in the transaction in which it does, and of each night at its end. */
@ApplicationScoped
public class Manifests {

    private static final String RUN = "run";
    private static final String NIGHTLY = "job nightly";
    private static final int PAGE = 500;
    private static final int MOST_MISSING = 100;

    @Inject
    private ManifestRepository manifests;

    @Inject
    private SigningKeys keys;

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private RunRepository runs;

    void sign(@Observes BriefPublished event) {
        sign(event.briefId(), event.at());
    }

    void sign(@Observes BriefUpdated event) {
        sign(event.briefId(), event.at());
    }

    void sign(@Observes BriefCorrected event) {
        sign(event.briefId(), event.at());
    }

    private void sign(long briefId, Instant now) {
        Brief brief = briefs.get(briefId);
        List<Article> sources = articles.findByStory(brief.storyId()).stream()
                .filter(article -> article.isBehind(brief.current().sourceNumber()))
                .toList();
        String content = ManifestJson.brief(
                        brief,
                        sources,
                        articles.findEvidence(sources.stream().map(Article::id).toList()),
                        receipts.findByStory(brief.storyId()),
                        now)
                .toString();
        manifests.add(new RunManifest(
                RunManifest.Kind.BRIEF, briefId, brief.current().number(), content, keys.sign(content), now));
    }

    void sign(@Observes StateChanged change) {
        if (change.item().equals(RUN)
                && change.actor().equals(NIGHTLY)
                && change.from().isPresent()) {
            runs.find(JobName.NIGHTLY, change.itemId()).ifPresent(run -> {
                String content = ManifestJson.night(
                                run, RunStatus.valueOf(change.to()), receipts.spendOf(run.id()), change.at())
                        .toString();
                manifests.add(
                        new RunManifest(RunManifest.Kind.NIGHT, run.id(), 0, content, keys.sign(content), change.at()));
            });
        }
    }

    /**
     * What a check of all manifests has found.
     *
     * @param checked how many there are
     * @param broken those whose signature does not fit, or whose text has another hash now, each in words
     * @param missing texts that came out without one; at most 100
     */
    public record Check(long checked, List<String> broken, List<String> missing) {

        /** Whether all of them hold. */
        public boolean isIntact() {
            return broken.isEmpty() && missing.isEmpty();
        }
    }

    /** Checks every manifest. */
    @Transactional
    public Check check() {
        List<String> broken = new ArrayList<>();
        long checked = 0;
        long last = 0;
        List<RunManifest> page = manifests.find(last, PAGE);
        while (!page.isEmpty()) {
            for (RunManifest manifest : page) {
                checked++;
                last = manifest.id();
                if (!holds(manifest)) {
                    broken.add(manifest.kind() + " " + manifest.itemId() + " " + manifest.revision());
                }
            }
            manifests.clear();
            page = manifests.find(last, PAGE);
        }
        return new Check(checked, broken, manifests.findMissing(MOST_MISSING));
    }

    private boolean holds(RunManifest manifest) {
        if (!keys.fits(manifest.content(), manifest.signature())) {
            return false;
        }
        if (manifest.kind() == RunManifest.Kind.NIGHT) {
            return true;
        }
        try (JsonReader reader = Json.createReader(new StringReader(manifest.content()))) {
            JsonObject told = reader.readObject();
            return told.getInt("revision") == manifest.revision()
                    && manifests.findTextHash(manifest).contains(told.getString("textSha256"));
        }
    }
}
