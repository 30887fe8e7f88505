package org.modelwire.web.takedown;

/** Something that can be picked at the form. */
public record Choice(String name, String label, boolean chosen) {

    public String getName() {
        return name;
    }

    public String getLabel() {
        return label;
    }

    public boolean isChosen() {
        return chosen;
    }
}
