/** What briefs no longer say. */
package org.modelwire.web.correction;
