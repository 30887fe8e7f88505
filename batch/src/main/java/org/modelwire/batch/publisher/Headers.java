package org.modelwire.batch.publisher;

import java.util.List;
import java.util.Map;

/** Headers of an answer, found by name in any case. */
record Headers(Map<String, List<String>> byName) {

    List<String> values(String name) {
        return byName.entrySet().stream()
                .filter(header -> header.getKey() != null && header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }
}
