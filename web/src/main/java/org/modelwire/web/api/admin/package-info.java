/**
 * The operations API under {@code /api/v1/admin}: jobs, feeds, articles and checks, for scripts and schedulers. Each
 * resource translates between HTTP and the domain and decides nothing; each {@code ...Json} knows one shape.
 */
package org.modelwire.web.api.admin;
