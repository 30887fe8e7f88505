package org.modelwire.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;

/** What an error page says. It needs nothing but the settings, so that it works when nothing else does. */
@Named("problem")
@RequestScoped
public class ProblemBean {

    private int status;
    private String number = "";

    /**
     * Chooses the words for a status.
     *
     * @param logged the number under which the log tells more; empty if it has none
     */
    public void explain(int of, String logged) {
        status = of;
        number = logged;
    }

    /** The number under which the log tells more; empty if it has none. */
    public String getNumber() {
        return number;
    }

    /** Whether another address may lead to what was meant. */
    public boolean isSearchable() {
        return status == 404 || status == 410 || status == 451;
    }

    public int getStatus() {
        return status;
    }

    public String getTitle() {
        return switch (status) {
            case 404 -> "There is no page here";
            case 405 -> "This page can only be read";
            case 410 -> "This brief was withdrawn";
            case 451 -> "This brief was taken down";
            case 503 -> "The archive cannot be reached";
            default -> status >= 500 ? "Something went wrong on our side" : "This request cannot be answered";
        };
    }

    public String getExplanation() {
        return switch (status) {
            case 404 ->
                "The address may be mistyped. Addresses of briefs and subjects never change, so an old link works;"
                        + " a brief about which somebody has complained may be hidden until that is decided.";
            case 405 -> "Nothing can be sent to this address.";
            case 410 -> "It was published here and has been removed from the wire, its feeds and its lists for good.";
            case 451 -> "It was published here and has been removed for legal reasons.";
            case 503 -> "Nothing is lost. Please try again in a few minutes.";
            default ->
                status >= 500
                        ? "The failure is in our log. Please try again in a few minutes."
                        : "Please go on from the front page.";
        };
    }

    /** The page without any view. */
    byte[] asPlainPage() {
        String title = getTitle();
        String told = number.isEmpty() ? "" : "<p>Number in our log: " + number + "</p>";
        return ("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>" + title
                        + "</h1><p>" + getExplanation() + "</p>" + told + "<p><a href=\"/\">Front page</a></p></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
