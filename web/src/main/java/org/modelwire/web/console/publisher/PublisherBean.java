package org.modelwire.web.console.publisher;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.publisher.PublisherDesk.OwnFeed;
import org.modelwire.web.console.publisher.PublisherDesk.Terms;
import org.modelwire.web.console.view.Answer;
import org.modelwire.web.publisher.PolicyWords;
import org.modelwire.web.publisher.PublisherReader;

/** One publisher: what is settled, what is in force and why. */
@Named("publisherDesk")
@ViewScoped
public class PublisherBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String COUNTRY = "settle:country";
    private static final String NOTE = "settle:note";
    private static final int LONGEST_NOTE = 500;

    @Inject
    private PublisherDesk publishers;

    @Inject
    private PublisherReader reader;

    @Inject
    private DeskBean desk;

    private String domain;
    private Terms seen;
    private String country = "";
    private PublisherPolicy policy;
    private String note = "";
    private transient PublisherReader.PublisherPage page;

    /** A policy with what it means. */
    public record PolicyChoice(PublisherPolicy policy) implements Serializable {

        public PublisherPolicy getPolicy() {
            return policy;
        }

        public String getLabel() {
            return PolicyWords.name(policy);
        }
    }

    @PostConstruct
    void load() {
        domain = Answer.parameter("domain").orElse("");
        publishers.terms(domain).ifPresent(this::show);
    }

    private void show(Terms terms) {
        seen = terms;
        country = terms.country();
        policy = terms.policy();
        note = terms.note();
    }

    /** Answers with an error page if there is no such publisher. */
    public void check() {
        if (seen == null) {
            Answer.unknown();
        }
    }

    /** Settles what the form says, if nobody settled something else meanwhile. */
    public void settle() {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            Answer.refused(NOTE, "Say why in 1 to 500 characters; the publisher may read it.");
            return;
        }
        Terms wanted = new Terms(country.strip(), policy, note.strip());
        if (wanted.equals(seen)) {
            Answer.done("Nothing to change.");
            return;
        }
        try {
            if (publishers.settle(domain, seen, wanted, desk.getLogin())) {
                page = null;
                publishers.terms(domain).ifPresent(this::show);
                Answer.done("Settled. It counts from the next article on, and for every text that is not out yet.");
            } else {
                stale();
            }
        } catch (IllegalArgumentException e) {
            Answer.refused(COUNTRY, "No country has this code; use two letters of ISO 3166-1 such as DE, or none.");
        }
    }

    private void stale() {
        page = null;
        publishers.terms(domain).ifPresent(now -> {
            seen = now;
            Answer.refused("Somebody settled something else meanwhile: " + PolicyWords.name(now.policy()) + ", “"
                    + now.note() + "”. Nothing was changed; what you typed is kept. Save again to overrule.");
        });
    }

    private PublisherReader.PublisherPage page() {
        if (page == null) {
            page = reader.page(domain, Optional.empty(), 1).orElseThrow();
        }
        return page;
    }

    public String getTitle() {
        return seen == null ? "Publisher" : domain;
    }

    public boolean isKnown() {
        return seen != null;
    }

    public PublisherReader.PublisherPage getPage() {
        return page();
    }

    /** What a policy means, in a sentence. */
    public String getMeaning() {
        return page().row().getMeaning();
    }

    public List<PolicyChoice> getPolicies() {
        return Arrays.stream(PublisherPolicy.values()).map(PolicyChoice::new).toList();
    }

    public List<OwnFeed> getFeeds() {
        return publishers.feeds(domain);
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country == null ? "" : country;
    }

    public PublisherPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(PublisherPolicy policy) {
        this.policy = policy;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }
}
