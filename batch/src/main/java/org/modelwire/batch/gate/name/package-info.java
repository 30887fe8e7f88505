/** Names of people, organisations, products and places, told apart from words that only stand at a sentence's start. */
package org.modelwire.batch.gate.name;
