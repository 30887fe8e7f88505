/**
 * The language model as a port: {@link org.modelwire.batch.model.Model} takes a prompt with its input and gives one JSON
 * object or a typed reason. It stores nothing; who calls it keeps the receipts. The adapters are in {@code openai}.
 */
package org.modelwire.batch.model;
