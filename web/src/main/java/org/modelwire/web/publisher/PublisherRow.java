package org.modelwire.web.publisher;

import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.web.support.view.CountView;

/**
 * A publisher in figures.
 *
 * @param policy the one in force
 * @param read articles that stand behind a text, public or not
 * @param leftOut articles that were left out on purpose
 * @param failed articles that could not be read so far
 * @param waiting articles that are to be read or analysed
 * @param briefs public briefs that rest on its work
 */
public record PublisherRow(
        String domain,
        String name,
        PublisherPolicy policy,
        long read,
        long leftOut,
        long failed,
        long waiting,
        long briefs) {

    public String getDomain() {
        return domain;
    }

    public String getName() {
        return name;
    }

    public String getHref() {
        return "/publishers/" + domain;
    }

    public String getPolicy() {
        return PolicyWords.name(policy);
    }

    public String getMeaning() {
        return PolicyWords.meaning(policy);
    }

    public String getRead() {
        return CountView.grouped(read);
    }

    public String getLeftOut() {
        return CountView.grouped(leftOut);
    }

    public String getFailed() {
        return CountView.grouped(failed);
    }

    public String getWaiting() {
        return CountView.grouped(waiting);
    }

    public String getBriefs() {
        return CountView.grouped(briefs);
    }
}
