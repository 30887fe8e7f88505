package org.modelwire.web.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.modelwire.web.console.access.ConsoleAnswers;
import org.modelwire.web.console.access.Signed;

/** Ends the session; only by POST, so that no link or picture does it. */
@WebServlet(ConsoleAnswers.SIGN_OUT)
public class SignOutServlet extends HttpServlet {

    @Inject
    private transient ConsoleAnswers answers;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Signed.out(request);
        answers.moveTo(ConsoleAnswers.SIGN_IN, response);
    }
}
