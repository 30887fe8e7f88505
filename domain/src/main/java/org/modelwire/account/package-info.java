/** Who may sign in to the console, and as what. Nobody in the domain uses it; it uses {@code run}, {@code secret} and {@code shared}. */
package org.modelwire.account;
