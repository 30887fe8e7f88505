/**
 * Articles on their way in: their address, brought to one form ({@link
 * org.modelwire.batch.article.CanonicalAddress}), and their text, taken out of a page ({@link
 * org.modelwire.batch.article.Extractor}).
 */
package org.modelwire.batch.article;
