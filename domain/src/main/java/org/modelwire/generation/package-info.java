/** The count of changes that readers can see; exits that keep what they made compare it before they use it again. */
package org.modelwire.generation;
