/** What the wire's pages are measured beside: the least that a server can do, in an application of its own. */
package org.modelwire.bench.yardstick;
