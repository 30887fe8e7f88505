package org.modelwire.system.remote;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A hundred articles of invented houses, each about an event of its own: ten matters on each of ten days that lie so far
 * apart that no two articles can be taken for reports of one event.
 */
public final class TestArticles {

    public static final int COUNT = 100;

    private static final int FEEDS = 4;
    private static final int MOST_IN_A_FEED = 500;
    private static final int DAYS_APART = 15;
    private static final List<String> BEGINNINGS =
            List.of("Lumen", "Quarz", "Nord", "Vela", "Tarn", "Brix", "Ostra", "Fjell", "Marn", "Zephy");
    /** Beyond the first hundred. */
    private static final List<String> SYLLABLES = List.of("ar", "en", "ol", "un", "es", "ir", "am", "og", "ud", "yn");

    private static final List<String> ENDINGS =
            List.of("works", "forge", "mill", "grid", "lane", "bay", "path", "loom", "crest", "field");

    /** Ten matters, as far from each other as news gets; {@code %1$s} is whom it is about. */
    private static final List<String> MATTERS = List.of("""
            opens a plant for cooled racks|%1$s has opened a plant that builds water-cooled racks for training halls. \
            Workers at the site assemble pumps, hoses and steel frames by hand before robots test each joint for leaks. \
            The managing director said orders from hospitals and weather services fill the books until autumn. Neighbours \
            had worried about noise from the compressors, so the firm planted a double row of poplars along the fence. \
            A second hall is planned on the old dairy grounds once the railway siding has been repaired.""", """
            wins a court case over voices|%1$s has won a court case against a studio that had copied the voices of its \
            narrators. Judges found that consent given for audio books does not reach synthetic speech sold to advertisers. \
            The studio must delete its recordings and tell listeners which clips were affected. Lawyers for both sides \
            expect an appeal, because the ruling leaves open who owns an accent. Narrators celebrated on the courthouse \
            steps with coffee and read the verdict aloud to passers-by.""", """
            lends translators to a ferry line|%1$s is lending its translation headsets to a ferry line for the winter \
            season. Passengers hear safety drills, menus and tide warnings in any of thirty languages while the crew speaks \
            its own. Sailors complained at first that jokes came out flat, and linguists tuned the idioms over several \
            crossings. The captain keeps a switch to mute everything during docking. If bookings rise, the harbour office \
            wants the same service at its ticket windows.""", """
            publishes a model of river floods|%1$s has published a model that forecasts floods along small rivers two days \
            ahead. Hydrologists trained it on gauges, soil maps and a century of parish diaries describing high water. Fire \
            brigades in three valleys compared its alarms with their own logbooks and found fewer false calls. The weights \
            are free for public authorities, while insurers pay for a licence. Critics ask what happens in gorges where no \
            gauge was ever installed.""", """
            drops its plan for exam marking|%1$s has dropped its plan to let software mark school exams. Teachers had shown \
            that essays with rare words got better grades whatever they argued. The education board withdrew its pilot and \
            thanked the pupils who wrote deliberately silly paragraphs to prove the point. Parents asked for their fees \
            back. The company says it will now build tools that suggest reading lists instead, and leave every grade to a \
            person with a red pen.""", """
            raises money for orchard robots|%1$s has raised money to build robots that prune apple trees in orchards. A \
            cooperative of growers leads the round, next to a pension fund that had never bought farm machines. Cameras on a \
            light arm tell fruiting spurs from water shoots, then scissors cut at the collar. During trials the machine \
            worked through frost and fog while the pickers slept. The founders want to sell the service by the hectare \
            rather than the device.""", """
            loses its head of chip design|%1$s is losing its head of chip design, who leaves to teach at a technical \
            college. Under her the group shrank its accelerator to the size of a postage stamp and halved the current it \
            draws. Investors shrugged, and shares hardly moved during afternoon trading. A deputy takes over for the time \
            being while headhunters search abroad. In a letter to staff she wrote that silicon needs patient students more \
            than famous engineers.""", """
            admits a leak of patient letters|%1$s has admitted that letters of patients could be read by strangers through \
            an unguarded archive. A pharmacist noticed the hole when her search for a dosage showed somebody else's \
            diagnosis. The archive was shut within the hour, regulators were told, and everybody concerned gets a notice by \
            post. Auditors will look at how the assistant came to index the folder. Privacy groups call for fines and for \
            an outside inspection each spring.""", """
            maps reefs with quiet drones|%1$s is mapping coral reefs with quiet drones that listen instead of filming. \
            Healthy reefs crackle with shrimp and grunting fish, and a classifier turns that choir into an index of life. \
            Divers checked dozens of sites and agreed with most verdicts, except near shipping lanes. Fishermen share their \
            anchorages in exchange for charts of recovering grounds. The next expedition leaves with the monsoon and will \
            carry spare microphones.""", """
            joins a pact on energy labels|%1$s is joining a pact that puts energy labels on data centres, like those on \
            refrigerators. Each hall shows how much power a query needs, how warm its waste water is and who heats homes \
            with it. Ministers praised the voluntary step, although grid operators wanted binding limits. Smaller hosts \
            fear the paperwork. An independent laboratory measures the meters twice a year and prints the letters from A to \
            G on a green plate.""");

