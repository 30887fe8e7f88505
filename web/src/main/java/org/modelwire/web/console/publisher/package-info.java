/** Publishers: what is settled with each, what follows from that and from what they say themselves. */
package org.modelwire.web.console.publisher;
