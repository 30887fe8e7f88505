package org.modelwire.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A text of an article that its publisher has replaced. Quotations of briefs written before then point into it. */
@Entity
@Table(name = "article_edition")
public class ArticleEdition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "article_id", updatable = false)
    private long articleId;

    @Column(updatable = false)
    private int number;

    private String title;

    @Column(name = "source_text")
    private String sourceText;

    @Column(name = "text_hash", updatable = false)
    private String textHash;

    @Column(name = "fetched_at", updatable = false)
    private Instant fetchedAt;

    @Column(name = "replaced_at", updatable = false)
    private Instant replacedAt;

    /** For the persistence provider. */
    protected ArticleEdition() {}

    /**
     * A text that was just replaced.
     *
     * @param number 1 for the first text of its article
     */
    ArticleEdition(long articleId, int number, String title, ReadText text, Instant now) {
        this.articleId = articleId;
        this.number = number;
        this.title = title;
        this.sourceText = text.text();
        this.textHash = text.hash();
        this.fetchedAt = text.at();
        this.replacedAt = now;
    }

    /** A text with its SHA-256 and when it was read. */
    record ReadText(String text, String hash, Instant at) {}

    public int number() {
        return number;
    }

    public String sourceText() {
        return sourceText;
    }

    /** SHA-256 of the text. */
    public String textHash() {
        return textHash;
    }

    public Instant replacedAt() {
        return replacedAt;
    }
}
