package org.modelwire.batch.archive.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.modelwire.archive.ReaderOrder;
import org.modelwire.batch.archive.rank.FoundBriefs;
import org.modelwire.batch.archive.rank.Position;
import org.modelwire.batch.archive.rank.ReaderQuery;

/** Asks Lucene on behalf of readers. */
final class LuceneReading {

    private static final SortField DAY = LongField.newSortField(StoredForm.DAY, true, SortedNumericSelector.Type.MAX);
    private static final SortField NUMBER = new SortField(StoredForm.NUMBER, SortField.Type.LONG, true);
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, DAY, NUMBER);
    private static final Sort BY_DAY = new Sort(DAY, NUMBER);

    private LuceneReading() {}

    static FoundBriefs find(IndexSearcher searcher, ReaderQuery query, int most) throws IOException {
        boolean byRelevance = query.order() == ReaderOrder.RELEVANCE;
        FieldDoc after = query.after().map(last -> after(last, byRelevance)).orElse(null);
        TopFieldDocs found = searcher.search(
                query(query),
                new TopFieldCollectorManager(
                        byRelevance ? BY_RELEVANCE : BY_DAY, most, after, Integer.MAX_VALUE)); // count all of them
        List<Position> page = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            page.add(position((FieldDoc) hit, byRelevance));
        }
        return new FoundBriefs(found.totalHits.value, page);
    }

    private static FieldDoc after(Position last, boolean byRelevance) {
        Object[] values = byRelevance
                ? new Object[] {last.score(), last.day(), last.briefId()}
                : new Object[] {last.day(), last.briefId()};
        return new FieldDoc(Integer.MAX_VALUE, last.score(), values);
    }

    private static Position position(FieldDoc hit, boolean byRelevance) {
        int day = byRelevance ? 1 : 0;
        return new Position(
                byRelevance ? (Float) hit.fields[0] : 0, (Long) hit.fields[day], (Long) hit.fields[day + 1]);
    }

    private static Query query(ReaderQuery query) {
        BooleanQuery.Builder whole = new BooleanQuery.Builder()
                .add(term(StoredForm.PUBLIC, "true"), Occur.FILTER)
                .add(LongField.newRangeQuery(StoredForm.DAY, query.from(), query.to()), Occur.FILTER);
        query.filter().subject().ifPresent(slug -> whole.add(term(StoredForm.SUBJECT, slug), Occur.FILTER));
        query.filter().publisher().ifPresent(domain -> whole.add(term(StoredForm.PUBLISHER, domain), Occur.FILTER));
        query.filter().kind().ifPresent(kind -> whole.add(term(StoredForm.KIND, kind.name()), Occur.FILTER));
        if (!query.words().isEmpty()) {
            BooleanQuery.Builder words = new BooleanQuery.Builder();
            query.words().forEach(word -> words.add(word(word), query.every() ? Occur.MUST : Occur.SHOULD));
            whole.add(words.build(), Occur.MUST);
        }
        return whole.build();
    }

    private static Query word(String word) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(term(StoredForm.HEADLINE, word), ReaderQuery.HEADLINE_BOOST), Occur.SHOULD)
                .add(term(StoredForm.WORDS, word), Occur.SHOULD)
                .add(new BoostQuery(term(StoredForm.CONTEXT, word), ReaderQuery.CONTEXT_BOOST), Occur.SHOULD)
                .build();
    }

    private static TermQuery term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