    private final FeedServer server;

    private TestArticles(FeedServer server) {
        this.server = server;
    }

    /** Puts the articles' pages and the feeds that list them on a server, and gives the feeds' addresses. */
    public static List<String> serve(FeedServer server) {
        return serve(server, 0, COUNT);
    }

    /** The same with the first few articles only. */
    public static List<String> serve(FeedServer server, int count) {
        return serve(server, 0, count);
    }

    /** The same with others of the same making: those from a number up to another one. Every 1,000 go back four years. */
    public static List<String> serve(FeedServer server, int from, int to) {
        return new TestArticles(server).put(from, to);
    }

    private List<String> put(int from, int to) {
        int feeds = Math.max(FEEDS, (to - from) / MOST_IN_A_FEED);
        List<List<String>> items = new ArrayList<>();
        IntStream.range(0, feeds).forEach(feed -> items.add(new ArrayList<>()));
        Instant now = Clock.systemUTC().instant();
        for (int number = from; number < to; number++) {
            Instant published = now.minus(DAYS_APART * (1L + number / 10), ChronoUnit.DAYS);
            items.get(number % feeds).add(item(number, published));
        }
        return IntStream.range(0, feeds)
                .mapToObj(feed -> server.put("/feed-" + feed + ".xml", "application/rss+xml", rss(items.get(feed))))
                .toList();
    }

    /** None for 0, and another for each other number. */
    private static String middle(int number) {
        int syllables = SYLLABLES.size();
        return number == 0 ? "" : middle((number - 1) / syllables) + SYLLABLES.get((number - 1) % syllables);
    }

    private String item(int number, Instant published) {
        String[] matter = MATTERS.get(number % 10).split("\\|");
        String house = BEGINNINGS.get(number / 10 % 10) + middle(number / 100) + ENDINGS.get(number % 10);
        String title = house + " " + matter[0];
        String text = String.format(matter[1], house);
        String page = server.put("/articles/" + number, "text/html; charset=utf-8", page(title, text));
        return "<item><title>" + title + "</title><link>" + page + "</link><guid>" + page + "</guid><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC))
                + "</pubDate><description>" + text + "</description></item>";
    }

    private static byte[] page(String title, String text) {
        String paragraphs = text.lines().map(line -> "<p>" + line + "</p>").collect(Collectors.joining("\n"));
        return ("<!doctype html><html lang=\"en\"><head><title>" + title + "</title></head><body><article><h1>" + title
                        + "</h1>" + paragraphs + "</article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] rss(List<String> items) {
        return ("<rss version=\"2.0\"><channel><title>Invented news</title><link>http://news.example/</link>"
                        + String.join("\n", items) + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
