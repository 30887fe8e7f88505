/**
 * The sample newsroom: invented publishers on {@code .example} domains, with their feeds, pages and recorded model
 * answers, so that a first run shows true briefs without network or key. Start at {@link
 * org.modelwire.sample.SampleNewsroom}.
 */
package org.modelwire.sample;
