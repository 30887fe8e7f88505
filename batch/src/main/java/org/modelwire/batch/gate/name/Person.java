package org.modelwire.batch.gate.name;

/**
 * A named person.
 *
 * @param name as the text gives it, without accents
 * @param surname its last word
 */
public record Person(String name, String surname) {

    static Person of(String name) {
        return new Person(name, name.substring(name.lastIndexOf(' ') + 1));
    }
}
