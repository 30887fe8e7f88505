package org.modelwire.web.sample;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Puts the invented hosts before every other filter: for them this server is another one. */
@WebListener
public class SampleHostsFirst implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        FilterRegistration.Dynamic hosts = event.getServletContext().addFilter("sample-hosts", SampleHosts.class);
        hosts.setAsyncSupported(true);
        hosts.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }
}
