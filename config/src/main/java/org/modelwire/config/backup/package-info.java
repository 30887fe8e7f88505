/** What launcher and server must agree on for a backup that is made while the server runs. */
package org.modelwire.config.backup;
