package org.modelwire.run.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;

/** The words of a version of a prompt. Written once, never changed. */
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

    /** For the persistence provider. */
    protected PromptText() {}

    PromptText(Instructions instructions, Instant now) {
        this.name = instructions.name();
        this.promptVersion = instructions.version();
        this.text = instructions.text();
        this.since = now;
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

    /** When this database met it first. */
    public Instant since() {
        return since;
    }
}
