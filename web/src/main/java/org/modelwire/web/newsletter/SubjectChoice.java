package org.modelwire.web.newsletter;

/** A subject that can be ticked. */
public record SubjectChoice(String slug, String name, String kind, boolean chosen) {

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public boolean isChosen() {
        return chosen;
    }

    /** Its id on the page. */
    public String getId() {
        return "subject-" + slug;
    }
}
