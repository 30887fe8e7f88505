/** Letters about takedown requests, each claimed before the mail server is asked, so that none goes out twice. */
package org.modelwire.takedown.notice;
