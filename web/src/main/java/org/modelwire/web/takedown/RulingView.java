package org.modelwire.web.takedown;

import org.modelwire.takedown.Ruling;

/** A statement of reasons for whoever asked. Who decided is not named; that another person decides an appeal is. */
public final class RulingView {

    private final Ruling ruling;

    RulingView(Ruling ruling) {
        this.ruling = ruling;
    }

    public String getTitle() {
        return ruling.round() == Ruling.Round.APPEAL ? "The decision on your appeal" : "The decision";
    }

    public String getMeasure() {
        return ruling.reasons().measure().words();
    }

    public String getScope() {
        return ruling.reasons().scope();
    }

    public String getDuration() {
        return ruling.reasons().duration();
    }

    public String getFacts() {
        return ruling.reasons().facts();
    }

    public String getAutomation() {
        return ruling.reasons().automation();
    }

    public String getGround() {
        return ruling.reasons().ground();
    }

    public String getRedress() {
        return ruling.redress();
    }
}
