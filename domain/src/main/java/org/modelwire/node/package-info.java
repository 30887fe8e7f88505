/** The nodes that share one database: who lives, and what the dead had in hand. Start at {@link org.modelwire.node.Nodes}. */
package org.modelwire.node;
