package org.modelwire.web.console.takedown;

import java.io.Serializable;
import java.util.List;

/**
 * A request as a row of the desk, and in full once it is chosen.
 *
 * @param due until when the next thing is to be done, in words; empty if nothing is
 * @param late whether that time is over
 * @param proof whether the wish is shown to be the requester's to make, in words
 */
public record RequestRow(
        String receipt,
        String state,
        String wish,
        String cause,
        String domain,
        List<String> briefs,
        String original,
        String grounds,
        String requester,
        String received,
        String due,
        boolean late,
        String proof,
        boolean hidden,
        boolean repeat,
        boolean restrained,
        String decidedBy,
        String appealWords,
        boolean undecided,
        boolean verified,
        boolean appealed)
        implements Serializable {

    public String getReceipt() {
        return receipt;
    }

    public String getState() {
        return state;
    }

    public String getWish() {
        return wish;
    }

    public String getCause() {
        return cause;
    }

    public String getDomain() {
        return domain;
    }

    public List<String> getBriefs() {
        return briefs;
    }

    public String getOriginal() {
        return original;
    }

    public String getGrounds() {
        return grounds;
    }

    public String getRequester() {
        return requester;
    }

    public String getReceived() {
        return received;
    }

    public String getDue() {
        return due;
    }

    public boolean isLate() {
        return late;
    }

    public String getProof() {
        return proof;
    }

    public boolean isHidden() {
        return hidden;
    }

    public boolean isRepeat() {
        return repeat;
    }

    public boolean isRestrained() {
        return restrained;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public String getAppealWords() {
        return appealWords;
    }

    public boolean isUndecided() {
        return undecided;
    }

    public boolean isVerified() {
        return verified;
    }

    public boolean isAppealed() {
        return appealed;
    }
}
