/** The step that calls watch items due. */
package org.modelwire.batch.watch;
