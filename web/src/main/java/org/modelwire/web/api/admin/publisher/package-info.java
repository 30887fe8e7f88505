/** Publishers and what is settled with them. */
package org.modelwire.web.api.admin.publisher;
