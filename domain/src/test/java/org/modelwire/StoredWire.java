package org.modelwire;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleText;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedRepository;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Wiring;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;

/** Rows that tests start from. */
public final class StoredWire {

    /** The text of every article. */
    public static final String TEXT =
            "Tessellate shipped its Loom 2 card on Tuesday. The card costs 4,200 dollars.\n\nIt needs no new rack.";

    private StoredWire() {}

    /** A feed of a publisher at a domain. */
    public static Feed feed(Wiring wiring, String domain) {
        Publisher publisher = new Publisher(domain, "The " + domain, Wiring.NOW);
        wiring.the(PublisherRepository.class).add(publisher);
        Feed feed = new Feed(publisher, "https://" + domain + "/feed.xml", "News of " + domain, Wiring.NOW);
        wiring.the(FeedRepository.class).add(feed);
        return feed;
    }

    /** An entry that a feed holds. */
    public static DiscoveredEntry entry(String url) {
        return new DiscoveredEntry(
                url,
                Sha256.of(url),
                Optional.of("guid of " + url),
                "Loom 2 ships",
                Optional.of("M. Oduya"),
                Optional.of(Wiring.NOW.minusSeconds(3_600)),
                Optional.of("<p>Loom 2 ships</p>"),
                Optional.empty(),
                Optional.empty());
    }

    /** An article that is only known. */
    public static Article discovered(Wiring wiring, Feed feed, String url) {
        Article article = new Article(feed, feed.publisher(), entry(url), Wiring.NOW);
        wiring.the(ArticleRepository.class).add(article);
        return article;
    }

    /** What was read of a page. */
    public static ArticleText text() {
        return new ArticleText(
                "Loom 2 ships", TEXT, Optional.of(Wiring.NOW.minusSeconds(7_200)), Optional.empty(), Optional.of("en"));
    }

    /** An article whose text is here. */
    public static Article fetched(Wiring wiring, Feed feed, String url) {
        Article article = discovered(wiring, feed, url);
        article.fetched(text(), PublisherPolicy.FULL_BRIEF, Wiring.NOW);
        return article;
    }

    /** A story that is told by one article. */
    public static long story(Wiring wiring, Article article, Instant reportedAt) {
        Story story = new Story(article.title(), reportedAt, Wiring.NOW);
        wiring.the(StoryRepository.class).add(story);
        wiring.the(EntityManager.class).flush();
        article.belongTo(story.id());
        return story.id();
    }
}
