package org.modelwire.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsDocument;
import org.modelwire.publisher.RightsRule;
import org.modelwire.shared.Texts;

/** One signal of a publisher that counted when we decided what may be done with an article. */
@Entity
@Table(name = "rights_evidence")
public class RightsEvidence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(name = "article_id", updatable = false)
    private long articleId;

    private String signal;
    private String matched;
    private String source;

    @Enumerated(EnumType.STRING)
    private PublisherPolicy policy;

    private String address;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(name = "seen_at", updatable = false)
    private Instant seenAt;

    /** For the persistence provider. */
    protected RightsEvidence() {}

    /** A signal as it was seen: its kind, the words that matched, where they stood and what was read there. */
    public RightsEvidence(long articleId, RightsRule rule, Instant now) {
        this.articleId = articleId;
        this.signal = Texts.cut(rule.signal(), 40);
        this.matched = Texts.cut(rule.matched(), 1_000);
        this.source = Texts.cut(rule.source(), 2_048);
        this.policy = rule.policy();
        this.address = rule.document()
                .map(document -> Texts.cut(document.address().toString(), 2_048))
                .orElse(null);
        this.contentHash = rule.document().map(RightsDocument::hash).orElse(null);
        this.seenAt = now;
    }

    public Long id() {
        return id;
    }

    /** The article whose use was decided. */
    public long articleId() {
        return articleId;
    }

    /** What was said, with where it stood. */
    public RightsRule rule() {
        RightsRule rule = new RightsRule(signal, matched, source, policy);
        return address == null ? rule : rule.in(new RightsDocument(URI.create(address), contentHash));
    }

    /** When it was read. */
    public Instant seenAt() {
        return seenAt;
    }
}
