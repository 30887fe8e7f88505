package org.modelwire.web.sample;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import org.modelwire.config.SampleConfig;

/** Puts the invented hosts of the sample newsroom before every other filter: for them this server is another one. */
@WebListener
public class SampleHostsFirst implements ServletContextListener {

    @Inject
    private SampleConfig sample;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!sample.on()) {
            return;
        }
        FilterRegistration.Dynamic hosts = event.getServletContext().addFilter("sample-hosts", SampleHosts.class);
        hosts.setAsyncSupported(true);
        hosts.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }
}
