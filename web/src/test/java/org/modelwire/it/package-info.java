/**
 * What the shipped WAR promises inside a real server, Payara Micro. Start at {@link org.modelwire.it.ShippedWar}; each
 * {@code *IT} class is one start of the server.
 */
package org.modelwire.it;
