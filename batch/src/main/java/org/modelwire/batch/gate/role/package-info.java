/** Who did what to whom, and which number belongs to what: whether a draft keeps the company of the articles' names and numbers. */
package org.modelwire.batch.gate.role;
