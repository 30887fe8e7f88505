/** The takedown desk: requests with their clocks, and what editors decide about them. */
package org.modelwire.web.console.takedown;
