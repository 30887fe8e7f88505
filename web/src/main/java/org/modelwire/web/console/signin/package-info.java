/** Signing in to the console and out of it. */
package org.modelwire.web.console.signin;
