package org.modelwire.web.exit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** One walk: every address is asked once, a few at a time, and every list is followed. */
final class SiteWalk {

    /** Enough to keep the server busy, and few enough that its readers do not feel it. */
    private static final int AT_A_TIME = 4;

    /** Of one list. */
    private static final int MOST_PAGES = 20;

    private final Loopback site;
    private final Fragments fragments;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Exit>> answered = new ConcurrentHashMap<>();
    private final Queue<String> unasked = new ConcurrentLinkedQueue<>();

    SiteWalk(Loopback site, Fragments fragments) {
        this.site = site;
        this.fragments = fragments;
    }

    /** What stands at every address and at those where their lists go on, in the order of the addresses. */
    List<Exit> ask(Collection<String> addresses, ThreadFactory threads) throws InterruptedException {
        asked.addAll(addresses);
        Queue<String> left = new ConcurrentLinkedQueue<>(addresses);
        List<Thread> walkers = Stream.generate(() -> threads.newThread(() -> drain(left)))
                .limit(AT_A_TIME)
                .toList();
        walkers.forEach(Thread::start);
        for (Thread walker : walkers) {
            walker.join();
        }
        return addresses.stream()
                .map(address -> answered.getOrDefault(address, List.of(unknown(address, "no answer"))))
                .flatMap(List::stream)
                .toList();
    }

    /** Where lists go on that are longer than anybody reads. */
    List<String> unasked() {
        return List.copyOf(unasked);
    }

    private void drain(Queue<String> left) {
        for (String start = left.poll(); start != null; start = left.poll()) {
            answered.put(start, follow(start));
        }
    }

    private List<Exit> follow(String start) {
        List<Exit> exits = new ArrayList<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty() && exits.size() < MOST_PAGES) {
            String address = ahead.poll();
            try {
                Loopback.Answer answer = site.get(address);
                exits.add(exit(address, answer));
                if (!answer.image()) {
                    Onward.from(address, answer.body()).filter(asked::add).forEach(ahead::add);
                }
            } catch (IOException | RuntimeException e) {
                exits.add(unknown(address, e.getClass().getSimpleName()));
            }
        }
        unasked.addAll(ahead);
        return exits;
    }

    /** Unknown is not gone. */
    private static Exit unknown(String address, String why) {
        return new Exit(address, 0, List.of(why), true);
    }

    private Exit exit(String address, Loopback.Answer answer) {
        List<String> found = answer.image() ? List.of() : fragments.in(answer.body());
        boolean picture = answer.image() && answer.status() < 400;
        return new Exit(address, answer.status(), found, picture || !found.isEmpty());
    }
}
