/** Two texts of an article side by side: whether one tells more than the other, or is the same. Knows only words. */
package org.modelwire.batch.article.text;
