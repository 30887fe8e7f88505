/** The step that calls watch items due and looks for what came of them. */
package org.modelwire.batch.watch;
