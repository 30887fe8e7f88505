/** The one database: where it is, how it is reached, and how its schema is brought up to date. */
package org.modelwire.database;
