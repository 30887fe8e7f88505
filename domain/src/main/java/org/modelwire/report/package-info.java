/** Reports of inaccuracies: what readers say is wrong in a brief, and what an editor answers. Uses {@code brief}. */
package org.modelwire.report;
