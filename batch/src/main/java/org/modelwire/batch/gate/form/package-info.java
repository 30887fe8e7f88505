/** Gates on the text itself: its shape, whose words it uses, and what must never stand in it. */
package org.modelwire.batch.gate.form;
