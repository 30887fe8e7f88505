/** The watch desk: what has fallen due, what may tell what came of it, and an editor's word. */
package org.modelwire.web.console.watch;
