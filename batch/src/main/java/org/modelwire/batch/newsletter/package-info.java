/**
 * The job {@code newsletter}: settles what an earlier run left in hand and sends what is due, one letter after the other,
 * with nothing open in the database while the mail server is asked.
 */
package org.modelwire.batch.newsletter;
