/** Briefs without a model: a headline and the first sentences of the article, in its own words. */
package org.modelwire.batch.brief.excerpt;
