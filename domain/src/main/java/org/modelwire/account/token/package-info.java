/** Tokens of the operations API, made at the console. */
package org.modelwire.account.token;
