/** The public API of what is kept account of: the watch ledger, the changes of the wire, the coverage of a day. */
package org.modelwire.web.api.ledger;
