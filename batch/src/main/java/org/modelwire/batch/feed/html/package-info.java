/** The words that a person sees in HTML, of feeds and of pages. */
package org.modelwire.batch.feed.html;
