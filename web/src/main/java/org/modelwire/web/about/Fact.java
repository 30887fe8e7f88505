package org.modelwire.web.about;

/** A setting in words. */
public record Fact(String name, String text) {

    public String getName() {
        return name;
    }

    public String getText() {
        return text;
    }
}
