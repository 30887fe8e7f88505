package org.modelwire.web.asset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.web.support.Body;
import org.modelwire.web.support.EntityTag;
import org.modelwire.web.support.Reply;

/**
 * The style sheet, the script, the fonts and the icon, each at an address that holds the hash of its content, so that a reader's
 * browser may keep it for ever.
 */
@ApplicationScoped
public class Assets {

    private static final String PREFIX = "/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css; charset=utf-8",
            "woff2",
            "font/woff2",
            "svg",
            "image/svg+xml; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8");

    /** In this order: a style sheet names the addresses of the files before it. */
    private static final List<String> NAMES = List.of(
            "newsreader-400.woff2",
            "newsreader-600.woff2",
            "icon.svg",
            "sample.css",
            "wire.css",
            "wire.js",
            "console.css",
            "console.js",
            "review.css",
            "review.js");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Reply> replies = new HashMap<>();

    private ServletContext context;
    private Clock clock;

    /** For the container's proxy. */
    protected Assets() {}

    @Inject
    Assets(ServletContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        for (String name : NAMES) {
            add(name, read(name));
        }
    }

    private byte[] read(String name) {
        try (InputStream in = context.getResourceAsStream("/WEB-INF/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its asset " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the asset " + name, e);
        }
    }

    void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1);
        byte[] body = "css".equals(ending) ? withAddresses(content) : content;
        String address = PREFIX + name.substring(0, dot) + "." + EntityTag.hash(body) + "." + ending;
        addresses.put(name, address);
        replies.put(
                address, new Reply(TYPES.get(ending), Body.fixed(body), Reply.IMMUTABLE, Optional.of(clock.instant())));
    }

    private byte[] withAddresses(byte[] css) {
        String text = new String(css, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> known : addresses.entrySet()) {
            text = text.replace("url(" + known.getKey() + ")", "url(" + known.getValue() + ")");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The address of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }

    /** What is served at an address. */
    Optional<Reply> find(String address) {
        return Optional.ofNullable(replies.get(address));
    }
}
