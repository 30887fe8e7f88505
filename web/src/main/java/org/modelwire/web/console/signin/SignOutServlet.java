package org.modelwire.web.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.modelwire.web.console.access.ConsoleAnswers;
import org.modelwire.web.console.access.Signed;

/**
 * Ends the session; only by POST, so that no link or picture does it. Whoever came through a provider goes on to sign out
 * there, by a page of ours: what a form leads to may not leave this site.
 */
@WebServlet(ConsoleAnswers.SIGN_OUT)
public class SignOutServlet extends HttpServlet {

    @Inject
    private transient ConsoleAnswers answers;

    @Inject
    private transient SignInPage page;

    @Inject
    private transient SignOutBean bean;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<URI> provider = Signed.out(request);
        if (provider.isEmpty()) {
            answers.moveTo(ConsoleAnswers.SIGN_IN, response);
            return;
        }
        bean.goOnTo(provider.get());
        response.setHeader("Refresh", "0; url=" + provider.get().toASCIIString());
        page.leave(request, response);
    }
}
