package org.modelwire.web.console.resource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.modelwire.web.support.SecurityHeaders;

/** Lets out the scripts and styles of the component library, and no other file through the machinery of the views. */
@WebFilter(ResourceGate.PREFIX + "*")
public class ResourceGate extends HttpFilter {

    /** Where Faces serves files. */
    public static final String PREFIX = "/jakarta.faces.resource/";

    private static final Pattern LIBRARY = Pattern.compile("primefaces|jakarta\\.faces");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String library = request.getParameter("ln");
        SecurityHeaders.apply(response);
        if (!"GET".equals(request.getMethod())
                || library == null
                || !LIBRARY.matcher(library).matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
