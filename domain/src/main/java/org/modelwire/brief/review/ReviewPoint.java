package org.modelwire.brief.review;

/** What a review of substance looks at, each point ticked by the reviewer (EU AI Act, Article 50(4): human review). */
public enum ReviewPoint {
    ACCURACY("Accuracy", "Every name, number, date and quotation is as its source has it."),
    SOURCING("Sourcing", "Each sentence rests on what it shows, and says whose claim it is."),
    OPINION("Opinion apart from fact", "What is our own conclusion reads as one and is marked."),
    EDITORIALISATION("Editorialisation", "No praise, alarm or motive that the sources lack."),
    CONTEXT("Context", "Nothing is left out that would change how a reader takes it.");

    private final String label;
    private final String question;

    ReviewPoint(String label, String question) {
        this.label = label;
        this.question = question;
    }

    /** The point in a word or two. */
    public String label() {
        return label;
    }

    /** What the reviewer confirms with it. */
    public String question() {
        return question;
    }
}
