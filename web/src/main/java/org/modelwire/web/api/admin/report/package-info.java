/** {@code /api/v1/admin/reports}: what readers say is wrong. */
package org.modelwire.web.api.admin.report;
