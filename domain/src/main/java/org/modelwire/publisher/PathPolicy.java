package org.modelwire.publisher;

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
import java.net.URI;
import java.time.Instant;
import org.modelwire.shared.Texts;

/** What the owner of a domain allows for all addresses below a path. It can only be stricter than what holds for the domain. */
@Entity
@Table(name = "path_policy")
public class PathPolicy {

    /** Longest path. */
    public static final int MAX_PATH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "publisher_id", updatable = false)
    private Publisher publisher;

    @Column(updatable = false)
    private String path;

    @Enumerated(EnumType.STRING)
    private PublisherPolicy policy;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    /** For the persistence provider. */
    protected PathPolicy() {}

    PathPolicy(Publisher publisher, String path, PublisherPolicy policy, String actor, Instant now) {
        this.publisher = publisher;
        this.path = path;
        set(policy, actor, now);
    }

    /**
     * A path as it is compared: from the root, without an end that says nothing.
     *
     * @throws IllegalArgumentException if it is no path
     */
    public static String normal(String typed) {
        String path = typed.strip().replaceAll("\\*+$", "");
        if (!path.matches("/[^\\s?#]{0," + (MAX_PATH - 1) + "}")) {
            throw new IllegalArgumentException("a path begins with / and has no blanks, such as /news/");
        }
        return path;
    }

    final void set(PublisherPolicy allowed, String actor, Instant now) {
        policy = allowed;
        setBy = Texts.cut(actor, 200);
        setAt = now;
    }

    /** Whether an address stands below the path: at it, or behind a slash after it. */
    boolean covers(String address) {
        try {
            String asked = URI.create(address).getRawPath();
            String whole = asked == null || asked.isEmpty() ? "/" : asked;
            return whole.equals(path) || whole.startsWith(path.endsWith("/") ? path : path + "/") || path.equals("/");
        } catch (IllegalArgumentException e) {
            return true; // what cannot be read falls under the rule
        }
    }

    public String path() {
        return path;
    }

    public PublisherPolicy policy() {
        return policy;
    }
}
