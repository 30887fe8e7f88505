/** Who may see and do what in the console: one table, and the gate that holds to it. */
package org.modelwire.web.console.access;
