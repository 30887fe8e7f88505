/**
 * The public pages. A request goes through {@link org.modelwire.web.page.PublicSite}, which finds its {@link
 * org.modelwire.web.page.Route}, lets the bean of the page read what it shows, and renders the Facelets view into memory,
 * so that a reader gets a whole page or a plain error page, never a half. Pages with more to them have packages of their own
 * beside this one.
 */
package org.modelwire.web.page;
