package org.modelwire.web.console.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import org.modelwire.config.AdminConfig;
import org.modelwire.config.SiteConfig;

/** The cookie of a session: sent to the console only, seen by no script, and only over TLS if the site has it. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private AdminConfig config;

    @Inject
    private SiteConfig site;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName("MODELWIRE_DESK");
        cookie.setPath(ConsolePage.ROOT);
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(site.url().getScheme()));
        // Not Strict: a link to a brief in a mail should find its reader signed in.
        cookie.setAttribute("SameSite", "Lax");
        event.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        event.getServletContext().setSessionTimeout((int) config.idle().toMinutes());
    }
}
