/**
 * The wire: the front page and the page of a day. Both put the weightiest briefs first; see {@link
 * org.modelwire.web.wire.FrontLayout}.
 */
package org.modelwire.web.wire;
