package org.modelwire.web.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.modelwire.web.support.DocumentRenderer;

/** Answers with the page to sign in. */
@ApplicationScoped
public class SignInPage {

    private static final String VIEW = "/WEB-INF/console/sign-in.xhtml";
    private static final String LEAVING = "/WEB-INF/console/signed-out.xhtml";

    @Inject
    private SignInBean bean;

    /** Says that somebody could not sign in through a provider, with a way to try again. */
    public void refuse(
            int status,
            String title,
            String words,
            String number,
            String target,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        bean.show("", target);
        bean.refuse(title, words, number);
        show(status, request, response);
    }

    void show(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(VIEW, status, request, response);
    }

    /** Says that somebody is signed out here. */
    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        answer(LEAVING, HttpServletResponse.SC_OK, request, response);
    }

    private static void answer(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        byte[] body = DocumentRenderer.render(view, request, response);
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
