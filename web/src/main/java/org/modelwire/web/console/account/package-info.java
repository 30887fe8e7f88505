/** What everybody can change about their own account. */
package org.modelwire.web.console.account;
