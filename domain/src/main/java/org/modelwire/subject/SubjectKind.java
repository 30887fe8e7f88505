package org.modelwire.subject;

/** What a subject is. */
public enum SubjectKind {
    PERSON("Person"),
    ORGANISATION("Organisation"),
    PRODUCT("Product"),
    PLACE("Place"),
    TOPIC("Topic");

    private final String label;

    SubjectKind(String label) {
        this.label = label;
    }

    /** The word that readers see. */
    public String label() {
        return label;
    }
}
