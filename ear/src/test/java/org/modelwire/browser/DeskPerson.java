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

    /** A new browser that shows this person the queue. */
    Chromium open() {
        Chromium opened = Chromium.open();
        try {
            enter(opened);
            return opened;
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /** Has a browser show this person the queue. A session that has ended meanwhile is begun anew. */
    void enter(Chromium browser) {
        if (session != null) {
            browser.take(session, address + session.getPath());
        }
        browser.driver().get(address + QUEUE);
        if (!browser.findAll("#login").isEmpty()) {
            signIn(browser);
            session = browser.driver().manage().getCookieNamed("MODELWIRE_DESK");
        }
    }

    private void signIn(Chromium browser) {
        browser.find("#login").sendKeys(login);
        browser.send("#password", password);
        Chromium.until(
                "the queue",
                () -> browser.driver().getCurrentUrl().endsWith(QUEUE)
                        && "complete".equals(browser.driver().executeScript("return document.readyState")));
    }
}
