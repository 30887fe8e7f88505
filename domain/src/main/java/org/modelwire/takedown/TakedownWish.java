package org.modelwire.takedown;

/** What a requester wants. */
public enum TakedownWish {
    REMOVE("Remove a brief"),
    CHANGE_POLICY("Change what you may do with our work"),
    CORRECT("Correct a brief"),
    REMOVE_PERSONAL_DATA("Remove personal data"),
    OTHER("Something else");

    private final String label;

    TakedownWish(String label) {
        this.label = label;
    }

    /** The words on the form. */
    public String label() {
        return label;
    }
}
