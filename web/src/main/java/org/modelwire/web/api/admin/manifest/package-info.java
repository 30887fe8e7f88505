/** {@code /api/v1/admin/manifests}: signed accounts of texts and nights. */
package org.modelwire.web.api.admin.manifest;
