/**
 * Articles: entries of feeds with their pages, once for each address, with what is done and left to do. Uses {@code
 * feed}, {@code publisher} and {@code shared}; knows its story by id only.
 */
package org.modelwire.article;
