/** The pages about the wire itself, made from the settings of this server. */
package org.modelwire.web.about;
