package org.modelwire.brief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.shared.Texts;

/** One sentence of a revision with its evidence: the span of an article, an earlier brief, or none, for an inference. */
@Entity
@Table(name = "brief_sentence")
public class BriefSentence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "revision_id", updatable = false)
    private BriefRevision revision;

    @Enumerated(EnumType.STRING)
    private Part part;

    private int ordinal;
    private String text;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String quote;

    @Column(name = "article_id")
    private Long articleId;

    @Column(name = "quote_start")
    private Integer quoteStart;

    @Column(name = "quote_end")
    private Integer quoteEnd;

    @Column(name = "cited_slug")
    private String citedSlug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cited_brief_id")
    private Brief cited;

    /** For the persistence provider. */
    protected BriefSentence() {}

    BriefSentence(BriefRevision revision, Part part, int ordinal, DraftSentence sentence) {
        this.revision = revision;
        this.part = part;
        this.ordinal = ordinal;
        this.text = Texts.cut(sentence.text(), 2_000);
        this.basis = sentence.basis();
        this.quote = sentence.quote().map(words -> Texts.cut(words, 2_000)).orElse(null);
        this.citedSlug = sentence.briefSlug().map(slug -> Texts.cut(slug, 200)).orElse(null);
    }

    /** Binds the sentence to the words of an article. */
    void rests(long onArticle, Span span) {
        this.articleId = onArticle;
        this.quoteStart = span.start();
        this.quoteEnd = span.end();
    }

    /** Binds the sentence to an earlier brief. */
    void rests(Brief onBrief) {
        this.cited = onBrief;
    }

    /** The same sentence for a later text, some words replaced. */
    BriefSentence in(BriefRevision later, String oldWords, String newWords) {
        DraftSentence own = asDraft();
        BriefSentence copy = new BriefSentence(
                later,
                part,
                ordinal,
                new DraftSentence(text.replace(oldWords, newWords), basis, own.quote(), own.briefSlug()));
        copy.articleId = articleId;
        copy.quoteStart = quoteStart;
        copy.quoteEnd = quoteEnd;
        copy.cited = cited;
        return copy;
    }

    /** The sentence as its writer gave it. */
    public DraftSentence asDraft() {
        return new DraftSentence(text, basis, Optional.ofNullable(quote), Optional.ofNullable(citedSlug));
    }

    public Part part() {
        return part;
    }

    public String text() {
        return text;
    }

    public Basis basis() {
        return basis;
    }

    /** The article that the quoted words were found in. */
    public Optional<Long> articleId() {
        return Optional.ofNullable(articleId);
    }

    public Optional<String> quote() {
        return Optional.ofNullable(quote);
    }

    /** Where in the article's text the quoted words stand. */
    public Optional<Span> quoteSpan() {
        return Optional.ofNullable(quoteStart).map(start -> new Span(start, quoteEnd));
    }

    /** The earlier brief that it cites. */
    public Optional<Brief> cited() {
        return Optional.ofNullable(cited);
    }
}
