package org.modelwire.web.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import org.modelwire.account.Person;

/** Who is signed in, as the session and the request hold it. */
public final class Signed {

    private static final String KEY = Signed.class.getName();
    private static final String HALF = KEY + ".half";
    private static final String LEAVE = KEY + ".leave";
    private static final int SECONDS_FOR_A_CODE = 300;

    private Signed() {}

    /** Begins a session for somebody; one that was there before ends, so that nobody else knows its number. */
    public static void in(HttpServletRequest request, Person person) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(KEY, person);
    }

    /** Remembers whose password was right until the code is. */
    public static void half(HttpServletRequest request, Person person) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(SECONDS_FOR_A_CODE);
        session.setAttribute(HALF, person);
    }

    /** Whose password was right, and whose code is not yet known. */
    public static Optional<Person> half(HttpServletRequest request) {
        return read(request, HALF);
    }

    /** Goes on with the session after its owner has ended all others. */
    public static void again(HttpServletRequest request, Person person) {
        request.changeSessionId();
        request.getSession(false).setAttribute(KEY, person);
        now(request, person);
    }

    /** Remembers where somebody has to go on to sign out elsewhere too. */
    public static void leavesBy(HttpServletRequest request, URI address) {
        request.getSession(false).setAttribute(LEAVE, address);
    }

    /** Ends the session, if there is one, and tells where to go on to sign out elsewhere too. */
    public static Optional<URI> out(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<URI> address = Optional.ofNullable((URI) session.getAttribute(LEAVE));
        session.invalidate();
        return address;
    }

    /** Who began the session; the account may have changed since. */
    public static Optional<Person> session(HttpServletRequest request) {
        return read(request, KEY);
    }

    private static Optional<Person> read(HttpServletRequest request, String key) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Person) session.getAttribute(key));
    }

    /** Notes whose request this is. */
    public static void now(HttpServletRequest request, Person person) {
        request.setAttribute(KEY, person);
    }

    /** Whose request this is; empty if nobody is signed in. */
    public static Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable((Person) request.getAttribute(KEY));
    }
}
