/**
 * The adapters of the model port: any OpenAI-compatible endpoint, and the recorded answers of the sample newsroom as a
 * transport of the very same client. {@link org.modelwire.batch.model.openai.Models} chooses between them.
 */
package org.modelwire.batch.model.openai;
