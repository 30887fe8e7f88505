package org.modelwire.web.console.publisher;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.modelwire.publisher.PublisherOverviewRepository.Filter;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.web.console.view.Answer;
import org.modelwire.web.console.view.Choice;
import org.modelwire.web.console.view.PagedTable;
import org.modelwire.web.publisher.PolicyWords;

/** Every publisher with what is settled. */
@Named("publishersPage")
@ViewScoped
public class PublishersBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PublisherDesk publishers;

    private String text;
    private List<Choice> policies;
    private PagedTable<ListedPublisher> table;

    @PostConstruct
    void load() {
        text = Answer.parameter("q").orElse("");
        Optional<PublisherPolicy> policy = Choice.chosen(PublisherPolicy.class, "policy");
        policies = Choice.of(PublisherPolicy.class, policy, PolicyWords::name);
        String wanted = text;
        PublisherPolicy chosen = policy.orElse(null);
        table = new PagedTable<>(
                () -> publishers.count(filter(wanted, chosen)),
                (first, most) -> publishers.rows(filter(wanted, chosen), first, most));
    }

    private static Filter filter(String text, PublisherPolicy policy) {
        return new Filter(text, Optional.ofNullable(policy));
    }

    public String getText() {
        return text;
    }

    public List<Choice> getPolicies() {
        return policies;
    }

    public PagedTable<ListedPublisher> getTable() {
        return table;
    }
}
