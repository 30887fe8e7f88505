/** {@code /api/v1/admin/subscribers}: ending a subscription by hand. */
package org.modelwire.web.api.admin.newsletter;
