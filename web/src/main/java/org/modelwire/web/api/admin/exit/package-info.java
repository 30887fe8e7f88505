/** {@code /api/v1/admin/briefs/{slug}/exits} and {@code /api/v1/admin/evidence}: the proof of a removal. */
package org.modelwire.web.api.admin.exit;
