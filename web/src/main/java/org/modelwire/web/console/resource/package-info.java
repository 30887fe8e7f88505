/** The component library: which of its files are served, and where it has no part. */
package org.modelwire.web.console.resource;
