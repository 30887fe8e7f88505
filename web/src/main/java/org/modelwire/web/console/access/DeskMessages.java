package org.modelwire.web.console.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What a page of the console says after something was done, or was not. */
public final class DeskMessages {

    private DeskMessages() {}

    /** Says at the head of the page that something was done. */
    public static void done(String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, null));
    }

    /**
     * Says beside a field why something was not done, and leaves all fields as they are.
     *
     * @param field identifier of the component, such as {@code create:login}; empty for the head of the page
     */
    public static void refused(String field, String words) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(field.isEmpty() ? null : field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        context.validationFailed();
    }
}
