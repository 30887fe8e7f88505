/** The accounts of the desk and the tokens of the operations API. */
package org.modelwire.web.console.people;
