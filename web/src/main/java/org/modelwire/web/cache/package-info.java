/** Finished pages and feeds, kept in memory until something that readers can see changes. */
package org.modelwire.web.cache;
