/** The description of the HTTP APIs for programs. */
package org.modelwire.web.openapi;
