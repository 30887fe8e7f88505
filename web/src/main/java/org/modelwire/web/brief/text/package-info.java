/** The text of a brief's page as HTML. It is most of the page, and made anew most often. */
package org.modelwire.web.brief.text;
