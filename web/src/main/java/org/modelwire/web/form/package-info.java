/** What keeps machines from filling in the forms of this site, without asking a person anything. */
package org.modelwire.web.form;
