/** Where the text of a brief can reach the public, and what still stands there. Every feature tells its own addresses. */
package org.modelwire.web.exit;
