package org.modelwire.web.support;

import jakarta.faces.FactoryFinder;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.event.PhaseId;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Renders views that are documents into memory. Nobody sends such a view back: it has no state, no component that takes input and
 * nothing of the component library, which puts a nonce on each script of the console and remembers it in a session. So it is
 * built and rendered at once, without the life cycle that looks for what was sent.
 *
 * @see <a href="https://jakarta.ee/specifications/faces/4.0/jakarta-faces-4.0.html#viewdeclarationlanguage">Jakarta Faces 4.0,
 *     ViewDeclarationLanguage</a>
 */
public final class DocumentRenderer {

    private static final String LIBRARY = "org.primefaces.";

    private DocumentRenderer() {}

    /** What makes the contexts of views; there when the application has started. */
    private static final class Factories {

        private static final FacesContextFactory CONTEXTS = withoutLibrary();
        private static final Lifecycle LIFECYCLE = ((LifecycleFactory)
                        FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY))
                .getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);

        /** What the library has wrapped; the container may have wrapped the library once more. */
        private static FacesContextFactory withoutLibrary() {
            FacesContextFactory outermost =
                    (FacesContextFactory) FactoryFinder.getFactory(FactoryFinder.FACES_CONTEXT_FACTORY);
            FacesContextFactory found = outermost;
            for (FacesContextFactory each = outermost; each != null; each = each.getWrapped()) {
                if (each.getClass().getName().startsWith(LIBRARY)) {
                    found = each.getWrapped();
                }
            }
            return found;
        }
    }

    /**
     * A view, rendered to its end. Nothing of it reaches the response.
     *
     * @param view path of the view in the application
     * @return the page in UTF-8
     * @throws ServletException if there is no such view or it cannot be rendered
     */
    public static byte[] render(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        PageBuffer buffer = new PageBuffer(response);
        FacesContext context =
                Factories.CONTEXTS.getFacesContext(request.getServletContext(), request, buffer, Factories.LIFECYCLE);
        try {
            render(view, context);
        } catch (IOException e) {
            // Memory takes whatever is written: it is the view that is missing or broken, and no reader who has gone.
            throw new ServletException("view " + view + " cannot be rendered", e);
        } finally {
            context.release();
        }
        return buffer.content();
    }

    private static void render(String view, FacesContext context) throws IOException {
        context.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
        ViewHandler handler = context.getApplication().getViewHandler();
        UIViewRoot root = handler.createView(context, view);
        context.setViewRoot(root);
        ViewDeclarationLanguage language = handler.getViewDeclarationLanguage(context, view);
        language.buildView(context, root);
        language.renderView(context, root);
    }
}
