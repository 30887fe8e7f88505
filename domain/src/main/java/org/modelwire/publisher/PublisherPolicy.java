package org.modelwire.publisher;

/** What we may do with a publisher's work, from the loosest to the strictest. */
public enum PublisherPolicy {
    /** Summary and context. */
    FULL_BRIEF,
    /** Summary without our context. */
    SUMMARY_ONLY,
    /** The publisher's headline and a link; no model reads the article. */
    HEADLINE_AND_LINK,
    /** Nothing at all. */
    EXCLUDED;

    /** The stricter of the two. */
    public PublisherPolicy strictest(PublisherPolicy other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether a model may read the article and a brief may be written. */
    public boolean allowsBrief() {
        return this == FULL_BRIEF || this == SUMMARY_ONLY;
    }
}
