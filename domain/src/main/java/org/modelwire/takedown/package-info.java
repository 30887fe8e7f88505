/**
 * Takedown requests: wishes of publishers and persons to remove, correct or change policy. Uses {@code brief}, {@code removal},
 * {@code publisher} and {@code newsletter}.
 */
package org.modelwire.takedown;
