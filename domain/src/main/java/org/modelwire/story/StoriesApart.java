package org.modelwire.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Two stories that an editor parted. No machine puts an article of the one into the other. */
@Entity
@Table(name = "story_apart")
public class StoriesApart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "story_id", updatable = false)
    private long storyId;

    @Column(name = "other_id", updatable = false)
    private long otherId;

    /** For the persistence provider. */
    protected StoriesApart() {}

    /** Parts two stories, in whatever order they are named. */
    public StoriesApart(long one, long other) {
        this.storyId = Math.min(one, other);
        this.otherId = Math.max(one, other);
    }

    /** Whether this is about one of the two. */
    public boolean has(long story) {
        return storyId == story || otherId == story;
    }

    /** The one of the two that is not the given one. */
    public long besides(long story) {
        return storyId == story ? otherId : storyId;
    }
}
