/** The style sheet, the script, the fonts and the icon, each at an address that holds the hash of its content. */
package org.modelwire.web.asset;
