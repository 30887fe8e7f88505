-- Model calls as a person looks through them.
create index receipt_prompt_ix on receipt (prompt, prompt_version);
create index receipt_state_ix on receipt (state, opened_at);
