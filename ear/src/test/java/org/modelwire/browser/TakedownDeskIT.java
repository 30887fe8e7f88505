package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.browser.TakedownSite.link;
import static org.modelwire.browser.TakedownSite.present;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A request from its form over the desk to the appeal, in the browsers of all who take part. */
@ExtendWith(Chromium.Needed.class)
class TakedownDeskIT extends TakedownTests {

    /** A form that is sent sooner is taken for a machine's. */
    private static final Duration A_PERSON = Duration.ofSeconds(5);

    /** The form, the letter, the desk, the status page, the appeal and a second person, as people see them. */
    @Test
    void aRequestIsWalkedFromTheFormToTheAppeal() throws Exception {
        String slug = takedowns.brief(3);
        String mail = "walk@" + takedowns.publisher(slug);
        try (Chromium requester = Chromium.open();
                Chromium editor = Chromium.open();
                Chromium second = Chromium.open()) {
            requester.driver().get(site.address() + "/takedown?brief=/briefs/" + slug);
            requester.click(requester.find("input[name=wish][value=REMOVE]"));
            requester.click(requester.find("input[name=cause][value=COPYRIGHT]"));
            requester.find("#grounds").sendKeys("Our report, sentence by sentence.");
            requester.find("#name").sendKeys("R. Amsel");
            requester.find("#mail").sendKeys(mail);
            requester.find("#role").sendKeys("counsel of the publisher");
            requester.click(requester.find("input[name=good-faith]"));
            sendForm(requester);
            String receipt = requester.find(".receipt").getText();
            String status = requester.find("a[href^='/takedown/']").getDomProperty("href");

            new DeskPerson(site.address(), "admin", SampleSite.ADMIN_PASSWORD).enter(editor);
            openRequest(editor, receipt);
            assertThat(desk(editor))
                    .contains("RECEIVED", "due", "Proof: open", "Our report, sentence by sentence.", mail);

            requester.driver().get(site.address() + link(takedowns.letter(mail, receipt)));
            requester.follow("button[value=confirm]");
            assertThat(requester.find("h1").getText()).isEqualTo("Your request is verified");
            openRequest(editor, receipt);
            assertThat(desk(editor))
                    .contains("VERIFIED", "Proof: confirmed from a mailbox at " + takedowns.publisher(slug));

            editor.click(editor.find("[id='request:do-hide-request']"));
            Chromium.until("the brief is hidden", () -> says(editor, "Hidden from every exit"));
            assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(404);
            assertThat(present(takedowns.exits(slug))).isEmpty();
            requester.driver().get(status);
            assertThat(requester.find(".clock").getText()).contains("Hidden as a precaution", "Decision", "left");

            openRequest(editor, receipt);
            write(editor, "FACTS", "", "");
            editor.click(editor.find("[id='statement:do-decide-request']"));
            Chromium.until("it is decided", () -> says(editor, "The letter with the reasons goes out by itself"));
            assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(200);
            requester.driver().get(status);
            assertThat(requester.find("h1").getText()).isEqualTo("Your request is refused");
            assertThat(requester.find("main").getText())
                    .contains("The decision", "The brief tells facts in words of its own", "A person decided");
            assertThat(takedowns.letter(mail, "decided")).contains("Facts and news of the day are free");

            requester.find("#appeal").sendKeys("It is copied, look again.");
            requester.follow("button[value=appeal]");
            assertThat(requester.find("h1").getText()).isEqualTo("Your appeal is with another person");

            openRequest(editor, receipt);
            assertThat(desk(editor)).contains("It is copied, look again.", "decided first by admin");
            write(editor, "COPIED", "Two passages are the report's own.", "Section 15(1)");
            editor.click(editor.find("[id='statement:do-decide-request-appeal']"));
            Chromium.until("the first person is refused", () -> says(editor, "decided by another person"));
            assertThat(editor.find("[id='statement:facts']").getDomProperty("value"))
                    .as("what was typed stays")
                    .isEqualTo("Two passages are the report's own.");
            assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(200);

            account(editor, "bo", "Bo Ek", "four words in a row");
            new DeskPerson(site.address(), "bo", "four words in a row").enter(second);
            openRequest(second, receipt);
            write(second, "COPIED", "Two passages are the report's own.", "Section 15(1)");
            second.click(second.find("[id='statement:do-decide-request-appeal']"));
            Chromium.until("the second person decides", () -> says(second, "The appeal is decided"));

            requester.driver().get(status);
            assertThat(requester.find("h1").getText()).isEqualTo("This request is closed");
            assertThat(requester.find("main").getText())
                    .contains("The decision on your appeal", "Two passages are the report's own.", "Appeal decided");
        }
        takedowns.assertGone(slug);
    }

    private static String desk(Chromium browser) {
        return browser.find("main").getText();
    }

    private static boolean says(Chromium browser, String words) {
        return browser.find("#messages").getText().contains(words);
    }

    /** Opens a request at the desk. */
    private void openRequest(Chromium browser, String receipt) throws Exception {
        browser.driver().get(site.address() + "/console/takedowns");
        Chromium.until("the request is listed", () -> desk(browser).contains(receipt));
        browser.find(By.linkText(receipt)).click();
        Chromium.until(
                "it is open", () -> browser.find("#request-title").getText().contains(receipt));
    }

    private static void write(Chromium browser, String template, String fact, String ground) throws Exception {
        browser.find("[id='statement:template'] option[value=" + template + "]").click();
        browser.click(browser.find("#statement .fields > .field:first-child button"));
        Chromium.until(
                "the template stands there",
                () -> !browser.find("[id='statement:facts']")
                        .getDomProperty("value")
                        .isEmpty());
        if (!fact.isEmpty()) {
            browser.find("[id='statement:facts']").clear();
            browser.find("[id='statement:facts']").sendKeys(fact);
            browser.find("[id='statement:ground']").clear();
            browser.find("[id='statement:ground']").sendKeys(ground);
        }
    }

    /** Sends the form as soon as it has been on the screen for as long as a person takes. */
    private static void sendForm(Chromium browser) throws Exception {
        Instant ready = Instant.now().plus(A_PERSON);
        Chromium.until("a person could have typed it", () -> Instant.now().isAfter(ready));
        browser.click(browser.find("form[action='/takedown'] button"));
        Chromium.until("the form is taken", () -> !browser.findAll(".receipt").isEmpty());
    }

    private void account(Chromium browser, String login, String name, String password) throws Exception {
        browser.driver().get(site.address() + "/console/people");
        browser.find("[id='create:login']").sendKeys(login);
        browser.find("[id='create:name']").sendKeys(name);
        browser.find("[id='create:role'] option[value=CHIEF_EDITOR]").click();
        browser.find("[id='create:password']").sendKeys(password);
        browser.find("[id='create:do-create-account']").click();
        Chromium.until(
                "the account is there", () -> browser.find("#list").getText().contains(name));
    }
}
