package org.modelwire.web.console.openid;

/** Why nobody was let in, as the page says it; {@code %s} is the provider's name. */
enum Refusal {
    STALE(
            400,
            "Please begin again",
            "This sign-in was begun in another window or too long ago, or it has ended already. Nothing has happened."),
    DENIED(403, "You were not let in", "%s did not sign you in. You can try again, or ask whoever looks after %s."),
    NO_ROLE(
            403,
            "You have no role at this desk",
            "%s knows you, but gives you no role here. Ask whoever looks after %s for one, then sign in again."),
    SWITCHED_OFF(
            403,
            "Your account is switched off",
            "%s knows you, but an administrator of this desk has switched your account off."),
    UNTRUSTED(
            502,
            "The answer could not be trusted",
            "What %s answered does not fit what was asked. Nobody was signed in."),
    UNREACHABLE(
            503,
            "The provider cannot be reached",
            "%s does not answer as it should. Please try again in a few minutes."),
    TOO_MANY(429, "Too many tries", "There were too many tries from your network. Please wait an hour.");

    private final int status;
    private final String title;
    private final String words;

    Refusal(int status, String title, String words) {
        this.status = status;
        this.title = title;
        this.words = words;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String words(String provider) {
        return words.replace("%s", provider);
    }
}
