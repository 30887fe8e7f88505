package org.modelwire.web.console.takedown;

import java.io.Serializable;
import java.util.Optional;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.takedown.TakedownReview;
import org.modelwire.takedown.reason.Measure;
import org.modelwire.takedown.reason.Reasons;

/** The statement of reasons that an editor writes. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Measure measure = Measure.REFUSED;
    private String scope = "The briefs that the request names, at every exit of this site.";
    private String duration = "";
    private String facts = "";
    private String automation = "A language model wrote the brief. A person decided about this request.";
    private String ground = "";
    private PublisherPolicy policy;
    private boolean unfounded;

    void fill(DecisionTemplate template) {
        measure = template.measure();
        duration = template.duration();
        facts = template.facts();
        ground = template.ground();
    }

    /**
     * What is decided.
     *
     * @throws IllegalArgumentException if a part is missing, or still has a bracket to be filled in
     */
    TakedownReview.Decision decision() {
        if (hasBracket(facts) || hasBracket(ground)) {
            throw new IllegalArgumentException("please fill in what stands in brackets");
        }
        return new TakedownReview.Decision(
                new Reasons(measure, scope, duration, facts, automation, ground),
                Optional.ofNullable(policy),
                unfounded);
    }

    private static boolean hasBracket(String text) {
        int opened = text.indexOf('[');
        return opened >= 0 && text.indexOf(']', opened) >= 0;
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public PublisherPolicy[] getPolicies() {
        return PublisherPolicy.values();
    }

    public Measure getMeasure() {
        return measure;
    }

    public void setMeasure(Measure measure) {
        this.measure = measure;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getDuration() {
        return duration;
    }

    public void setDuration(String duration) {
        this.duration = duration;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getAutomation() {
        return automation;
    }

    public void setAutomation(String automation) {
        this.automation = automation;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public PublisherPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(PublisherPolicy policy) {
        this.policy = policy;
    }

    public boolean isUnfounded() {
        return unfounded;
    }

    public void setUnfounded(boolean unfounded) {
        this.unfounded = unfounded;
    }
}
