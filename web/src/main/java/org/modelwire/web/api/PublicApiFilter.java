package org.modelwire.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.modelwire.web.cache.LastChanged;
import org.modelwire.web.support.EntityTag;
import org.modelwire.web.support.HttpDate;

/**
 * Gives the answers of the public API their validator, or 304 in their place.
 *
 * <p>Source: RFC 9110, section 13.1.2; Fetch Standard, section 3.3 (any site may read what needs no credentials).
 */
@Provider
@PublicApi
public class PublicApiFilter implements ContainerResponseFilter {

    @Inject
    private LastChanged changed;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        if (response.getStatus() != Status.OK.getStatusCode() || !(response.getEntity() instanceof byte[] body)) {
            return;
        }
        EntityTag tag = EntityTag.of(body);
        URI asked = request.getUriInfo().getRequestUri();
        String address = asked.getRawPath() + "?" + asked.getRawQuery();
        response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, HttpDate.of(changed.at(address, tag)));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.value());
        // what is withdrawn must be gone at once: kept, but asked about each time
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (tag.isHeldBy(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }
}
