package org.modelwire.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modelwire.shared.Texts;

/** What an editor decided about two stories, and why. Only ever added. */
@Entity
@Table(name = "story_decision")
public class StoryDecision {

    /** The two decisions there are. */
    public enum Kind {
        /** Articles of the story became the other one. */
        SPLIT,
        /** The other one became part of the story. */
        MERGE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "story_id")
    private long storyId;

    @Column(name = "other_id")
    private long otherId;

    private String actor;
    private String why;
    private Instant at;

    /** For the persistence provider. */
    protected StoryDecision() {}

    StoryDecision(Kind kind, long storyId, long otherId, String actor, String why, Instant now) {
        this.kind = kind;
        this.storyId = storyId;
        this.otherId = otherId;
        this.actor = Texts.cut(actor, 200);
        this.why = Texts.cut(why, 1_000);
        this.at = now;
    }
}
