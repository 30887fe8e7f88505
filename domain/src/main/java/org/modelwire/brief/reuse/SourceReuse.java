package org.modelwire.brief.reuse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modelwire.article.Article;
import org.modelwire.brief.BriefRevision;

/** What a text that came out shows of one article. Only ever added. */
@Entity
@Table(name = "source_reuse")
public class SourceReuse {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "revision_id", updatable = false)
    private long revisionId;

    @Column(name = "article_id", updatable = false)
    private long articleId;

    @Column(name = "publisher_id", updatable = false)
    private long publisherId;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "article_words", updatable = false)
    private int articleWords;

    @Column(name = "reused_words", updatable = false)
    private int reusedWords;

    @Column(name = "longest_run", updatable = false)
    private int longestRun;

    /** For the persistence provider. */
    protected SourceReuse() {}

    SourceReuse(BriefRevision text, Article article, Reuse reuse, Instant at) {
        this.revisionId = text.id();
        this.articleId = article.id();
        this.publisherId = article.publisher().id();
        this.at = at;
        this.articleWords = reuse.articleWords();
        this.reusedWords = reuse.reusedWords();
        this.longestRun = reuse.longestRun();
    }

    public Long id() {
        return id;
    }

    /** When the text came out. */
    public Instant at() {
        return at;
    }

    public Reuse reuse() {
        return new Reuse(articleWords, reusedWords, longestRun);
    }
}
