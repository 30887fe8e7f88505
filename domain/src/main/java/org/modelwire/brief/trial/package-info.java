/** Trying a prompt on an article: {@link org.modelwire.brief.trial.PromptTrials} asks a model and shows what comes, and keeps only the receipt. */
package org.modelwire.brief.trial;
