/** Proof that a domain belongs to whoever speaks for it: a DNS record, a file on the site, or a mailbox there. */
package org.modelwire.publisher.proof;
