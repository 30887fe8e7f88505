package org.modelwire.web.console.trial;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;
import org.modelwire.brief.trial.PromptTrials;
import org.modelwire.brief.trial.TrialOrder;
import org.modelwire.brief.trial.TrialRefusedException;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.call.CallReader;
import org.modelwire.web.console.call.CallRow;
import org.modelwire.web.console.view.Answer;

/** Tries a prompt, in force or in other words, on an article. First it says what that costs. */
@Named("trialPage")
@ViewScoped
public class TrialBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String WORDS = "try:words";
    private static final int LONGEST = 60_000;

    @Inject
    private PromptTrials trials;

    @Inject
    private TrialReader reader;

    @Inject
    private CallReader calls;

    @Inject
    private DeskBean desk;

    private List<ArticleChoice> articles;
    private String prompt = "";
    private String words = "";
    private Long article;
    private EstimateView estimate;
    private TrialOrder estimated;
    private TrialView result;
    private CallRow receipt;

    @PostConstruct
    void load() {
        Optional<Long> wanted = Answer.number("article");
        articles = reader.articles(wanted);
        article = wanted.orElse(articles.isEmpty() ? null : articles.get(0).id());
        prompt = Answer.parameter("prompt")
                .filter(name -> inForce(name).isPresent())
                .orElse(trials.prompts().get(0).name());
        fill();
    }

    private Optional<Instructions> inForce(String name) {
        return trials.prompts().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** Takes the words that are in force, in place of what is typed. */
    public void fill() {
        words = inForce(prompt).map(Instructions::text).orElse("");
        forget();
    }

    private void forget() {
        estimate = null;
        estimated = null;
        result = null;
        receipt = null;
    }

    /** Says what it costs; asks nobody. */
    public void look() {
        forget();
        try {
            TrialOrder order = order();
            estimate = EstimateView.of(trials.estimate(order));
            estimated = order;
        } catch (TrialRefusedException e) {
            Answer.refused(e.getMessage());
        }
    }

    private TrialOrder order() throws TrialRefusedException {
        if (article == null) {
            throw new TrialRefusedException("Choose an article.");
        }
        if (words.length() > LONGEST) {
            Answer.refused(WORDS, "A prompt has at most 60,000 characters; nobody was asked.");
            throw new TrialRefusedException("The prompt is too long.");
        }
        return new TrialOrder(article, prompt, words);
    }

    /** Asks the model what was estimated; what was changed since is estimated first. */
    public void run() {
        result = null;
        receipt = null;
        try {
            if (!order().equals(estimated)) {
                look();
                Answer.refused(
                        "You changed something since the price was told. Nobody was asked; look at the new price.");
                return;
            }
            result = TrialView.of(trials.run(estimated, desk.getLogin()));
            receipt = Optional.ofNullable(result.receipt()).flatMap(calls::row).orElse(null);
            estimate = EstimateView.of(trials.estimate(estimated));
        } catch (TrialRefusedException e) {
            Answer.refused(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Answer.refused("The server is about to end.");
        }
    }

    public List<Instructions> getPrompts() {
        return trials.prompts();
    }

    public List<ArticleChoice> getArticles() {
        return articles;
    }

    public String getPrompt() {
        return prompt;
    }

    public void setPrompt(String prompt) {
        this.prompt = prompt;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public Long getArticle() {
        return article;
    }

    public void setArticle(Long article) {
        this.article = article;
    }

    public EstimateView getEstimate() {
        return estimate;
    }

    public TrialView getResult() {
        return result;
    }

    /** Its receipt, with tokens and cost; absent if nobody was asked. */
    public CallRow getReceipt() {
        return receipt;
    }
}
