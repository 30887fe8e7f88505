package org.modelwire.web.publisher.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.reuse.Reuse;
import org.modelwire.brief.reuse.ReuseMeter;
import org.modelwire.brief.reuse.SourceReuseRepository;
import org.modelwire.brief.reuse.SourceReuseRepository.Shown;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.web.support.ReaderTime;

/** Reads what is shown of a publisher's articles, in one transaction. */
@ApplicationScoped
@Transactional
public class OwnWorkReader {

    /** Articles that are listed. */
    static final int MOST = 30;

    @Inject
    private PublisherRepository publishers;

    @Inject
    private SourceReuseRepository reuses;

    @Inject
    private ReuseMeter meter;

    @Inject
    private Clock clock;

    /** The use of the work of a publisher; empty if nobody is known by that domain. */
    public Optional<OwnWork> find(String domain) {
        return publishers.findByDomain(domain).map(this::read);
    }

    private OwnWork read(Publisher publisher) {
        YearMonth month = ReuseChart.month(clock.instant());
        List<Shown> shown = reuses.findShown(publisher, MOST + 1);
        Map<Long, List<BriefSentence>> quoting = reuses.findQuoting(
                shown.stream().map(one -> one.text().id()).distinct().toList());
        return new OwnWork(
                publisher.domain(),
                ReuseChart.of(
                        reuses.findSince(
                                publisher,
                                ReuseChart.begins(month)
                                        .atDay(1)
                                        .minusDays(1)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()),
                        month),
                shown.stream()
                        .limit(MOST)
                        .map(one -> used(one, quoting.getOrDefault(one.text().id(), List.of())))
                        .toList(),
                shown.size() > MOST);
    }

    private UsedArticle used(Shown one, List<BriefSentence> quoting) {
        long article = one.article().id();
        return new UsedArticle(
                one.text().brief().slug(),
                one.text().headline(),
                ReaderTime.day(one.text().publishedAt().orElseThrow()),
                one.article().url(),
                one.article().title(),
                one.reuse(),
                quoting.stream()
                        .filter(sentence -> sentence.articleId().orElseThrow() == article)
                        .map(sentence -> sentence.quote().orElseThrow())
                        .distinct()
                        .map(quote -> excerpt(quote, one.reuse()))
                        .toList());
    }

    private UsedArticle.Excerpt excerpt(String quote, Reuse reuse) {
        int words = meter.words(quote);
        return new UsedArticle.Excerpt(quote, words, new Reuse(reuse.articleWords(), words, 0).share());
    }
}
