/**
 * What the shipped WAR promises inside a real server: Payara Micro, which is started for each {@code *IT} class, or by a
 * profile WildFly or Payara Server, to which they are deployed one after the other. Start at {@link org.modelwire.it.ShippedWar}.
 */
package org.modelwire.it;
