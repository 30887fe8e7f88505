/** What editors decide, over HTTP: stories split and merged, briefs that wait for a second look. */
package org.modelwire.web.api.desk;
