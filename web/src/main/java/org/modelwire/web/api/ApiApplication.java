package org.modelwire.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The HTTP APIs. Resources and mappers are found by their annotations. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    /** Jersey alone reads these; other servers ignore them. Without them it would publish a WADL of its own. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
