/** What the persistence provider loads by name: converters, transactions and connections of whatever server this runs on. */
package org.modelwire.persistence;
