package org.modelwire.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleText;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.brief.Drafter;
import org.modelwire.brief.Drafts;
import org.modelwire.brief.NewBrief;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedRepository;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.shared.Sha256;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;

/** Stores drafts about {@link Prose}, each with a publisher, an article and a story of its own, in one transaction. */
@ApplicationScoped
@Transactional
public class DraftDesk {

    @Inject
    private PublisherRepository publishers;

    @Inject
    private FeedRepository feeds;

    @Inject
    private ArticleRepository articles;

    @Inject
    private StoryRepository stories;

    @Inject
    private Drafts drafts;

    @Inject
    private Clock clock;

    /** A draft to which no gate objects. */
    public long good(String topic) {
        return store(topic, "Readers heard of " + topic + ".", PublisherPolicy.FULL_BRIEF);
    }

    /** A draft with a number that its article lacks. */
    public long inventive(String topic) {
        return store(topic, "Readers heard of " + topic + " for 470 million dollars.", PublisherPolicy.FULL_BRIEF);
    }

    /** A draft about an article whose publisher has changed its mind since. */
    public long reserved(String topic) {
        return store(topic, "Readers heard of " + topic + ".", PublisherPolicy.HEADLINE_AND_LINK);
    }

    /** Another draft about the story of a brief. */
    public void again(String topic, long storyId) {
        drafts.store(newBrief(topic, "Readers heard of it again.", storyId), "test");
    }

    private long store(String topic, String summary, PublisherPolicy policy) {
        return drafts.store(newBrief(topic, summary, story(topic, policy)), "test");
    }

    private NewBrief newBrief(String topic, String summary, long storyId) {
        Draft draft = new Draft(
                "A report about " + topic + " reaches the wire",
                List.of(DraftSentence.source(summary, Prose.opening(topic))),
                Optional.of(ContextKind.EXPLAINER),
                List.of(DraftSentence.inference("Whoever needs " + topic + " has to wait.")),
                List.of(),
                Optional.of(new DraftWatch(
                        "Watch whether " + topic + " comes back in time.",
                        Optional.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .plusDays(30)),
                        "A later report says so.")));
        Drafter drafter = new Drafter("scripted", Optional.of("1"));
        return new NewBrief(storyId, draft, drafter, 3, Map.of(), List.of());
    }

    private long story(String topic, PublisherPolicy policy) {
        String domain = topic + ".example";
        Publisher publisher = new Publisher(domain, domain, clock.instant());
        publishers.add(publisher);
        Feed feed = new Feed(publisher, "https://" + domain + "/feed", domain, clock.instant());
        feeds.add(feed);
        String url = "https://" + domain + "/" + topic;
        Article article = new Article(
                feed,
                publisher,
                new DiscoveredEntry(
                        url,
                        Sha256.of(url),
                        Optional.empty(),
                        Prose.title(topic),
                        Optional.empty(),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                clock.instant());
        article.fetched(
                new ArticleText(
                        Prose.title(topic), Prose.text(topic), Optional.empty(), Optional.empty(), Optional.empty()),
                policy,
                clock.instant());
        articles.add(article);
        Story story = new Story(article.title(), clock.instant(), clock.instant());
        stories.add(story);
        article.belongTo(story.id());
        return story.id();
    }
}
