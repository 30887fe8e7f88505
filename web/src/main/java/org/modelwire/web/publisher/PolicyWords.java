package org.modelwire.web.publisher;

import org.modelwire.publisher.PublisherPolicy;

/** A policy in words for readers. */
public final class PolicyWords {

    private PolicyWords() {}

    /** Two or three words. */
    public static String name(PublisherPolicy policy) {
        return switch (policy) {
            case FULL_BRIEF -> "Full brief";
            case SUMMARY_ONLY -> "Summary only";
            case HEADLINE_AND_LINK -> "Headline and link";
            case EXCLUDED -> "Excluded";
        };
    }

    /** What it means for the publisher's work, in a sentence. */
    public static String meaning(PublisherPolicy policy) {
        return switch (policy) {
            case FULL_BRIEF ->
                "A model may read its articles; a brief has a summary in our own words, context and a link.";
            case SUMMARY_ONLY ->
                "A model may read its articles; a brief has a summary and a link, without context of ours.";
            case HEADLINE_AND_LINK -> "No model reads its articles, and no brief is written about them.";
            case EXCLUDED -> "Nothing of it is read, and nothing about it appears.";
        };
    }
}
