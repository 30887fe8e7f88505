/** What machines read: the Atom feed with whole briefs, and robots.txt. */
package org.modelwire.web.feed;
