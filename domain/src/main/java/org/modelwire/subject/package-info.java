/** Subjects: persons, organisations, products, places and topics that briefs mention. Uses {@code shared}. */
package org.modelwire.subject;
