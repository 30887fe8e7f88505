package org.modelwire.web.console.publisher;

import java.io.Serializable;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.web.console.view.Figures;
import org.modelwire.web.publisher.PolicyWords;

/**
 * A publisher in the list.
 *
 * @param settled what its record says
 * @param agreed what counts, with the switches of this server, before its own signals
 */
public record ListedPublisher(
        String domain, String name, String country, PublisherPolicy settled, PublisherPolicy agreed, long feeds)
        implements Serializable {

    private static final String UNKNOWN = "not known";

    static ListedPublisher of(Publisher publisher, PublisherPolicy agreed, long feeds) {
        return new ListedPublisher(
                publisher.domain(),
                publisher.name(),
                publisher.country().orElse(UNKNOWN),
                publisher.policy(),
                agreed,
                feeds);
    }

    public String getHref() {
        return "/console/publisher?domain=" + domain;
    }

    public String getDomain() {
        return domain;
    }

    public String getName() {
        return name;
    }

    public String getCountry() {
        return country;
    }

    public String getSettled() {
        return PolicyWords.name(settled);
    }

    public String getAgreed() {
        return PolicyWords.name(agreed);
    }

    public String getTag() {
        return switch (agreed) {
            case FULL_BRIEF -> "tag tag-good";
            case SUMMARY_ONLY, HEADLINE_AND_LINK -> "tag tag-warn";
            case EXCLUDED -> "tag tag-off";
        };
    }

    public String getFeeds() {
        return Figures.grouped(feeds);
    }
}
