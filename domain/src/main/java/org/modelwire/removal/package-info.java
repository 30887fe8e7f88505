/**
 * Removal: takes a brief out of every exit, purges what it was made from, and seals what happened. Uses {@code brief}, {@code
 * article} and {@code archive}.
 */
package org.modelwire.removal;
