/** Tells pages of the console that they are out of date, as soon as they are. Start at {@code LiveServlet}. */
package org.modelwire.web.console.live;
