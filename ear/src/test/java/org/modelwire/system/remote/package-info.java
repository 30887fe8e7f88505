/** What the server speaks to: publishers and a model endpoint on loopback. */
package org.modelwire.system.remote;
