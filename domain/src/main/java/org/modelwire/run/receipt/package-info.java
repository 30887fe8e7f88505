/**
 * What was asked of models and what it cost: {@link org.modelwire.run.receipt.ReceiptBook} for single questions, {@link
 * org.modelwire.run.receipt.BatchBook} for those that go to the provider as files.
 */
package org.modelwire.run.receipt;
