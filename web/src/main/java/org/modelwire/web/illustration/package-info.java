/**
 * The wire's own illustrations: flat compositions, drawn anew from the kind of a brief, its subjects and its slug, always
 * the same for the same brief. Start at {@link org.modelwire.web.illustration.Illustration}.
 */
package org.modelwire.web.illustration;
