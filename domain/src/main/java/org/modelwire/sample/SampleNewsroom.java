package org.modelwire.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SampleConfig;

/** The invented publishers and all they serve. Knows nobody and nothing while the sample is switched off. */
@ApplicationScoped
public class SampleNewsroom {

    private static final String HTML = "text/html; charset=utf-8";

    private final SampleContent content;
    private final List<SamplePublisher> publishers;
    private final List<SampleArticle> articles;

    /** For the container's proxy. */
    protected SampleNewsroom() {
        this.content = null;
        this.publishers = List.of();
        this.articles = List.of();
    }

    /**
     * Reads the newsroom if it is switched on.
     *
     * @throws IllegalStateException if it is on and the program lacks a part of it
     */
    @Inject
    public SampleNewsroom(SampleConfig config, HomeConfig home, Clock clock) {
        this(config, home, clock, SampleContent.FOLDER);
    }

    SampleNewsroom(SampleConfig config, HomeConfig home, Clock clock, String folder) {
        if (config.on()) {
            this.content = new SampleContent(folder, AnchorDay.in(home.directory(), clock));
            SampleContent.Newsroom newsroom = content.read();
            this.publishers = newsroom.publishers();
            this.articles = newsroom.articles();
        } else {
            this.content = null;
            this.publishers = List.of();
            this.articles = List.of();
        }
    }

    /** The invented publishers, in the order of the file; none while the sample is off. */
    public List<SamplePublisher> publishers() {
        return publishers;
    }

    /** Whether one of the invented publishers owns a host name, in any case. */
    public boolean isSampleHost(String host) {
        return publisher(host).isPresent();
    }

    /**
     * What a publisher serves.
     *
     * @param host its domain
     * @param path from the root, without query
     */
    public Optional<Page> find(String host, String path) {
        return publisher(host).flatMap(publisher -> find(publisher, path));
    }

    /**
     * The recorded answer of a model.
     *
     * @param leadSlug last part of the lead article's address
     * @param promptName such as {@code read}
     */
    public Optional<String> answer(String leadSlug, String promptName) {
        return Optional.ofNullable(content).flatMap(files -> files.answer(leadSlug, promptName));
    }

    /** What its editor says came of watch items; nothing while the sample is off. */
    public List<SampleOutcome> outcomes() {
        return content == null ? List.of() : content.outcomes();
    }

    private Optional<Page> find(SamplePublisher publisher, String path) {
        List<SampleArticle> own = articles.stream()
                .filter(article -> article.publisher().equals(publisher))
                .toList();
        if (path.equals(publisher.feedPath())) {
            return Optional.of(feed(publisher, own));
        }
        if (path.startsWith(SampleArticle.FOLDER)) {
            String slug = path.substring(SampleArticle.FOLDER.length());
            return own.stream()
                    .filter(article -> article.slug().equals(slug))
                    .map(article -> new Page(HTML, new StoryPage(article, own).render()))
                    .findFirst();
        }
        return switch (path) {
            case "/robots.txt" -> Optional.of(new Page("text/plain; charset=utf-8", "User-agent: *\nAllow: /\n"));
            case "/.well-known/tdmrep.json" ->
                publisher.reserved()
                        ? Optional.of(new Page("application/json", "[{\"location\":\"/\",\"tdm-reservation\":1}]"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Page feed(SamplePublisher publisher, List<SampleArticle> articles) {
        return switch (publisher.format()) {
            case RSS -> new RssFeed(publisher, articles).render();
            case ATOM -> new AtomFeed(publisher, articles).render();
            case JSON -> new JsonFeed(publisher, articles).render();
        };
    }

    private Optional<SamplePublisher> publisher(String host) {
        String domain = host.toLowerCase(Locale.ROOT);
        return publishers.stream()
                .filter(publisher -> publisher.domain().equals(domain))
                .findFirst();
    }
}
