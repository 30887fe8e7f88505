/** What pages say to machines in the words of schema.org. */
package org.modelwire.web.jsonld;
