package org.modelwire.web.api.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.modelwire.brief.exit.BriefFilter;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.PublicAddressRepository;
import org.modelwire.config.SiteConfig;
import org.modelwire.subject.SubjectRepository;
import org.modelwire.web.support.JsonParts;
import org.modelwire.web.support.PageCursor;
import org.modelwire.web.support.view.SubjectView;

/** Reads subjects for the public API, each answer in one transaction. */
@ApplicationScoped
@Transactional
public class SubjectPages {

    @Inject
    private PublicAddressRepository addresses;

    @Inject
    private SubjectRepository subjects;

    @Inject
    private BriefPages briefs;

    @Inject
    private SiteConfig site;

    /** A page of subjects by slug. */
    public JsonObject list(String after, int size) {
        return Page.of(
                "mentions",
                addresses.findSubjects(false, after, size + 1),
                size,
                shown -> shown.stream().map(this::row).toList(),
                subject -> PageCursor.of(subject.slug()));
    }

    private JsonObject row(PublicAddressRepository.NamedSubject subject) {
        return JsonParts.object(
                        new BriefJson(site).subject(new SubjectView(subject.slug(), subject.name(), subject.kind())))
                .add("briefs", subject.briefs())
                .build();
    }

    /** A subject with a page of the briefs that name it. */
    public Optional<JsonObject> find(String slug, Optional<PageKey> after, int size) {
        return subjects.findBySlug(slug).map(SubjectView::of).flatMap(subject -> {
            BriefFilter naming = new BriefFilter(Optional.empty(), Optional.of(subject.slug()), Optional.empty());
            JsonObject page = briefs.list(naming, after, size);
            return page.getJsonArray("briefs").isEmpty() && after.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JsonParts.object(new BriefJson(site).subject(subject))
                            .addAll(JsonParts.object(page))
                            .build());
        });
    }
}
