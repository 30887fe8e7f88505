package org.modelwire.web.console.access;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.modelwire.account.SignIn;

/** Has the container ask {@link ConsoleAuthModule} who somebody is, for as long as the application is there. */
@WebListener
public class ConsoleAuthentication implements ServletContextListener {

    @Inject
    private SignIn signIn;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(new ConsoleAuthModule(signIn), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
