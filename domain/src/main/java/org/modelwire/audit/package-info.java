/** The audit trail: observes changes of state and writes them down. Nobody uses it; it uses {@code shared}. */
package org.modelwire.audit;
