package org.modelwire.publisher;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.modelwire.shared.Texts;

/** The owner of a domain, with the policy that an editor or the publisher has set for it. */
@Entity
@NamedQuery(name = Publisher.FIND_BY_DOMAIN, query = "select p from Publisher p where p.domain = :domain")
@SequenceGenerator(name = "wire_seq", sequenceName = "wire_seq", allocationSize = 1_000)
public class Publisher {

    static final String FIND_BY_DOMAIN = "Publisher.findByDomain";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String domain;

    private String name;

    private String country;

    @Enumerated(EnumType.STRING)
    private PublisherPolicy policy;

    @Column(name = "policy_note")
    private String policyNote;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @OneToMany(mappedBy = "publisher", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("path")
    private List<PathPolicy> paths = new ArrayList<>();

    /** For the persistence provider. */
    protected Publisher() {}

    /** A publisher that has not said anything yet: full briefs, unless its machine-readable signals say less. */
    public Publisher(String domain, String name, Instant now) {
        this.domain = domain;
        this.name = Texts.cut(name, 200);
        this.policy = PublisherPolicy.FULL_BRIEF;
        this.policyNote = "Nothing agreed; the publisher's machine-readable signals decide.";
        this.createdAt = now;
    }

    /** Sets what we may do with this publisher's work from now on. */
    public void decide(PublisherPolicy newPolicy, String note) {
        this.policy = newPolicy;
        this.policyNote = Texts.cut(note, 500);
    }

    /** Sets what we may do with whatever stands below a path; the loosest policy takes the rule away. */
    void decide(String path, PublisherPolicy newPolicy, String actor, Instant now) {
        Optional<PathPolicy> known =
                paths.stream().filter(rule -> rule.path().equals(path)).findFirst();
        if (newPolicy == PublisherPolicy.FULL_BRIEF) {
            known.ifPresent(paths::remove);
        } else if (known.isPresent()) {
            known.get().set(newPolicy, actor, now);
        } else {
            paths.add(new PathPolicy(this, path, newPolicy, actor, now));
        }
    }

    /**
     * Tells where it sits.
     *
     * @param code ISO 3166-1 alpha-2, in any case; blank if that is not known
     * @throws IllegalArgumentException if there is no such country
     */
    public void sitsIn(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (!upper.isEmpty() && !COUNTRIES.contains(upper)) {
            throw new IllegalArgumentException("\"" + code + "\" is no country of ISO 3166-1");
        }
        this.country = upper.isEmpty() ? null : upper;
    }

    public Long id() {
        return id;
    }

    public String domain() {
        return domain;
    }

    public String name() {
        return name;
    }

    /** Where it sits, ISO 3166-1 in upper case: as stored, else as its domain's end tells. */
    public Optional<String> country() {
        String end = domain.substring(domain.lastIndexOf('.') + 1);
        return Optional.ofNullable(country)
                .or(() -> Optional.of(end).filter(letters -> letters.length() == 2))
                .map(letters -> letters.toUpperCase(Locale.ROOT));
    }

    public PublisherPolicy policy() {
        return policy;
    }

    /** What its owner allows below some paths, by path. */
    public List<PathPolicy> paths() {
        return List.copyOf(paths);
    }

    public String policyNote() {
        return policyNote;
    }
}
