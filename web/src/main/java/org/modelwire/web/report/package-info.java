/** The page at which readers say what is wrong in a brief. */
package org.modelwire.web.report;
