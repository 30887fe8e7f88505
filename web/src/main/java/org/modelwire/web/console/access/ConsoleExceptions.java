package org.modelwire.web.console.access;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.web.support.Trouble;

/**
 * What a page of the console does when something fails. A page that was open for too long is loaded anew, and says so; what a
 * script sent and failed is told in a message with the number that is in the log. Never a trace, never the name of a class.
 */
public final class ConsoleExceptions extends ExceptionHandlerFactory {

    private static final Logger LOG = Logger.getLogger(ConsoleExceptions.class.getName());

    /** Wraps what the container has. */
    public ConsoleExceptions(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> queue =
                    getUnhandledExceptionQueuedEvents().iterator();
            if (queue.hasNext() && isConsole(context)) {
                Throwable failure = getRootCause(queue.next().getContext().getException());
                boolean expired = failure instanceof ViewExpiredException;
                boolean script = context.getPartialViewContext().isAjaxRequest();
                if (expired || script) {
                    queue.remove();
                    answer(failure, expired, context);
                }
            }
            getWrapped().handle();
        }

        private static boolean isConsole(FacesContext context) {
            return context.getExternalContext().getRequest() instanceof HttpServletRequest request
                    && ConsolePage.find(request.getRequestURI()).isPresent();
        }

        private static void answer(Throwable failure, boolean expired, FacesContext context) {
            ExternalContext external = context.getExternalContext();
            String path = ((HttpServletRequest) external.getRequest()).getRequestURI();
            try {
                if (expired) {
                    external.redirect(path + "?reloaded=true");
                } else {
                    String number = Trouble.number();
                    LOG.log(Level.SEVERE, failure, () -> "console failed number=" + number + " path=" + path);
                    external.redirect(path + "?failed=" + number);
                }
                context.responseComplete();
            } catch (IOException e) {
                throw new FacesException("the answer cannot be written", e);
            }
        }
    }
}
