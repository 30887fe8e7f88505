/** How requests are refused: every error is a problem document (RFC 9457) with a stable type, never a stack trace. */
package org.modelwire.web.api.problem;
