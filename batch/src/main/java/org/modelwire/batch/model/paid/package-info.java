/**
 * The model as somebody who is paid: {@link org.modelwire.batch.model.paid.Answers} gives answers that were bought once,
 * {@link org.modelwire.batch.model.paid.PaidModel} call by call, {@link org.modelwire.batch.model.paid.BatchedModel} by
 * files that {@link org.modelwire.batch.model.paid.BatchDesk} sends and takes in.
 */
package org.modelwire.batch.model.paid;
