/** The files of the component library, which the console's pages load. */
package org.modelwire.web.console.resource;
