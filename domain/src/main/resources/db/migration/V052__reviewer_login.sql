-- Who reviewed a text is told apart by the login; the name is what readers saw.
alter table human_review add column editor varchar(200);
update human_review set editor = reviewer;
alter table human_review alter column editor set not null;
