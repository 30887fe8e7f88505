package org.modelwire.web.archive;

import org.modelwire.web.support.view.BriefRow;

/** A brief that was found, with the words that were searched for marked in its headline and in a part of its summary. */
public record FoundBrief(BriefRow row, MarkedText headline, MarkedText summary) {

    public BriefRow getRow() {
        return row;
    }

    public MarkedText getHeadline() {
        return headline;
    }

    public MarkedText getSummary() {
        return summary;
    }
}
