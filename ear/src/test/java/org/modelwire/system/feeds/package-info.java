/** A second opinion on which entries a feed has. */
package org.modelwire.system.feeds;
