/** Corrections from the desk, with everything that they change shown before they are made. */
package org.modelwire.web.console.correction;
