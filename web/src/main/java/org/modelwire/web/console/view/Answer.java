package org.modelwire.web.console.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What a page says to whoever asked for it or pressed one of its buttons. */
public final class Answer {

    private Answer() {}

    /** It worked. */
    public static void done(String message) {
        say(null, FacesMessage.SEVERITY_INFO, message);
    }

    /** It did not work, and nothing was changed. */
    public static void refused(String message) {
        say(null, FacesMessage.SEVERITY_ERROR, message);
    }

    /**
     * What stands in a field cannot be used; nothing was changed.
     *
     * @param field client identifier of the field, such as {@code add:address}
     */
    public static void refused(String field, String message) {
        say(field, FacesMessage.SEVERITY_ERROR, message);
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static void say(String field, Severity severity, String message) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, message, message));
    }

    /** Sends the browser to another page. */
    public static void moveTo(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There is no such page. */
    public static void unknown() {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** A parameter of the address; empty if it is absent or blank. */
    public static Optional<String> parameter(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** A number in the address; empty if there is none. */
    public static Optional<Long> number(String name) {
        return parameter(name).filter(value -> value.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
