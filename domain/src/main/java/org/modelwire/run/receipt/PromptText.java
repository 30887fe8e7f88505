package org.modelwire.run.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;

/** The words of a version of a prompt. Written once; only whether they were ever in force can change. */
@Entity
@Table(name = "prompt_text")
public class PromptText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    private String name;

    @Column(name = "prompt_version")
    private String promptVersion;

    private String text;
    private Instant since;
    private boolean tried;

    /** For the persistence provider. */
    protected PromptText() {}

    PromptText(Instructions instructions, boolean tried, Instant now) {
        this.tried = tried;
        this.name = instructions.name();
        this.promptVersion = instructions.version();
        this.text = instructions.text();
        this.since = now;
    }

    /** What somebody only tried so far is in force now. */
    void ship(Instant now) {
        if (tried) {
            tried = false;
            since = now;
        }
    }

    public String name() {
        return name;
    }

    public String version() {
        return promptVersion;
    }

    public String text() {
        return text;
    }

    /** Whether somebody tried it and no program ever shipped with it. */
    public boolean isTried() {
        return tried;
    }

    /** When this database met it first. */
    public Instant since() {
        return since;
    }
}
