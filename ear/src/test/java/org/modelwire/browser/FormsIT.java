package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The forms of the site as it ships, over HTTP, with a mail server behind it. */
@ExtendWith(SampleSite.Shared.class)
@Timeout(300)
class FormsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("(/subscribe/[A-Za-z0-9_-]{43})");

    private SampleSite site;

    @BeforeEach
    void open(SampleSite shared) {
        site = shared;
    }

    @Test
    void leadFromAnAddressToLettersAndOutAgainWithOneClick() throws Exception {
        Document sent =
                site.fill("/subscribe", Map.of("address", "reader@mail.example", "rhythm", "DAILY", "scope", "all"));
        assertThat(sent.select("h1").text()).isEqualTo("Look into your mailbox");

        assertThat(site.mail().waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
        MimeMessage letter = site.mail().getReceivedMessages()[0];
        assertThat(letter.getSubject()).startsWith("Please confirm");
        Matcher link = LINK.matcher(((MimeMultipart) letter.getContent())
                .getBodyPart(0)
                .getContent()
                .toString());
        assertThat(link.find()).isTrue();
        String path = link.group(1);

        HttpResponse<String> shown = site.get(path);
        assertThat(Jsoup.parse(shown.body()).select("h1").text()).isEqualTo("One step left");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(shown.body()).doesNotContain("reader@mail.example");

        assertThat(h1(site.post(path, Map.of("action", "confirm")))).isEqualTo("You are on the list");
        HttpResponse<String> weekly = site.post(path, Map.of("action", "choose", "rhythm", "WEEKLY", "scope", "all"));
        assertThat(weekly.body()).contains("Your choice is saved", "one letter a week");

        HttpResponse<String> click = site.post(path, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(click.statusCode()).isEqualTo(200);
        assertThat(click.body()).isEmpty();
        assertThat(h1(site.get(path))).isEqualTo("You get no more letters");
        assertThat(site.get("/subscribe/" + "a".repeat(43)).statusCode()).isEqualTo(404);
    }

    private static String h1(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("h1").text();
    }

    @Test
    void keepWhatWasTypedAndSayBesideTheFieldWhatIsWrong() throws Exception {
        HttpResponse<String> answer = site.post(
                "/subscribe",
                Map.of("address", "<reader>@mail", "rhythm", "WEEKLY", "scope", "chosen", "stamp", "", "homepage", ""));
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("input[name=address]").val()).isEqualTo("<reader>@mail");
        assertThat(page.select("input[name=address]").attr("aria-describedby")).contains("address-error");
        assertThat(page.select("#address-error").text()).isNotBlank();
        assertThat(page.select("#subject-error").text()).contains("at least one subject");
        assertThat(page.select("input[value=WEEKLY]").hasAttr("checked")).isTrue();
    }

    @Test
    void takeAReportOfAnInaccuracyAndGiveItANumber() throws Exception {
        String brief = site.briefs().iterator().next();
        String path = site.page(brief).select("a[href$=/report]").attr("href");
        Document form = site.page(path);
        String sentence = form.select("input[name=sentence]").get(2).val();

        HttpResponse<String> empty = site.post(path, Map.of("words", " ", "stamp", "", "homepage", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select(".error")).hasSize(2);

        Document receipt =
                site.fill(path, Map.of("kind", "WRONG", "sentence", sentence, "words", "It costs more.", "mail", ""));
        String number = receipt.select(".receipt").text();
        assertThat(number).matches("R-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(site.operations("reports?state=OPEN").body()).contains(number, "It costs more.");
        assertThat(site.operations("briefs?flagged=true").body()).contains("READER_REPORT", number);
    }

    @Test
    void refuseEveryOtherWayToSend() throws Exception {
        assertThat(site.post("/how-we-write", Map.of()).statusCode()).isEqualTo(405);
        assertThat(site.get("/briefs/nope/report").statusCode()).isEqualTo(404);
    }
}
