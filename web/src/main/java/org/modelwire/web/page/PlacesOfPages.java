package org.modelwire.web.page;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells the server that something stands at the addresses of which there is one page each. It would else look for files and for
 * a welcome page there at every request, in vain, before {@link PublicSite} is asked, which answers them.
 */
@WebListener
public class PlacesOfPages implements ServletContextListener {

    private static final String NAME = "places-of-pages";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .addServlet(NAME, Place.class)
                .addMapping(Route.fixed().stream().map(PlacesOfPages::pattern).toArray(String[]::new));
    }

    /** The root of the site alone is the empty pattern (Jakarta Servlet 6.0, section 12.2); a slash would be everything. */
    private static String pattern(String path) {
        return path.equals("/") ? "" : path;
    }

    /** Not reached by a reader as long as the filter answers. */
    public static class Place extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
