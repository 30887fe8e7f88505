/**
 * The audit trail: observes changes of state, writes them down, and seals them in a chain of hashes. Nobody but its page in
 * the console uses it; it uses {@code run} and {@code shared}.
 */
package org.modelwire.audit;
