package org.modelwire.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.shared.StateChanged;

/**
 * Keeps what editors decide about stories: which articles stand where, and which stories are never the same event. The
 * caller has made sure that the decision can be carried out.
 */
@ApplicationScoped
@Transactional
public class StoryDecisions {

    private static final String ITEM = "story";

    @Inject
    private StoryRepository stories;

    @Inject
    private ArticleRepository articles;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Makes a story of its own of some articles of a story. The later decision counts: articles that the machine adds to
     * either never belong to the other.
     *
     * @return the new story
     */
    public Story split(Story from, List<Article> taken, String actor, String why) {
        Instant now = clock.instant();
        Article first =
                taken.stream().min(Comparator.comparing(Article::reportedAt)).orElseThrow();
        Story made = new Story(first.title(), first.reportedAt(), now);
        stories.add(made);
        taken.forEach(article -> article.place(made.id(), actor));
        partedFrom(from.id()).forEach(other -> stories.add(new StoriesApart(made.id(), other)));
        stories.add(new StoriesApart(from.id(), made.id()));
        stories.add(new StoryDecision(StoryDecision.Kind.SPLIT, from.id(), made.id(), actor, why, now));
        tell(from.id(), "SPLIT", actor, taken.size() + " articles became story " + made.id() + ": " + why, now);
        return made;
    }

    private List<Long> partedFrom(long story) {
        return stories.findApart(List.of(story)).stream()
                .map(pair -> pair.besides(story))
                .toList();
    }

    /** Makes stories part of one. What was parted from them is parted from it, unless it is one of them. */
    public void merge(Story kept, Collection<Story> others, String actor, String why) {
        Instant now = clock.instant();
        articles.findByStory(kept.id()).forEach(article -> article.place(kept.id(), actor));
        for (Story other : others) {
            articles.findByStory(other.id()).forEach(article -> article.place(kept.id(), actor));
            other.mergeInto(kept.id());
            stories.add(new StoryDecision(StoryDecision.Kind.MERGE, kept.id(), other.id(), actor, why, now));
            tell(other.id(), "MERGED", actor, "now part of story " + kept.id() + ": " + why, now);
        }
        Set<Long> one = new HashSet<>();
        one.add(kept.id());
        others.forEach(other -> one.add(other.id()));
        partAnew(kept.id(), one);
    }

    private void partAnew(long kept, Set<Long> one) {
        Set<Long> parted = new HashSet<>();
        for (StoriesApart pair : stories.findApart(one)) {
            one.stream().filter(pair::has).map(pair::besides).forEach(parted::add);
            stories.remove(pair);
        }
        parted.removeAll(one);
        parted.forEach(other -> stories.add(new StoriesApart(kept, other)));
    }

    private void tell(long story, String to, String actor, String why, Instant now) {
        changes.fire(new StateChanged(ITEM, story, Optional.of("TOLD"), to, actor, why, now));
    }
}
