/** The settings in effect, and where each comes from. */
package org.modelwire.web.console.settings;
