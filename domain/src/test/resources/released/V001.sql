-- What a wire of schema 001 held: a night with one story of two articles, published, one story withdrawn after a request.
-- Their ids are of the first block.
select nextval('wire_seq');
insert into publisher values
    (1, 0, 'chips.example', 'Chip Courier', 'DE', 'FULL_BRIEF', 'agreed by mail', timestamp with time zone '2026-01-01 08:00:00+00'),
    (2, 0, 'rival.example', 'The Rival', null, 'SUMMARY_ONLY', '', timestamp with time zone '2026-01-01 08:00:00+00');
insert into feed (id, version, publisher_id, url, url_hash, title, state, etag, next_due_at, failures, created_at) values
    (3, 2, 1, 'https://chips.example/feed.xml', repeat('1', 64), 'Chip Courier', 'ACTIVE', '"abc"',
        timestamp with time zone '2026-02-02 02:30:00+00', 0, timestamp with time zone '2026-01-01 08:00:00+00');
insert into feed (id, version, publisher_id, url, url_hash, title, state, next_due_at, failures, reason, detail, created_at) values
    (4, 9, 2, 'https://rival.example/rss', repeat('2', 64), 'The Rival', 'OFF',
        timestamp with time zone '2026-02-02 02:30:00+00', 3, 'HTTP_STATUS', '410', timestamp with time zone '2026-01-01 08:00:00+00');
insert into story values
    (5, 0, 'Loom 2 ships', timestamp with time zone '2026-02-01 09:00:00+00', timestamp with time zone '2026-02-01 09:05:00+00'),
    (6, 0, 'A recall', timestamp with time zone '2026-02-01 10:00:00+00', timestamp with time zone '2026-02-01 10:05:00+00');
insert into article (id, version, publisher_id, feed_id, story_id, url, identity_hash, title, language, published_at,
        discovered_at, fetched_at, state, attempts, source_text, text_hash, policy) values
    (7, 3, 1, 3, 5, 'https://chips.example/loom', repeat('7', 64), 'Loom 2 ships', 'en',
        timestamp with time zone '2026-02-01 09:00:00+00', timestamp with time zone '2026-02-01 09:05:00+00',
        timestamp with time zone '2026-02-01 09:06:00+00', 'ANALYSED', 1,
        'Tessellate shipped its Loom 2 card on Tuesday. The card costs 4,200 dollars.', repeat('a', 64), 'FULL_BRIEF'),
    (8, 3, 2, 4, 6, 'https://rival.example/recall', repeat('8', 64), 'A recall', 'en',
        timestamp with time zone '2026-02-01 10:00:00+00', timestamp with time zone '2026-02-01 10:05:00+00',
        timestamp with time zone '2026-02-01 10:06:00+00', 'ANALYSED', 1,
        'The maker recalls a card.', repeat('b', 64), 'SUMMARY_ONLY');
insert into article (id, version, publisher_id, feed_id, url, identity_hash, title, discovered_at, state, reason, detail,
        attempts, retry_at) values
    (9, 1, 1, 3, 'https://chips.example/gone', repeat('9', 64), 'Gone', timestamp with time zone '2026-02-01 09:05:00+00',
        'FAILED', 'TIMED_OUT', 'no answer', 2, timestamp with time zone '2026-02-02 02:30:00+00');
insert into rights_evidence values
    (10, 7, 'robots.txt', 'Allow: /', 'https://chips.example/robots.txt', 'FULL_BRIEF', timestamp with time zone '2026-02-01 09:06:00+00');
insert into subject values
    (11, 0, 'tessellate', 'Tessellate', 'ORGANISATION', timestamp with time zone '2026-02-01 09:10:00+00');
insert into brief (id, version, story_id, slug, state, label, reviewer, reported_at, created_at, published_at, updated_at,
        significance, archive_count, archive_since, current_number) values
    (12, 4, 5, 'loom-2-ships', 'PUBLISHED', 'REVIEWED', 'Ada Lind', timestamp with time zone '2026-02-01 09:00:00+00',
        timestamp with time zone '2026-02-01 09:10:00+00', timestamp with time zone '2026-02-01 09:20:00+00',
        timestamp with time zone '2026-02-01 09:20:00+00', 70, 12, date '2026-01-03', 2),
    (13, 4, 6, 'a-recall', 'WITHDRAWN', 'MACHINE_WRITTEN', null, timestamp with time zone '2026-02-01 10:00:00+00',
        timestamp with time zone '2026-02-01 10:10:00+00', timestamp with time zone '2026-02-01 10:20:00+00',
        timestamp with time zone '2026-02-01 12:00:00+00', 40, 0, null, 1);
