-- First pages of the tables of the desk, however long these are.
create index receipt_model_ix on receipt (model, opened_at);
create index takedown_request_order_ix on takedown_request (restrained, decide_due_at, id);
create index article_left_ix on article (worked_by, state, id);
create index subject_kind_ix on subject (kind, slug);
