/** Pages that take something in, and what keeps machines from filling them in without asking a person anything. */
package org.modelwire.web.form;
