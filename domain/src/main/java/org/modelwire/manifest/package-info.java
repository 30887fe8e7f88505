/**
 * Signed accounts of how each text and each night came about: model, prompt, sources, gates, rights, review, cost. Nobody uses
 * it but whoever checks; it observes {@code brief} and {@code run}.
 */
package org.modelwire.manifest;
