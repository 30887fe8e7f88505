package org.modelwire.web.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.Reply;

/** Serves {@code /openapi}, to the pages of any site. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    @Inject
    private transient SiteConfig site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        new Reply("application/json; charset=utf-8", OpenApi.of(site), Reply.REVALIDATE).send(request, response);
    }
}
