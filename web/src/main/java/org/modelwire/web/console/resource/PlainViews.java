package org.modelwire.web.console.resource;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps the component library out of the views that are documents. For its pages of the console it puts a nonce on each
 * script and remembers it in a session; a public page has neither.
 */
public final class PlainViews extends FacesContextFactory {

    private static final String LIBRARY = "org.primefaces.";
    private static final String DOCUMENTS = "/WEB-INF/";

    /** Wraps what the container and the component library have. */
    public PlainViews(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        if (!(request instanceof HttpServletRequest asked)
                || !asked.getRequestURI().startsWith(DOCUMENTS)) {
            return getWrapped().getFacesContext(context, request, response, lifecycle);
        }
        FacesContextFactory factory = getWrapped();
        while (factory.getClass().getName().startsWith(LIBRARY)) {
            factory = factory.getWrapped();
        }
        FacesContext plain = factory.getFacesContext(context, request, response, lifecycle);
        // Done already, as far as the library's phase listener can tell.
        PrimeFacesContext.getCspState(plain).setInitialized(true);
        return plain;
    }
}
