package org.modelwire.web.asset;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.modelwire.web.support.Reply;

/** Serves the assets from memory. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Reply> found = assets.find(request.getServletPath() + request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        found.get().send(request, response);
    }
}
