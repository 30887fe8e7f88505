-- People whom an identity provider vouches for: known by what it calls them, and without a password.
alter table account add column issuer varchar(300);
alter table account add column subject varchar(255);
alter table account alter column password_hash drop not null;
alter table account add constraint account_external_uk unique (issuer, subject);
alter table account add constraint account_entry_ck check (password_hash is not null or (issuer is not null and subject is not null));
