/** The first page of the desk: the last night, what waits, and how it goes. */
package org.modelwire.web.console.dashboard;