insert into brief_revision (id, brief_id, number, headline, text_hash, drafter, created_at, why) values
    (14, 12, 1, 'Loom 2 is here', repeat('c', 64), 'model-1', timestamp with time zone '2026-02-01 09:10:00+00', 'draft'),
    (15, 12, 2, 'Loom 2 ships', repeat('d', 64), 'Ada Lind', timestamp with time zone '2026-02-01 09:15:00+00', 'shorter'),
    (16, 13, 1, 'A recall', repeat('e', 64), 'model-1', timestamp with time zone '2026-02-01 10:10:00+00', 'draft');
insert into brief_sentence (id, revision_id, part, ordinal, text, basis, article_id, quote, quote_start, quote_end) values
    (17, 15, 'SUMMARY', 0, 'Tessellate ships its Loom 2 card.', 'SOURCE', 7, 'Tessellate shipped its Loom 2 card on Tuesday.', 0, 46),
    (18, 15, 'CONSEQUENCE', 1, 'Rivals may follow.', 'INFERENCE', null, null, null, null),
    (19, 16, 'SUMMARY', 0, 'The maker recalls a card.', 'SOURCE', 8, 'The maker recalls a card.', 0, 25);
insert into archive_offer values (20, 15, 0, 13, 3.5000);
insert into finding values
    (21, 14, 0, 'names', 'REVIEW', 'UNSUPPORTED_CLAIM', 'Loom 2 is here', 0, 4, 'no such name');
insert into mention values (22, 12, 11, 'Tessellate', 'Tessellate shipped its Loom 2 card on Tuesday.', 0);
insert into watch_item values
    (23, 0, 12, 'Loom 2 reaches shops', 'the maker says so', date '2026-05-01', 'OPEN', null,
        timestamp with time zone '2026-02-01 09:20:00+00', timestamp with time zone '2026-02-01 09:20:00+00');
insert into takedown_request values
    (24, 2, 'T-4K7Q-9XWM', repeat('f', 64), 'REMOVE', 13, null, 'It is ours.', 'R. Amsel', 'desk@rival.example', 'counsel',
        true, 'DECIDED', 'ACCEPTED', 'It is theirs.', timestamp with time zone '2026-02-01 11:00:00+00',
        timestamp with time zone '2026-02-01 12:00:00+00'),
    (25, 0, 'T-5K7Q-9XWM', repeat('0', 64), 'CORRECT', 12, null, 'The price is wrong.', 'M. Star', 'm@chips.example', 'editor',
        true, 'RECEIVED', null, null, timestamp with time zone '2026-02-01 13:00:00+00',
        timestamp with time zone '2026-02-01 13:00:00+00');
insert into job_run (id, version, job, running_key, node, status, reason, stop_asked, started_at, heartbeat_at, ended_at) values
    (26, 5, 'NIGHTLY', null, 'one', 'DEGRADED', 'http-status', false, timestamp with time zone '2026-02-01 02:30:00+00',
        timestamp with time zone '2026-02-01 02:50:00+00', timestamp with time zone '2026-02-01 02:50:00+00'),
    (27, 1, 'NIGHTLY', 'nightly', 'one', 'RUNNING', null, false, timestamp with time zone '2026-02-02 02:30:00+00',
        timestamp with time zone '2026-02-02 02:31:00+00', null);
insert into job_step values
    (28, 26, 1, 'poll', 'DEGRADED', 2, 1, 0, 1, timestamp with time zone '2026-02-01 02:30:00+00',
        timestamp with time zone '2026-02-01 02:31:00+00');
insert into receipt (id, version, identity, run_id, story_id, prompt, prompt_version, model, endpoint, input_hash, state, calls,
        answer, tokens_in, tokens_out, cost_usd, latency_ms, opened_at, closed_at) values
    (29, 1, repeat('3', 64), 26, 5, 'write', '1', 'model-1', 'https://llm.example/v1', repeat('4', 64), 'ANSWERED', 1,
        '{"headline":"Loom 2 is here"}', 900, 100, 0.012500, 800, timestamp with time zone '2026-02-01 02:40:00+00',
        timestamp with time zone '2026-02-01 02:40:01+00');
insert into audit_entry values
    (30, timestamp with time zone '2026-02-01 09:20:00+00', 'Ada Lind', 'brief', 12, 'IN_REVIEW', 'PUBLISHED', 'approved'),
    (31, timestamp with time zone '2026-02-01 12:00:00+00', 'Ada Lind', 'brief', 13, 'PUBLISHED', 'WITHDRAWN', 'request');
