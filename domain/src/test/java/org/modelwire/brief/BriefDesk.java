package org.modelwire.brief;

import static org.modelwire.shared.Wiring.NOW;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.Finding;
import org.modelwire.feed.Feed;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;
import org.modelwire.subject.SubjectKind;

/** Writes, publishes and updates briefs for tests, each step in a transaction of its own. */
public final class BriefDesk {

    private final TestDatabase database;

    public BriefDesk(TestDatabase database) {
        this.database = database;
    }

    /** A public brief of a story with one article of a publisher. */
    public long published(String domain, String headline, String... cited) throws Exception {
        long id = drafted(domain, headline, cited);
        publish(id);
        return id;
    }

    /** A draft about a story with one article of a publisher. */
    public long drafted(String domain, String headline, String... cited) throws Exception {
        long story = database.get(wiring -> StoredWire.story(
                wiring,
                StoredWire.fetched(wiring, StoredWire.feed(wiring, domain), "https://" + domain + "/1"),
                NOW.minusSeconds(86_400)));
        return write(story, headline, cited);
    }

    /** A further article of another publisher that joins the story of a brief; gives its id. */
    public long joins(long briefId, String domain) throws Exception {
        return database.get(wiring -> {
            Feed feed = StoredWire.feed(wiring, domain);
            Article article = StoredWire.fetched(wiring, feed, "https://" + domain + "/2");
            article.belongTo(wiring.the(BriefRepository.class).get(briefId).storyId());
            return wiring
                    .the(ArticleRepository.class)
                    .findByStory(article.storyId().orElseThrow())
                    .stream()
                    .filter(article::equals)
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    /** Has a text written about the story of a brief. */
    public void rewrite(long briefId, String headline) throws Exception {
        long story = database.get(
                wiring -> wiring.the(BriefRepository.class).get(briefId).storyId());
        write(story, headline);
    }

    private long write(long story, String headline, String... cited) throws Exception {
        Map<String, BigDecimal> offers = new LinkedHashMap<>();
        List.of(cited).forEach(slug -> offers.put(slug, BigDecimal.ONE));
        return database.get(wiring -> wiring.the(Drafts.class)
                .store(
                        new NewBrief(
                                story,
                                draft(headline, cited),
                                new Drafter("large-model", Optional.of("3")),
                                4,
                                offers,
                                List.of(
                                        new NewBrief.NamedSubject("Chips", SubjectKind.TOPIC, "card"),
                                        new NewBrief.NamedSubject(headline, SubjectKind.PRODUCT, headline))),
                        "run 1"));
    }

    private static Draft draft(String headline, String... cited) {
        return new Draft(
                headline,
                List.of(
                        DraftSentence.source("Tessellate has shipped it.", "Tessellate shipped its Loom 2 card"),
                        DraftSentence.source("It costs 4,200 dollars.", "The card costs 4,200 dollars.")),
                Optional.of(ContextKind.MARKET_SIGNAL),
                List.of(DraftSentence.inference("Racks stay as they are.")),
                List.of(cited).stream()
                        .map(slug -> DraftSentence.archive("It was announced before.", slug))
                        .toList(),
                Optional.of(
                        new DraftWatch("Watch " + headline, Optional.of(java.time.LocalDate.MAX.withYear(2026)), "x")));
    }

    /** Puts the pending text through both steps of a run. */
    public BriefState publish(long briefId, Finding... findings) throws Exception {
        check(briefId, findings);
        return database.get(wiring -> publication(wiring, findings).publishByItself(briefId, "run 1"));
    }

    /** Lets gates that find this judge the pending text. */
    public BriefState check(long briefId, Finding... findings) throws Exception {
        return database.get(wiring -> publication(wiring, findings).check(briefId, "run 1"));
    }

    /** The one door, with gates that find this. */
    public static Publication publication(Wiring wiring, Finding... findings) {
        return gates(wiring, findings).the(Publication.class);
    }

    /** A wiring with gates that find this. */
    public static Wiring gates(Wiring wiring, Finding... findings) {
        return wiring.use(DraftChecks.class, (draft, sources, offers) -> new CheckResult(1, List.of(findings)));
    }
}
