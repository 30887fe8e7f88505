/** What the server of the container tests keeps its rows in. Not deployed with them. */
package org.modelwire.it.database;
