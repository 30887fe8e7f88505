/** Pieces of XML and HTML, escaped. */
package org.modelwire.web.support.markup;
