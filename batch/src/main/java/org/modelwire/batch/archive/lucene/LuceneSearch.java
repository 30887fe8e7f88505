package org.modelwire.batch.archive.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.modelwire.batch.archive.rank.Candidates;
import org.modelwire.batch.archive.rank.Frequencies;
import org.modelwire.batch.archive.rank.IndexQuery;
import org.modelwire.batch.archive.rank.IndexedBrief;

/** Asks Lucene. Remembers how many briefs scopes, words and subjects have until the index changes. */
final class LuceneSearch {

    private static final int MOST_SCOPES = 1_000;
    private static final int MOST_TERMS = 200_000;

    /** How many briefs a scope has, as one reader saw it. */
    private record Searched(int briefs, OptionalLong since) {}

    /** What one state of the index has told so far. */
    private record Told(Object reader, Map<IndexQuery.Scope, Searched> scopes, Map<Term, Integer> frequencies) {}

    private volatile Told told = new Told(new Object(), Map.of(), Map.of());

    private Told told(IndexReader reader) {
        Object key = reader.getReaderCacheHelper().getKey();
        Told known = told;
        if (!known.reader().equals(key)
                || known.scopes().size() > MOST_SCOPES
                || known.frequencies().size() > MOST_TERMS) {
            known = new Told(key, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            told = known;
        }
        return known;
    }

    Frequencies frequencies(IndexReader reader, Collection<String> words, Collection<String> subjects)
            throws IOException {
        return new Frequencies(
                reader.numDocs(),
                frequencies(reader, StoredForm.WORDS, words),
                frequencies(reader, StoredForm.SUBJECT, subjects));
    }

    private Map<String, Integer> frequencies(IndexReader reader, String field, Collection<String> words)
            throws IOException {
        Map<Term, Integer> known = told(reader).frequencies();
        Map<String, Integer> frequencies = new HashMap<>();
        for (String word : words) {
            Term term = new Term(field, word);
            Integer frequency = known.get(term);
            if (frequency == null) {
                frequency = LiveFrequency.of(reader, term);
                known.put(term, frequency);
            }
            frequencies.put(word, frequency);
        }
        return frequencies;
    }

    Candidates find(IndexSearcher searcher, IndexQuery query, int most) throws IOException {
        Searched searched = searched(searcher, query.scope());
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        for (String word : query.words()) {
            wanted.add(new TermQuery(new Term(StoredForm.WORDS, word)), Occur.SHOULD);
        }
        for (String subject : query.subjects()) {
            wanted.add(
                    new BoostQuery(new TermQuery(new Term(StoredForm.SUBJECT, subject)), IndexQuery.SUBJECT_BOOST),
                    Occur.SHOULD);
        }
        Query within = scoped(query.scope()).add(wanted.build(), Occur.MUST).build();
        List<IndexedBrief> briefs = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(within, most).scoreDocs) {
            briefs.add(StoredForm.brief(searcher.getIndexReader(), hit.doc));
        }
        return new Candidates(searched.briefs(), searched.since(), briefs);
    }

    private static BooleanQuery.Builder scoped(IndexQuery.Scope scope) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(StoredForm.DAY, scope.from(), scope.to()), Occur.FILTER);
        if (scope.publicOnly()) {
            query.add(new TermQuery(new Term(StoredForm.PUBLIC, "true")), Occur.FILTER);
        }
        return query;
    }

    private Searched searched(IndexSearcher searcher, IndexQuery.Scope scope) throws IOException {
        Map<IndexQuery.Scope, Searched> scopes = told(searcher.getIndexReader()).scopes();
        Searched known = scopes.get(scope);
        if (known == null) {
            known = count(searcher, scope);
            scopes.put(scope, known);
        }
        return known;
    }

    private static Searched count(IndexSearcher searcher, IndexQuery.Scope scope) throws IOException {
        Query all = scoped(scope).build();
        ScoreDoc[] earliest = searcher.search(
                        all, 1, new Sort(LongField.newSortField(StoredForm.DAY, false, SortedNumericSelector.Type.MIN)))
                .scoreDocs;
        OptionalLong since = earliest.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(StoredForm.brief(searcher.getIndexReader(), earliest[0].doc)
                        .day());
        return new Searched(searcher.count(all), since);
    }
}
