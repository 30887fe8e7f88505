-- Readers' lists go by when a story was reported, and the ledger's by when an item was resolved.
create index brief_reported_ix on brief (reported_at, id);
create index watch_item_state_changed_ix on watch_item (state, changed_at);
