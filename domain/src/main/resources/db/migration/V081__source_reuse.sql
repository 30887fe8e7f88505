-- How much of an article a text of ours shows its readers, counted when the text comes out; the article's own text goes later.
create table source_reuse (
    id            bigint                   primary key,
    revision_id   bigint                   not null,
    article_id    bigint                   not null,
    publisher_id  bigint                   not null,
    at            timestamp with time zone not null,
    article_words integer                  not null,
    reused_words  integer                  not null,
    longest_run   integer                  not null,
    constraint source_reuse_uk unique (revision_id, article_id),
    constraint source_reuse_revision_fk foreign key (revision_id) references brief_revision (id),
    constraint source_reuse_article_fk foreign key (article_id) references article (id),
    constraint source_reuse_publisher_fk foreign key (publisher_id) references publisher (id)
);
create index source_reuse_publisher_ix on source_reuse (publisher_id, at);
create index source_reuse_article_ix on source_reuse (article_id);
