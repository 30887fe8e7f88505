package org.modelwire.batch.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.modelwire.shared.Sha256;

/**
 * A prompt as it ships: instructions, and the JSON schema that the answer must have.
 *
 * @param name a word such as {@code read}; also the name of the schema
 * @param instructions the system message, the same for every call
 * @param schema a strict JSON schema
 */
public record Prompt(String name, String instructions, String schema) {

    private static final int SHOWN_DIGITS = 12;

    /**
     * Loads {@code prompts/NAME.md} and {@code prompts/NAME.schema.json}.
     *
     * @throws IllegalStateException if the program was built without them
     */
    public static Prompt load(String name) {
        return load(name, name);
    }

    /**
     * Loads {@code prompts/NAME.md} with the answer's shape of another prompt.
     *
     * @throws IllegalStateException if the program was built without them
     */
    public static Prompt load(String name, String schemaOf) {
        return new Prompt(
                name, resource("/prompts/" + name + ".md"), resource("/prompts/" + schemaOf + ".schema.json"));
    }

    /** The same prompt in other words. */
    public Prompt saying(String words) {
        return new Prompt(name, words, schema);
    }

    /** The first 12 hexadecimal digits of the SHA-256 of instructions and schema: other words, other version. */
    public String version() {
        return Sha256.of(instructions, schema).substring(0, SHOWN_DIGITS);
    }

    private static String resource(String path) {
        try (InputStream in = Prompt.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + path, e);
        }
    }
}
