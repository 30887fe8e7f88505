package org.modelwire.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.StoryBriefs;
import org.modelwire.desk.DeskRefusalException.Cause;
import org.modelwire.story.Story;
import org.modelwire.story.StoryDecisions;
import org.modelwire.story.StoryRepository;

/**
 * Lets editors split and merge stories. Each decision is one transaction with all that follows for the briefs, and no
 * machine ever undoes it.
 */
@ApplicationScoped
@Transactional
public class StoryDesk {

    @Inject
    private StoryRepository stories;

    @Inject
    private ArticleRepository articles;

    @Inject
    private StoryDecisions decisions;

    @Inject
    private StoryBriefs briefs;

    @Inject
    private Clock clock;

    /**
     * Takes articles out of a story. They become a story of their own, which is told anew in the next run.
     *
     * @param articleIds some of the story's articles, not all
     * @param why a sentence for the audit trail
     * @return id of the new story
     * @throws DeskRefusalException if there is no such story or article, or they cannot be parted
     */
    public long split(long storyId, Collection<Long> articleIds, String actor, String why) {
        Story story = told(storyId);
        Set<Long> wanted = new LinkedHashSet<>(articleIds);
        List<Article> all = articles.findByStory(storyId);
        List<Article> taken =
                all.stream().filter(article -> wanted.contains(article.id())).toList();
        if (taken.size() < wanted.size()) {
            throw new DeskRefusalException(Cause.UNKNOWN, "not every article belongs to story " + storyId);
        }
        if (taken.isEmpty() || taken.size() == all.size()) {
            throw new DeskRefusalException(
                    Cause.NOT_POSSIBLE, "a story can be parted only if something is taken and something stays");
        }
        refuseIfClaimed(all);
        Story made = decisions.split(story, taken, actor, why);
        briefs.lost(storyId, wanted, why, actor);
        return made.id();
    }

    /**
     * Makes several stories one. The story with the leading brief stays, see {@link StoryBriefs#leading}; without any brief
     * the first one does. What the others add is read in the next run.
     *
     * @param storyIds at least two
     * @param why a sentence for the audit trail
     * @return id of the story that stays
     * @throws DeskRefusalException if there is no such story, or they cannot be joined
     */
    public long merge(Collection<Long> storyIds, String actor, String why) {
        List<Story> all = new LinkedHashSet<>(storyIds).stream().map(this::told).toList();
        if (all.size() < 2) {
            throw new DeskRefusalException(Cause.NOT_POSSIBLE, "it takes two stories to merge");
        }
        all.forEach(story -> refuseIfClaimed(articles.findByStory(story.id())));
        List<Long> ids = all.stream().map(Story::id).toList();
        Optional<Brief> leading = briefs.leading(ids);
        long keptId = leading.map(Brief::storyId).orElse(ids.get(0));
        Story kept = told(keptId);
        briefs.merged(leading, ids, why, actor);
        decisions.merge(
                kept, all.stream().filter(story -> story.id() != keptId).collect(Collectors.toList()), actor, why);
        return keptId;
    }

    private Story told(long id) {
        Story story =
                stories.find(id).orElseThrow(() -> new DeskRefusalException(Cause.UNKNOWN, "there is no story " + id));
        story.mergedInto().ifPresent(into -> {
            throw new DeskRefusalException(Cause.NOT_POSSIBLE, "story " + id + " is part of story " + into);
        });
        return story;
    }

    private void refuseIfClaimed(List<Article> told) {
        for (Article article : told) {
            if (article.isClaimed(clock.instant())) {
                throw new DeskRefusalException(
                        Cause.NOT_POSSIBLE,
                        "a run is working on article " + article.id() + "; try again when it has ended");
            }
        }
    }
}
