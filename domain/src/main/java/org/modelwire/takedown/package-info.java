/** Takedown requests: wishes of publishers and persons to remove, correct or change policy. Uses {@code brief}. */
package org.modelwire.takedown;
