/** What is done again and again while the application is up. Used by every feature that looks at the clock. */
package org.modelwire.schedule;
