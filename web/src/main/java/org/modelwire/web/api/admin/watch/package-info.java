/** The watch ledger in the operations API. */
package org.modelwire.web.api.admin.watch;
