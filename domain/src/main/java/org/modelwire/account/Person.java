package org.modelwire.account;

import java.io.Serializable;

/**
 * Who is signed in.
 *
 * @param login the name that they type, and that the audit trail holds
 * @param epoch a session lasts only as long as the account has the same
 */
public record Person(long accountId, String login, String displayName, Role role, int epoch) implements Serializable {}
