/** The public account of each night. */
package org.modelwire.web.coverage;
