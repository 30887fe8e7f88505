/** Letters about takedown requests, and what their clocks ask for. Uses {@code newsletter}, whose mail server it shares. */
package org.modelwire.batch.takedown;
