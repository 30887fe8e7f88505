/** The sample newsroom on each of the servers and databases that Modelwire runs on. */
package org.modelwire.system.newsroom;
