package org.modelwire.web.console.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;

/** What an error page of the console says. */
@Named("consoleProblem")
@RequestScoped
public class ConsoleProblemBean {

    private int status;
    private String number = "";

    /** Chooses the words for a status; {@code logged} is empty if the log has no more. */
    void explain(int of, String logged) {
        status = of;
        number = logged;
    }

    public String getNumber() {
        return number;
    }

    public int getStatus() {
        return status;
    }

    public String getTitle() {
        return switch (status) {
            case 403 -> "This is not yours to do";
            case 404 -> "There is no such page at the desk";
            case 413 -> "That is too much at once";
            case 503 -> "The database cannot be reached";
            default -> status >= 500 ? "Something went wrong on our side" : "This request cannot be answered";
        };
    }

    public String getExplanation() {
        return switch (status) {
            case 403 ->
                "Your role does not include it, or the request came from another site. An administrator can change roles.";
            case 404 -> "The address may be mistyped, or the page may have moved.";
            case 413 -> "Nothing was changed. Send it in smaller parts.";
            case 503 -> "Nothing was changed. Please try again in a few minutes.";
            default ->
                status >= 500 ? "Nothing more was changed. The log has the details." : "Please go on from the desk.";
        };
    }

    /** The page without any view. */
    byte[] asPlainPage() {
        String told = number.isEmpty() ? "" : "<p>Number in our log: " + number + "</p>";
        return ("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + getTitle() + "</title><h1>"
                        + getTitle() + "</h1><p>" + getExplanation() + "</p>" + told + "</html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
