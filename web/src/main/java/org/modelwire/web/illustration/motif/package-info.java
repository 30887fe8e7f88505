/** What drawings are composed of: a motif for each kind of context, and a sign for each subject. */
package org.modelwire.web.illustration.motif;
