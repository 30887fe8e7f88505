/** {@code /api/v1/admin/takedowns}: requests of publishers and persons, and what is decided about them. */
package org.modelwire.web.api.admin.takedown;
