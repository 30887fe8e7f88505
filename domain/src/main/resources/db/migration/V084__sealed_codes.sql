-- Secrets of second factors are encrypted, which makes them longer; the start seals those that are not.
alter table account alter column totp_secret set data type varchar(200);
