package org.modelwire.batch.brief.prompt;

import java.net.URI;
import java.util.List;
import org.modelwire.brief.draft.SourceText;

/** Builds a user message: our own lines outside, untrusted material between fences. */
final class PromptInput {

    private final StringBuilder text = new StringBuilder();
    private final String fence;

    /**
     * Begins a message.
     *
     * @param fence a word that the material cannot know
     */
    PromptInput(String fence) {
        this.fence = fence;
    }

    /** A line of ours. */
    PromptInput line(String name, Object value) {
        text.append(name)
                .append(": ")
                .append(PlainText.line(String.valueOf(value)))
                .append('\n');
        return this;
    }

    /** Material between two fences. */
    PromptInput material(String... parts) {
        text.append("BEGIN ").append(fence).append('\n');
        for (String part : parts) {
            text.append(PlainText.of(part).replace(fence, "").strip()).append('\n');
        }
        text.append("END ").append(fence).append('\n');
        return this;
    }

    /** The lead article's address and all articles, the lead first. */
    PromptInput articles(URI lead, List<SourceText> sources) {
        line("lead-article", lead).line("articles", sources.size());
        for (SourceText source : sources) {
            text.append('\n');
            line("article-of", source.domain())
                    .line(
                            "published",
                            source.publishedAt().map(Object::toString).orElse("unknown"))
                    .material(source.title(), "", source.text());
        }
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
