package org.modelwire.browser;

import org.openqa.selenium.Cookie;

/** Somebody at the desk, who types the password once; other browsers then go on with the same session. */
final class DeskPerson {

    private static final String QUEUE = "/console/queue";

    private final String address;
    private final String login;
    private final String password;
    private Cookie session;

    DeskPerson(String address, String login, String password) {
        this.address = address;
        this.login = login;
        this.password = password;
    }

    /** A new browser that shows this person the queue. A session that has ended meanwhile is begun anew. */
    Chromium open() {
        Chromium opened = Chromium.open();
        if (session != null) {
            opened.take(session, address + session.getPath());
        }
        opened.driver().get(address + QUEUE);
        if (!opened.findAll("#login").isEmpty()) {
            signIn(opened);
            session = opened.driver().manage().getCookieNamed("MODELWIRE_DESK");
        }
        return opened;
    }

    private void signIn(Chromium opened) {
        opened.find("#login").sendKeys(login);
        opened.send("#password", password);
        Chromium.until(
                "the queue",
                () -> opened.driver().getCurrentUrl().endsWith(QUEUE)
                        && "complete".equals(opened.driver().executeScript("return document.readyState")));
    }
}
