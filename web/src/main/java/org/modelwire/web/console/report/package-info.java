/** The desk for what readers say is wrong. */
package org.modelwire.web.console.report;
