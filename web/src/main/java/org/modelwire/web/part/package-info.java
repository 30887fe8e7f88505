/** Parts of pages that are made without components: the tags {@code w:fixed} and {@code w:html}. */
package org.modelwire.web.part;
