/**
 * Signing in through an OpenID Connect provider: the authorization code flow with PKCE, state and nonce (OpenID Connect Core
 * 1.0, section 3.1; RFC 7636; RFC 9700). The provider's word is an ID token; nothing else that a browser brings counts.
 */
package org.modelwire.web.console.openid;
