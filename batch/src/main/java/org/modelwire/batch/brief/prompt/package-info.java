/**
 * What the model is asked and how its answers are read: {@link org.modelwire.batch.brief.prompt.ReadPrompt}, {@link
 * org.modelwire.batch.brief.prompt.WritePrompt}, {@link org.modelwire.batch.brief.prompt.RepairPrompt} and {@link
 * org.modelwire.batch.brief.prompt.JudgePrompt}. Material from outside stands between fences.
 */
package org.modelwire.batch.brief.prompt;
