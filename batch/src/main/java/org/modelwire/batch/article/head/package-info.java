/**
 * What a page says of its article beside the text: headline, date, author, language, address. Start at {@link
 * org.modelwire.batch.article.head.PageMetadata}.
 */
package org.modelwire.batch.article.head;
