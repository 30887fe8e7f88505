/** The folder of this node, and whether it can be written. */
package org.modelwire.home;
