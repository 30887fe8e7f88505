package org.modelwire.batch.publisher.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import org.modelwire.batch.fetch.FetchException;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.Fetched;
import org.modelwire.batch.fetch.PoliteFetcher;
import org.modelwire.publisher.proof.ProofLookup;
import org.modelwire.publisher.proof.ProofMethod;
import org.modelwire.shared.ReasonedException;

/**
 * Looks for a challenge where only the owner of a domain can write: in a TXT record of {@code _modelwire.DOMAIN} or of the
 * domain, and in the field {@code verify} of {@code https://DOMAIN/.well-known/modelwire-policy.json} (RFC 8615), which must
 * answer for itself: a redirect to another host proves nothing.
 */
@ApplicationScoped
public class PublishedProof implements ProofLookup {

    static final String FILE = "/.well-known/modelwire-policy.json";

    private TextRecords records;
    private PoliteFetcher fetcher;

    /** For the container's proxy. */
    protected PublishedProof() {}

    @Inject
    PublishedProof(TextRecords records, PoliteFetcher fetcher) {
        this.records = records;
        this.fetcher = fetcher;
    }

    @Override
    public boolean holds(String domain, String challenge, ProofMethod method)
            throws ReasonedException, InterruptedException {
        return switch (method) {
            case DNS ->
                records.of("_modelwire." + domain).contains(challenge)
                        || records.of(domain).contains(challenge);
            case FILE -> stands(challenge, URI.create("https://" + domain + FILE));
            case MAIL -> throw new IllegalArgumentException("nobody can look into a mailbox");
        };
    }

    /** Whether a file of the site holds the challenge. */
    boolean stands(String challenge, URI file) throws ReasonedException, InterruptedException {
        try {
            Fetched answer = fetcher.fetch(FetchRequest.of(file, FetchRequest.Kind.WELL_KNOWN));
            return file.getHost().equals(answer.address().getHost()) && names(answer.text(), challenge);
        } catch (FetchException e) {
            int status = e.status().orElse(0);
            if (status >= 400 && status < 500 && status != 429) {
                return false;
            }
            throw e;
        }
    }

    private static boolean names(String json, String challenge) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject file = reader.readObject();
            return challenge.equals(file.getString("verify", ""));
        } catch (JsonException | ClassCastException e) {
            return false;
        }
    }
}
