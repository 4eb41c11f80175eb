"""Written by `make migration`; both databases, read and corrected by hand where need be."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

UPGRADE = {
    "sqlite": """
CREATE TABLE "vault_check" (
    "id" INT NOT NULL PRIMARY KEY,
    "sealed" BLOB NOT NULL
) /* One row, sealed with the key in use: a start with another key is noticed before anything else is read. */;
CREATE TABLE "telegram_calls" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "at_ms" BIGINT NOT NULL,
    "method" VARCHAR(64) NOT NULL,
    "chat_id" BIGINT,
    "user_id" BIGINT,
    "took_ms" REAL NOT NULL,
    "ok" INT NOT NULL,
    "error" VARCHAR(64) NOT NULL,
    "waited_ms" REAL NOT NULL
) /* One call to Telegram and how it went. */;
CREATE INDEX "idx_telegram_ca_method_ffc1ea" ON "telegram_calls" ("method", "at_ms");
CREATE INDEX "idx_telegram_ca_chat_id_3e477b" ON "telegram_calls" ("chat_id", "at_ms");
CREATE TABLE "telegram_chats" (
    "key" VARCHAR(64) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" VARCHAR(1) NOT NULL,
    "pts" BIGINT NOT NULL,
    "sealed" BLOB NOT NULL
) /* A group or channel as one bot knows it, and how far its updates were handled (`pts`, 0 = unknown). */;
CREATE INDEX "idx_telegram_ch_bot_id_719c8f" ON "telegram_chats" ("bot_id");
CREATE TABLE "telegram_people" (
    "key" VARCHAR(64) NOT NULL PRIMARY KEY,
    "sealed" BLOB NOT NULL
) /* A person as one bot knows him: access hash, name and username, sealed with the bot's data key. */;
CREATE TABLE "telegram_sessions" (
    "bot_id" BIGINT NOT NULL PRIMARY KEY,
    "token_digest" VARCHAR(64) NOT NULL,
    "dc_id" INT NOT NULL,
    "address" VARCHAR(255) NOT NULL,
    "port" INT NOT NULL,
    "auth_key" BLOB NOT NULL,
    "data_key" BLOB NOT NULL,
    "pts" BIGINT NOT NULL,
    "qts" BIGINT NOT NULL,
    "seq" BIGINT NOT NULL,
    "date" BIGINT NOT NULL
) /* One bot's connection to Telegram and its account-wide update cursor. `auth_key` and `data_key` are encrypted by the Vault. */;
CREATE INDEX "idx_telegram_se_token_d_20ead5" ON "telegram_sessions" ("token_digest");
CREATE TABLE "accounts" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "telegram_id" BIGINT NOT NULL UNIQUE,
    "name" VARCHAR(140) NOT NULL,
    "role" VARCHAR(8) NOT NULL,
    "is_active" INT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "last_login" BIGINT
) /* Somebody who may sign in. */;
CREATE TABLE "api_tokens" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "name" VARCHAR(60) NOT NULL,
    "prefix" VARCHAR(12) NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "scopes" VARCHAR(255) NOT NULL,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "last_used" BIGINT,
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE CASCADE
) /* What a program shows instead of signing in. The secret itself isn't kept, only its hash and how it begins. */;
CREATE INDEX "idx_api_tokens_expires_5af533" ON "api_tokens" ("expires_at");
CREATE TABLE "group_grants" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "checked_at" BIGINT NOT NULL,
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_group_grant_account_4b00fe" UNIQUE ("account_id", "bot_id", "chat_id")
) /* A group that an account of the role "group" may see and change, because its person is admin there on Telegram. */;
CREATE TABLE "passwords" (
    "email" VARCHAR(254) NOT NULL UNIQUE,
    "hash" VARCHAR(200) NOT NULL,
    "changed_at" BIGINT NOT NULL,
    "failures" INT NOT NULL,
    "locked_until" BIGINT NOT NULL,
    "account_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "accounts" ("id") ON DELETE CASCADE
) /* An account's e-mail address and the hash of its password (argon2id, with its parameters and salt). */;
CREATE TABLE "sign_in_links" (
    "token_hash" VARCHAR(64) NOT NULL PRIMARY KEY,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "used_at" BIGINT,
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE CASCADE
) /* A link that signs its account in, once, before it expires. */;
CREATE INDEX "idx_sign_in_lin_expires_9b7284" ON "sign_in_links" ("expires_at");
CREATE TABLE "web_sessions" (
    "id_hash" VARCHAR(64) NOT NULL PRIMARY KEY,
    "created_at" BIGINT NOT NULL,
    "last_seen" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "ip" VARCHAR(45) NOT NULL,
    "user_agent" VARCHAR(200) NOT NULL,
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE CASCADE
) /* A browser that is signed in. */;
CREATE INDEX "idx_web_session_expires_1a4c9b" ON "web_sessions" ("expires_at");
CREATE TABLE "events" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "at_ms" BIGINT NOT NULL,
    "kind" VARCHAR(24) NOT NULL,
    "bot_id" BIGINT,
    "chat_id" BIGINT,
    "user_id" BIGINT,
    "user_name" VARCHAR(140) NOT NULL,
    "channel_id" BIGINT,
    "correlation" VARCHAR(32) NOT NULL,
    "latency_ms" REAL,
    "cached" INT NOT NULL,
    "text" TEXT NOT NULL,
    "findings" TEXT NOT NULL
) /* What happened to whom, when and why. */;
CREATE INDEX "idx_events_chat_id_294c58" ON "events" ("chat_id", "id");
CREATE INDEX "idx_events_user_id_610d9c" ON "events" ("user_id", "id");
CREATE INDEX "idx_events_kind_647bde" ON "events" ("kind", "id", "user_id", "chat_id");
CREATE TABLE "people" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "name" VARCHAR(140) NOT NULL,
    "username" VARCHAR(64) NOT NULL,
    "search" VARCHAR(220) NOT NULL,
    "seen_ms" BIGINT NOT NULL
) /* Somebody that events were about, under the last name we saw. */;
CREATE INDEX "idx_people_usernam_6f47e8" ON "people" ("username");
CREATE INDEX "idx_people_seen_ms_bfe088" ON "people" ("seen_ms");
CREATE TABLE "rollups" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "span" INT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "what" VARCHAR(80) NOT NULL,
    "at" BIGINT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "count" INT NOT NULL,
    "cached" INT NOT NULL,
    "failed" INT NOT NULL,
    "b00" INT NOT NULL,
    "b01" INT NOT NULL,
    "b02" INT NOT NULL,
    "b03" INT NOT NULL,
    "b04" INT NOT NULL,
    "b05" INT NOT NULL,
    "b06" INT NOT NULL,
    "b07" INT NOT NULL,
    "b08" INT NOT NULL,
    "b09" INT NOT NULL,
    "b10" INT NOT NULL,
    "b11" INT NOT NULL,
    "b12" INT NOT NULL,
    "b13" INT NOT NULL,
    "b14" INT NOT NULL,
    "b15" INT NOT NULL,
    "b16" INT NOT NULL,
    "b17" INT NOT NULL,
    "b18" INT NOT NULL,
    "b19" INT NOT NULL,
    CONSTRAINT "uid_rollups_span_ed3cd3" UNIQUE ("span", "chat_id", "what", "at", "bot_id")
) /* How often something happened in one chat within one hour or day (of UTC). */;
CREATE INDEX "idx_rollups_span_93b98e" ON "rollups" ("span", "what", "at");
CREATE TABLE "audit_log" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "at" BIGINT NOT NULL,
    "account_id" BIGINT,
    "telegram_id" BIGINT,
    "actor" VARCHAR(140) NOT NULL,
    "via" VARCHAR(12) NOT NULL,
    "ip" VARCHAR(45) NOT NULL,
    "user_agent" VARCHAR(200) NOT NULL,
    "action" VARCHAR(40) NOT NULL,
    "resource" VARCHAR(24) NOT NULL,
    "resource_id" VARCHAR(64) NOT NULL,
    "bot_id" BIGINT,
    "chat_id" BIGINT,
    "old" TEXT NOT NULL,
    "new" TEXT NOT NULL,
    "correlation" VARCHAR(32) NOT NULL
) /* One change that somebody made, or one try that failed. */;
CREATE INDEX "idx_audit_log_account_1de729" ON "audit_log" ("account_id", "id");
CREATE INDEX "idx_audit_log_chat_id_7dd3a4" ON "audit_log" ("chat_id", "id");
CREATE INDEX "idx_audit_log_action_950116" ON "audit_log" ("action", "id");
CREATE INDEX "idx_audit_log_resourc_eed5e3" ON "audit_log" ("resource", "id");
CREATE TABLE "bots" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "username" VARCHAR(64) NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "token" BLOB,
    "active" INT NOT NULL,
    "problem" TEXT NOT NULL,
    "added_at" BIGINT NOT NULL,
    "deleted_at" BIGINT
) /* A bot; its id is the one Telegram gave it. Deleting a bot keeps its groups: `deleted_at` is set, the token wiped. */;
CREATE TABLE "bot_pictures" (
    "bot_id" BIGINT NOT NULL PRIMARY KEY,
    "photo_id" BIGINT NOT NULL,
    "jpeg" BLOB NOT NULL
) /* A bot's profile picture as it was last seen; in a table of its own, since bots are read often and pictures seldom. */;
CREATE TABLE "webhook_deliveries" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "endpoint_id" BIGINT NOT NULL,
    "event_id" BIGINT,
    "kind" VARCHAR(24) NOT NULL,
    "body" TEXT NOT NULL,
    "correlation" VARCHAR(32) NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "since_ms" BIGINT NOT NULL,
    "due_ms" BIGINT NOT NULL,
    "attempts" INT NOT NULL,
    "last_ms" BIGINT,
    "took_ms" REAL,
    "status" INT,
    "error" VARCHAR(300) NOT NULL,
    "answer" TEXT NOT NULL
) /* One message for one endpoint, from the moment it is due until it is delivered or given up. */;
CREATE INDEX "idx_webhook_del_endpoin_b2e8aa" ON "webhook_deliveries" ("endpoint_id", "state", "due_ms");
CREATE INDEX "idx_webhook_del_endpoin_1c4313" ON "webhook_deliveries" ("endpoint_id", "state", "id");
CREATE INDEX "idx_webhook_del_endpoin_863299" ON "webhook_deliveries" ("endpoint_id", "id");
CREATE TABLE "webhook_endpoints" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "name" VARCHAR(80) NOT NULL,
    "url" VARCHAR(500) NOT NULL,
    "kinds" TEXT NOT NULL,
    "groups" TEXT NOT NULL,
    "secret" BLOB NOT NULL,
    "old_secret" BLOB,
    "old_until" BIGINT NOT NULL,
    "active" INT NOT NULL,
    "paused_why" VARCHAR(200) NOT NULL,
    "failing_since" BIGINT,
    "created_at" BIGINT NOT NULL
) /* An address that is told of events. */;
CREATE TABLE "channels" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "username" VARCHAR(64),
    "invite_link" VARCHAR(255),
    "request_link" VARCHAR(255),
    "is_group" INT NOT NULL,
    "problem" TEXT NOT NULL,
    "problem_since" BIGINT,
    "subscribers" BIGINT,
    "own_rights" INT,
    "looked_at" BIGINT,
    CONSTRAINT "uid_channels_bot_id_89f561" UNIQUE ("bot_id", "chat_id")
) /* One channel as one bot knows it; what one bot sees is never shown to another. */;
CREATE TABLE "subscriber_counts" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    "count" BIGINT NOT NULL,
    CONSTRAINT "uid_subscriber__bot_id_9fdbf5" UNIQUE ("bot_id", "chat_id", "at")
) /* How many were in a channel, as Telegram told within one hour: the last measurement of the hour. */;
CREATE TABLE "exemptions" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "granted_by" BIGINT,
    "reason" VARCHAR(255) NOT NULL,
    "passing" INT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "ends_at" BIGINT,
    CONSTRAINT "uid_exemptions_bot_id_5a7d7a" UNIQUE ("bot_id", "chat_id", "user_id")
) /* Somebody who may write in a group without being in its channels. */;
CREATE TABLE "groups" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "username" VARCHAR(64),
    "enabled" INT NOT NULL,
    "protected_since" BIGINT NOT NULL,
    "protected_by" BIGINT,
    "own_options" TEXT NOT NULL,
    "linked_chat_id" BIGINT,
    "needed" INT NOT NULL,
    "problem" TEXT NOT NULL,
    "problem_since" BIGINT,
    "own_rights" INT,
    "looked_at" BIGINT,
    "reconciled_at" BIGINT,
    CONSTRAINT "uid_groups_bot_id_b7c6ca" UNIQUE ("bot_id", "chat_id")
) /* A supergroup that one bot protects. */;
CREATE TABLE "group_texts" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "language" VARCHAR(8) NOT NULL,
    "key" VARCHAR(64) NOT NULL,
    "text" TEXT NOT NULL,
    "changed_at" BIGINT NOT NULL,
    CONSTRAINT "uid_group_texts_bot_id_c047a4" UNIQUE ("bot_id", "chat_id", "language", "key")
) /* What members read in a group in its own words, instead of a phrase's translation. */;
CREATE TABLE "requirements" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "position" INT NOT NULL,
    "choice" INT NOT NULL,
    "pending_counts" INT NOT NULL,
    "channel_id" BIGINT NOT NULL REFERENCES "channels" ("id") ON DELETE RESTRICT,
    "group_id" BIGINT NOT NULL REFERENCES "groups" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_requirement_group_i_d13743" UNIQUE ("group_id", "channel_id")
) /* A channel that a group requires. */;
CREATE TABLE "memberships" (
    "id" VARCHAR(64) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "status" VARCHAR(12) NOT NULL,
    "present" INT NOT NULL,
    "bans" INT NOT NULL,
    "until" BIGINT NOT NULL,
    "restricted_by" BIGINT,
    "joined_at" BIGINT NOT NULL,
    "told_qts" BIGINT NOT NULL,
    "told_at" BIGINT NOT NULL,
    "requested_at" BIGINT NOT NULL,
    "learned_at" BIGINT NOT NULL
) /* One person in one chat, as one bot last learned it. The table is written in batches and read once, at start. */;
CREATE INDEX "idx_memberships_bot_id_227a0e" ON "memberships" ("bot_id");
CREATE TABLE "brakes" (
    "id" VARCHAR(42) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "per_minute" INT,
    "tripped_at" BIGINT,
    "open_until" BIGINT NOT NULL,
    "asked" INT NOT NULL
) /* The brake of one group, once it was set or came into force. */;
CREATE INDEX "idx_brakes_bot_id_bba922" ON "brakes" ("bot_id");
CREATE TABLE "due" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "subject" BIGINT NOT NULL,
    "due_at" BIGINT NOT NULL
) /* Something to be done at a certain time, whatever happens in between: delete a message, look at a person again. */;
CREATE INDEX "idx_due_bot_id_bf7a98" ON "due" ("bot_id", "due_at");
CREATE TABLE "held" (
    "id" VARCHAR(64) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "user_name" VARCHAR(140) NOT NULL,
    "held_at" BIGINT NOT NULL
) /* Somebody who would be muted and may write until an admin decides. */;
CREATE INDEX "idx_held_bot_id_0981cf" ON "held" ("bot_id");
CREATE TABLE "prompts" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "message_id" BIGINT,
    "random_id" BIGINT NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "created_at" BIGINT NOT NULL,
    "sent_at" BIGINT
) /* One shared message that names people and shows the channels to join. */;
CREATE INDEX "idx_prompts_bot_id_56a7b9" ON "prompts" ("bot_id", "state");
CREATE TABLE "restrictions" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "user_name" VARCHAR(140) NOT NULL,
    "state" VARCHAR(12) NOT NULL,
    "prior_bans" INT NOT NULL,
    "prior_until" BIGINT NOT NULL,
    "missing" TEXT NOT NULL,
    "correlation" VARCHAR(32) NOT NULL,
    "prompt_id" BIGINT,
    "created_at" BIGINT NOT NULL,
    "done_at" BIGINT,
    "closed_at" BIGINT,
    "closed_why" VARCHAR(255) NOT NULL,
    "origin" VARCHAR(32) NOT NULL
) /* One mute of ours, from the intent (written before Telegram is asked) to its end. */;
CREATE INDEX "idx_restriction_bot_id_6dd682" ON "restrictions" ("bot_id", "state");
CREATE INDEX "idx_restriction_chat_id_1166f8" ON "restrictions" ("chat_id", "user_id");
CREATE TABLE "sweeps" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "state" VARCHAR(12) NOT NULL,
    "by_name" VARCHAR(140) NOT NULL,
    "by_id" BIGINT,
    "rule" TEXT NOT NULL,
    "source" BIGINT,
    "since" BIGINT,
    "until" BIGINT,
    "canary" INT NOT NULL,
    "total" INT NOT NULL,
    "calls" INT NOT NULL,
    "counts" TEXT NOT NULL,
    "problem" VARCHAR(255) NOT NULL,
    "note_chat" BIGINT,
    "note_message" BIGINT,
    "notice" BIGINT,
    "created_at" BIGINT NOT NULL,
    "ended_at" BIGINT
) /* One run over the members of a group: a simulation, a sweep or an undo. */;
CREATE INDEX "idx_sweeps_bot_id_54184d" ON "sweeps" ("bot_id", "chat_id");
CREATE INDEX "idx_sweeps_state_dbc7a3" ON "sweeps" ("state");
CREATE TABLE "swept" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "sweep_id" BIGINT NOT NULL,
    "position" INT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "user_name" VARCHAR(140) NOT NULL,
    "is_bot" INT NOT NULL,
    "outcome" VARCHAR(12) NOT NULL,
    "why" VARCHAR(255) NOT NULL,
    "entry_id" BIGINT
) /* One person of one run. `position` is the order in which they are looked at. */;
CREATE INDEX "idx_swept_sweep_i_c4dd4f" ON "swept" ("sweep_id", "outcome", "position");
CREATE TABLE "kept_pseudonymously" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "pseudonym" VARCHAR(64) NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "what" TEXT NOT NULL,
    "kept_at" BIGINT NOT NULL
) /* What the gate must honour when somebody comes back whose data was deleted: who that is can't be read from it. */;
CREATE INDEX "idx_kept_pseudo_bot_id_5ecb54" ON "kept_pseudonymously" ("bot_id", "pseudonym");
CREATE TABLE "pseudonym_key" (
    "id" INT NOT NULL PRIMARY KEY,
    "sealed" BLOB NOT NULL
) /* One row: the key of the pseudonyms, sealed by the vault. Rotating the vault's key leaves it as it is. */;
CREATE TABLE "setting_changes" (
    "key" VARCHAR(64) NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "changed_at" BIGINT NOT NULL,
    "changed_by" VARCHAR(140) NOT NULL
) /* A value that wins over file and environment until it is taken back. */;
CREATE TABLE "api_repeatable_calls" (
    "key_hash" VARCHAR(64) NOT NULL PRIMARY KEY,
    "call_hash" VARCHAR(64) NOT NULL,
    "begun_at" BIGINT NOT NULL,
    "status" INT,
    "answer" BLOB,
    "media" VARCHAR(80) NOT NULL
) /* A call that may be sent again, and what it was answered. Without a status it is being worked on. */;
CREATE INDEX "idx_api_repeata_begun_a_e8731b" ON "api_repeatable_calls" ("begun_at");
CREATE TABLE "aerich" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSON NOT NULL
);
""",
    "postgres": """
CREATE TABLE "vault_check" (
    "id" INT NOT NULL PRIMARY KEY,
    "sealed" BYTEA NOT NULL
);
COMMENT ON TABLE "vault_check" IS 'One row, sealed with the key in use: a start with another key is noticed before anything else is read.';
CREATE TABLE "telegram_calls" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "at_ms" BIGINT NOT NULL,
    "method" VARCHAR(64) NOT NULL,
    "chat_id" BIGINT,
    "user_id" BIGINT,
    "took_ms" DOUBLE PRECISION NOT NULL,
    "ok" BOOL NOT NULL,
    "error" VARCHAR(64) NOT NULL,
    "waited_ms" DOUBLE PRECISION NOT NULL
);
CREATE INDEX "idx_telegram_ca_method_ffc1ea" ON "telegram_calls" ("method", "at_ms");
CREATE INDEX "idx_telegram_ca_chat_id_3e477b" ON "telegram_calls" ("chat_id", "at_ms");
COMMENT ON TABLE "telegram_calls" IS 'One call to Telegram and how it went.';
CREATE TABLE "telegram_chats" (
    "key" VARCHAR(64) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" VARCHAR(1) NOT NULL,
    "pts" BIGINT NOT NULL,
    "sealed" BYTEA NOT NULL
);
CREATE INDEX "idx_telegram_ch_bot_id_719c8f" ON "telegram_chats" ("bot_id");
COMMENT ON TABLE "telegram_chats" IS 'A group or channel as one bot knows it, and how far its updates were handled (`pts`, 0 = unknown).';
CREATE TABLE "telegram_people" (
    "key" VARCHAR(64) NOT NULL PRIMARY KEY,
    "sealed" BYTEA NOT NULL
);
COMMENT ON TABLE "telegram_people" IS 'A person as one bot knows him: access hash, name and username, sealed with the bot''s data key.';
CREATE TABLE "telegram_sessions" (
    "bot_id" BIGINT NOT NULL PRIMARY KEY,
    "token_digest" VARCHAR(64) NOT NULL,
    "dc_id" INT NOT NULL,
    "address" VARCHAR(255) NOT NULL,
    "port" INT NOT NULL,
    "auth_key" BYTEA NOT NULL,
    "data_key" BYTEA NOT NULL,
    "pts" BIGINT NOT NULL,
    "qts" BIGINT NOT NULL,
    "seq" BIGINT NOT NULL,
    "date" BIGINT NOT NULL
);
CREATE INDEX "idx_telegram_se_token_d_20ead5" ON "telegram_sessions" ("token_digest");
COMMENT ON TABLE "telegram_sessions" IS 'One bot''s connection to Telegram and its account-wide update cursor. `auth_key` and `data_key` are encrypted by the Vault.';
CREATE TABLE "accounts" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "telegram_id" BIGINT NOT NULL UNIQUE,
    "name" VARCHAR(140) NOT NULL,
    "role" VARCHAR(8) NOT NULL,
    "is_active" BOOL NOT NULL,
    "created_at" BIGINT NOT NULL,
    "last_login" BIGINT
);
COMMENT ON TABLE "accounts" IS 'Somebody who may sign in.';
CREATE TABLE "api_tokens" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "name" VARCHAR(60) NOT NULL,
    "prefix" VARCHAR(12) NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL UNIQUE,
    "scopes" VARCHAR(255) NOT NULL,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "last_used" BIGINT,
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_api_tokens_expires_5af533" ON "api_tokens" ("expires_at");
COMMENT ON TABLE "api_tokens" IS 'What a program shows instead of signing in. The secret itself isn''t kept, only its hash and how it begins.';
CREATE TABLE "group_grants" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "checked_at" BIGINT NOT NULL,
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_group_grant_account_4b00fe" UNIQUE ("account_id", "bot_id", "chat_id")
);
COMMENT ON TABLE "group_grants" IS 'A group that an account of the role "group" may see and change, because its person is admin there on Telegram.';
CREATE TABLE "passwords" (
    "email" VARCHAR(254) NOT NULL UNIQUE,
    "hash" VARCHAR(200) NOT NULL,
    "changed_at" BIGINT NOT NULL,
    "failures" INT NOT NULL,
    "locked_until" BIGINT NOT NULL,
    "account_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "accounts" ("id") ON DELETE CASCADE
);
COMMENT ON TABLE "passwords" IS 'An account''s e-mail address and the hash of its password (argon2id, with its parameters and salt).';
CREATE TABLE "sign_in_links" (
    "token_hash" VARCHAR(64) NOT NULL PRIMARY KEY,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "used_at" BIGINT,
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_sign_in_lin_expires_9b7284" ON "sign_in_links" ("expires_at");
COMMENT ON TABLE "sign_in_links" IS 'A link that signs its account in, once, before it expires.';
CREATE TABLE "web_sessions" (
    "id_hash" VARCHAR(64) NOT NULL PRIMARY KEY,
    "created_at" BIGINT NOT NULL,
    "last_seen" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "ip" VARCHAR(45) NOT NULL,
    "user_agent" VARCHAR(200) NOT NULL,
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_web_session_expires_1a4c9b" ON "web_sessions" ("expires_at");
COMMENT ON TABLE "web_sessions" IS 'A browser that is signed in.';
CREATE TABLE "events" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "at_ms" BIGINT NOT NULL,
    "kind" VARCHAR(24) NOT NULL,
    "bot_id" BIGINT,
    "chat_id" BIGINT,
    "user_id" BIGINT,
    "user_name" VARCHAR(140) NOT NULL,
    "channel_id" BIGINT,
    "correlation" VARCHAR(32) NOT NULL,
    "latency_ms" DOUBLE PRECISION,
    "cached" BOOL NOT NULL,
    "text" TEXT NOT NULL,
    "findings" TEXT NOT NULL
);
CREATE INDEX "idx_events_chat_id_294c58" ON "events" ("chat_id", "id");
CREATE INDEX "idx_events_user_id_610d9c" ON "events" ("user_id", "id");
CREATE INDEX "idx_events_kind_647bde" ON "events" ("kind", "id", "user_id", "chat_id");
COMMENT ON TABLE "events" IS 'What happened to whom, when and why.';
CREATE TABLE "people" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "name" VARCHAR(140) NOT NULL,
    "username" VARCHAR(64) NOT NULL,
    "search" VARCHAR(220) NOT NULL,
    "seen_ms" BIGINT NOT NULL
);
CREATE INDEX "idx_people_usernam_6f47e8" ON "people" ("username");
CREATE INDEX "idx_people_seen_ms_bfe088" ON "people" ("seen_ms");
COMMENT ON TABLE "people" IS 'Somebody that events were about, under the last name we saw.';
CREATE TABLE "rollups" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "span" INT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "what" VARCHAR(80) NOT NULL,
    "at" BIGINT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "count" INT NOT NULL,
    "cached" INT NOT NULL,
    "failed" INT NOT NULL,
    "b00" INT NOT NULL,
    "b01" INT NOT NULL,
    "b02" INT NOT NULL,
    "b03" INT NOT NULL,
    "b04" INT NOT NULL,
    "b05" INT NOT NULL,
    "b06" INT NOT NULL,
    "b07" INT NOT NULL,
    "b08" INT NOT NULL,
    "b09" INT NOT NULL,
    "b10" INT NOT NULL,
    "b11" INT NOT NULL,
    "b12" INT NOT NULL,
    "b13" INT NOT NULL,
    "b14" INT NOT NULL,
    "b15" INT NOT NULL,
    "b16" INT NOT NULL,
    "b17" INT NOT NULL,
    "b18" INT NOT NULL,
    "b19" INT NOT NULL,
    CONSTRAINT "uid_rollups_span_ed3cd3" UNIQUE ("span", "chat_id", "what", "at", "bot_id")
);
CREATE INDEX "idx_rollups_span_93b98e" ON "rollups" ("span", "what", "at");
COMMENT ON TABLE "rollups" IS 'How often something happened in one chat within one hour or day (of UTC).';
CREATE TABLE "audit_log" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "at" BIGINT NOT NULL,
    "account_id" BIGINT,
    "telegram_id" BIGINT,
    "actor" VARCHAR(140) NOT NULL,
    "via" VARCHAR(12) NOT NULL,
    "ip" VARCHAR(45) NOT NULL,
    "user_agent" VARCHAR(200) NOT NULL,
    "action" VARCHAR(40) NOT NULL,
    "resource" VARCHAR(24) NOT NULL,
    "resource_id" VARCHAR(64) NOT NULL,
    "bot_id" BIGINT,
    "chat_id" BIGINT,
    "old" TEXT NOT NULL,
    "new" TEXT NOT NULL,
    "correlation" VARCHAR(32) NOT NULL
);
CREATE INDEX "idx_audit_log_account_1de729" ON "audit_log" ("account_id", "id");
CREATE INDEX "idx_audit_log_chat_id_7dd3a4" ON "audit_log" ("chat_id", "id");
CREATE INDEX "idx_audit_log_action_950116" ON "audit_log" ("action", "id");
CREATE INDEX "idx_audit_log_resourc_eed5e3" ON "audit_log" ("resource", "id");
COMMENT ON TABLE "audit_log" IS 'One change that somebody made, or one try that failed.';
CREATE TABLE "bots" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "username" VARCHAR(64) NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "token" BYTEA,
    "active" BOOL NOT NULL,
    "problem" TEXT NOT NULL,
    "added_at" BIGINT NOT NULL,
    "deleted_at" BIGINT
);
COMMENT ON TABLE "bots" IS 'A bot; its id is the one Telegram gave it. Deleting a bot keeps its groups: `deleted_at` is set, the token wiped.';
CREATE TABLE "bot_pictures" (
    "bot_id" BIGINT NOT NULL PRIMARY KEY,
    "photo_id" BIGINT NOT NULL,
    "jpeg" BYTEA NOT NULL
);
COMMENT ON TABLE "bot_pictures" IS 'A bot''s profile picture as it was last seen; in a table of its own, since bots are read often and pictures seldom.';
CREATE TABLE "webhook_deliveries" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "endpoint_id" BIGINT NOT NULL,
    "event_id" BIGINT,
    "kind" VARCHAR(24) NOT NULL,
    "body" TEXT NOT NULL,
    "correlation" VARCHAR(32) NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "since_ms" BIGINT NOT NULL,
    "due_ms" BIGINT NOT NULL,
    "attempts" INT NOT NULL,
    "last_ms" BIGINT,
    "took_ms" DOUBLE PRECISION,
    "status" INT,
    "error" VARCHAR(300) NOT NULL,
    "answer" TEXT NOT NULL
);
CREATE INDEX "idx_webhook_del_endpoin_b2e8aa" ON "webhook_deliveries" ("endpoint_id", "state", "due_ms");
CREATE INDEX "idx_webhook_del_endpoin_1c4313" ON "webhook_deliveries" ("endpoint_id", "state", "id");
CREATE INDEX "idx_webhook_del_endpoin_863299" ON "webhook_deliveries" ("endpoint_id", "id");
COMMENT ON TABLE "webhook_deliveries" IS 'One message for one endpoint, from the moment it is due until it is delivered or given up.';
CREATE TABLE "webhook_endpoints" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "name" VARCHAR(80) NOT NULL,
    "url" VARCHAR(500) NOT NULL,
    "kinds" TEXT NOT NULL,
    "groups" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "old_secret" BYTEA,
    "old_until" BIGINT NOT NULL,
    "active" BOOL NOT NULL,
    "paused_why" VARCHAR(200) NOT NULL,
    "failing_since" BIGINT,
    "created_at" BIGINT NOT NULL
);
COMMENT ON TABLE "webhook_endpoints" IS 'An address that is told of events.';
CREATE TABLE "channels" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "username" VARCHAR(64),
    "invite_link" VARCHAR(255),
    "request_link" VARCHAR(255),
    "is_group" BOOL NOT NULL,
    "problem" TEXT NOT NULL,
    "problem_since" BIGINT,
    "subscribers" BIGINT,
    "own_rights" INT,
    "looked_at" BIGINT,
    CONSTRAINT "uid_channels_bot_id_89f561" UNIQUE ("bot_id", "chat_id")
);
COMMENT ON TABLE "channels" IS 'One channel as one bot knows it; what one bot sees is never shown to another.';
CREATE TABLE "subscriber_counts" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    "count" BIGINT NOT NULL,
    CONSTRAINT "uid_subscriber__bot_id_9fdbf5" UNIQUE ("bot_id", "chat_id", "at")
);
COMMENT ON TABLE "subscriber_counts" IS 'How many were in a channel, as Telegram told within one hour: the last measurement of the hour.';
CREATE TABLE "exemptions" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "granted_by" BIGINT,
    "reason" VARCHAR(255) NOT NULL,
    "passing" BOOL NOT NULL,
    "created_at" BIGINT NOT NULL,
    "ends_at" BIGINT,
    CONSTRAINT "uid_exemptions_bot_id_5a7d7a" UNIQUE ("bot_id", "chat_id", "user_id")
);
COMMENT ON TABLE "exemptions" IS 'Somebody who may write in a group without being in its channels.';
CREATE TABLE "groups" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "username" VARCHAR(64),
    "enabled" BOOL NOT NULL,
    "protected_since" BIGINT NOT NULL,
    "protected_by" BIGINT,
    "own_options" TEXT NOT NULL,
    "linked_chat_id" BIGINT,
    "needed" INT NOT NULL,
    "problem" TEXT NOT NULL,
    "problem_since" BIGINT,
    "own_rights" INT,
    "looked_at" BIGINT,
    "reconciled_at" BIGINT,
    CONSTRAINT "uid_groups_bot_id_b7c6ca" UNIQUE ("bot_id", "chat_id")
);
COMMENT ON TABLE "groups" IS 'A supergroup that one bot protects.';
CREATE TABLE "group_texts" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "language" VARCHAR(8) NOT NULL,
    "key" VARCHAR(64) NOT NULL,
    "text" TEXT NOT NULL,
    "changed_at" BIGINT NOT NULL,
    CONSTRAINT "uid_group_texts_bot_id_c047a4" UNIQUE ("bot_id", "chat_id", "language", "key")
);
COMMENT ON TABLE "group_texts" IS 'What members read in a group in its own words, instead of a phrase''s translation.';
CREATE TABLE "requirements" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "position" INT NOT NULL,
    "choice" BOOL NOT NULL,
    "pending_counts" BOOL NOT NULL,
    "channel_id" BIGINT NOT NULL REFERENCES "channels" ("id") ON DELETE RESTRICT,
    "group_id" BIGINT NOT NULL REFERENCES "groups" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_requirement_group_i_d13743" UNIQUE ("group_id", "channel_id")
);
COMMENT ON TABLE "requirements" IS 'A channel that a group requires.';
CREATE TABLE "memberships" (
    "id" VARCHAR(64) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "status" VARCHAR(12) NOT NULL,
    "present" BOOL NOT NULL,
    "bans" INT NOT NULL,
    "until" BIGINT NOT NULL,
    "restricted_by" BIGINT,
    "joined_at" BIGINT NOT NULL,
    "told_qts" BIGINT NOT NULL,
    "told_at" BIGINT NOT NULL,
    "requested_at" BIGINT NOT NULL,
    "learned_at" BIGINT NOT NULL
);
CREATE INDEX "idx_memberships_bot_id_227a0e" ON "memberships" ("bot_id");
COMMENT ON TABLE "memberships" IS 'One person in one chat, as one bot last learned it. The table is written in batches and read once, at start.';
CREATE TABLE "brakes" (
    "id" VARCHAR(42) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "per_minute" INT,
    "tripped_at" BIGINT,
    "open_until" BIGINT NOT NULL,
    "asked" BOOL NOT NULL
);
CREATE INDEX "idx_brakes_bot_id_bba922" ON "brakes" ("bot_id");
COMMENT ON TABLE "brakes" IS 'The brake of one group, once it was set or came into force.';
CREATE TABLE "due" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "subject" BIGINT NOT NULL,
    "due_at" BIGINT NOT NULL
);
CREATE INDEX "idx_due_bot_id_bf7a98" ON "due" ("bot_id", "due_at");
COMMENT ON TABLE "due" IS 'Something to be done at a certain time, whatever happens in between: delete a message, look at a person again.';
CREATE TABLE "held" (
    "id" VARCHAR(64) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "user_name" VARCHAR(140) NOT NULL,
    "held_at" BIGINT NOT NULL
);
CREATE INDEX "idx_held_bot_id_0981cf" ON "held" ("bot_id");
COMMENT ON TABLE "held" IS 'Somebody who would be muted and may write until an admin decides.';
CREATE TABLE "prompts" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "message_id" BIGINT,
    "random_id" BIGINT NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "created_at" BIGINT NOT NULL,
    "sent_at" BIGINT
);
CREATE INDEX "idx_prompts_bot_id_56a7b9" ON "prompts" ("bot_id", "state");
COMMENT ON TABLE "prompts" IS 'One shared message that names people and shows the channels to join.';
CREATE TABLE "restrictions" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "user_name" VARCHAR(140) NOT NULL,
    "state" VARCHAR(12) NOT NULL,
    "prior_bans" INT NOT NULL,
    "prior_until" BIGINT NOT NULL,
    "missing" TEXT NOT NULL,
    "correlation" VARCHAR(32) NOT NULL,
    "prompt_id" BIGINT,
    "created_at" BIGINT NOT NULL,
    "done_at" BIGINT,
    "closed_at" BIGINT,
    "closed_why" VARCHAR(255) NOT NULL,
    "origin" VARCHAR(32) NOT NULL
);
CREATE INDEX "idx_restriction_bot_id_6dd682" ON "restrictions" ("bot_id", "state");
CREATE INDEX "idx_restriction_chat_id_1166f8" ON "restrictions" ("chat_id", "user_id");
COMMENT ON TABLE "restrictions" IS 'One mute of ours, from the intent (written before Telegram is asked) to its end.';
CREATE TABLE "sweeps" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "state" VARCHAR(12) NOT NULL,
    "by_name" VARCHAR(140) NOT NULL,
    "by_id" BIGINT,
    "rule" TEXT NOT NULL,
    "source" BIGINT,
    "since" BIGINT,
    "until" BIGINT,
    "canary" INT NOT NULL,
    "total" INT NOT NULL,
    "calls" INT NOT NULL,
    "counts" TEXT NOT NULL,
    "problem" VARCHAR(255) NOT NULL,
    "note_chat" BIGINT,
    "note_message" BIGINT,
    "notice" BIGINT,
    "created_at" BIGINT NOT NULL,
    "ended_at" BIGINT
);
CREATE INDEX "idx_sweeps_bot_id_54184d" ON "sweeps" ("bot_id", "chat_id");
CREATE INDEX "idx_sweeps_state_dbc7a3" ON "sweeps" ("state");
COMMENT ON TABLE "sweeps" IS 'One run over the members of a group: a simulation, a sweep or an undo.';
CREATE TABLE "swept" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "sweep_id" BIGINT NOT NULL,
    "position" INT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "user_name" VARCHAR(140) NOT NULL,
    "is_bot" BOOL NOT NULL,
    "outcome" VARCHAR(12) NOT NULL,
    "why" VARCHAR(255) NOT NULL,
    "entry_id" BIGINT
);
CREATE INDEX "idx_swept_sweep_i_c4dd4f" ON "swept" ("sweep_id", "outcome", "position");
COMMENT ON TABLE "swept" IS 'One person of one run. `position` is the order in which they are looked at.';
CREATE TABLE "kept_pseudonymously" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "pseudonym" VARCHAR(64) NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "what" TEXT NOT NULL,
    "kept_at" BIGINT NOT NULL
);
CREATE INDEX "idx_kept_pseudo_bot_id_5ecb54" ON "kept_pseudonymously" ("bot_id", "pseudonym");
COMMENT ON TABLE "kept_pseudonymously" IS 'What the gate must honour when somebody comes back whose data was deleted: who that is can''t be read from it.';
CREATE TABLE "pseudonym_key" (
    "id" INT NOT NULL PRIMARY KEY,
    "sealed" BYTEA NOT NULL
);
COMMENT ON TABLE "pseudonym_key" IS 'One row: the key of the pseudonyms, sealed by the vault. Rotating the vault''s key leaves it as it is.';
CREATE TABLE "setting_changes" (
    "key" VARCHAR(64) NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "changed_at" BIGINT NOT NULL,
    "changed_by" VARCHAR(140) NOT NULL
);
COMMENT ON TABLE "setting_changes" IS 'A value that wins over file and environment until it is taken back.';
CREATE TABLE "api_repeatable_calls" (
    "key_hash" VARCHAR(64) NOT NULL PRIMARY KEY,
    "call_hash" VARCHAR(64) NOT NULL,
    "begun_at" BIGINT NOT NULL,
    "status" INT,
    "answer" BYTEA,
    "media" VARCHAR(80) NOT NULL
);
CREATE INDEX "idx_api_repeata_begun_a_e8731b" ON "api_repeatable_calls" ("begun_at");
COMMENT ON TABLE "api_repeatable_calls" IS 'A call that may be sent again, and what it was answered. Without a status it is being worked on.';
CREATE TABLE "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);
""",
}
DOWNGRADE = {
    "sqlite": """

""",
    "postgres": """

""",
}


async def upgrade(db: BaseDBAsyncClient) -> str:
    return UPGRADE[db.capabilities.dialect]


async def downgrade(db: BaseDBAsyncClient) -> str:
    return DOWNGRADE[db.capabilities.dialect]


MODELS_STATE = (
    "eJztXW1z2za2/isYfWk7o83YjpN607kf7NRtc5tNOra73U7SkSkRlrimCBYgo2p6898vDv"
    "gugjRBSRTFnC9tTOCQ1APw4Lyfv0dLZlNXPPu3FbrB6wWdPY5ekb9HnrWk8h+a0TEZWb6f"
    "jcGFwJq6avonmDeZpROnIuDWLJBDD5YrqLxkUzHjjh84zAOC9x4lnK3GRFDLpTZZOcGCBA"
    "tKHumaOB4JBX1FLCICiwfRoOUxOc6jCYLIv5yZJJzSB8apHF0HC8ebE/lmFMY5texn8C42"
    "m8mXkUPdPjb0nD9DOgnYnAK9fPiHP+Rlx7PpX1Qkf/qPkweHunYBe8eGG6jrk2Dtq2tvvO"
    "AHNRF+0XQyY2649LLJvnwN5qWzHS+Aq3PqUW4F1M6tgxe6brxqyaXoVeWFgIc0fUc7u2DT"
    "B1hfeQGoozfIro0mk3fv7ya313eTyai00glFbhXiSzPmwS6R7yrUz5/DK/zj7PT82/OL5y"
    "/PL+QU9ZrplW8/R4/OkIkIFT7v7kaf1bgVWNEMBXKGarTiZWRv1XU9uBnNBsDTdUBFG4iT"
    "CxnG2QfSAcg1CF69fX8Fd14K8acLF/59eXP15t3lze9f/+vyP9+ooXU89Pb9ux+T+T4TwZ"
    "yrG42ufr+7vpTrAFv74TG3DHBhas0eVxa3J6URdsaq5paHlmfLzSuWZ80VlvCj4SfG3OvS"
    "d15brqtjbMlQLVcLqEvn3FpOZnKqaM7YYDoJGLmL6SWbsMmCrYgjmQr1Aj1fepLqo/fRu1"
    "9Zjtxtk6W4J74lhGRFkm2xkBO5v+BjvQ8Ye1TDzFOcbWWtS3cFeBtyqQ+jpRxi6iOwAnnj"
    "kZzwYTRbyD+c/FUjdnblzLfmaDFz6jtD++fZ2fPn356dPH958eL8229fXJyknK08VMfirt"
    "78CFwOvhe5BaMd+jTbm7JknZqvQEazm3PlwEyvy4XIgI8+CyPcUxKEvTXsGbcq4v56YXE9"
    "6hnFBuzyxxwj7Evrr4lLvXmwkH++PK9BVJ7wr3+6vPn65fk3RVjfxSNnaqgIcI7zN9/ZOa"
    "JWezvm273B+CBbWyon3Bj5HBEi3xb5WKYqI/+Dy6wK4HM0G8A/ANERcpYaGL9//+vV22vy"
    "y8316ze3b96/K2gL0SBckhek9ArXbq4v326AzB41O5sxl1qeHuGIYFMzkxTDwvbq/fu3Bc"
    "Xs6s3Ghn3367+urm++Pv2miHF5H1POGTc5G1OC7o7G0ehID8ZUMzNiEwUqZBRVjKInFoVE"
    "i5ZfTDDSmBUK4+NmtgU5taFt4ZLMOQt9wjiRVJ5HXWIJqedTIjU28uixlSBOME4NBw8Wl3"
    "8LEvpSPaSCrCinRBLaYPr8+t4PxP2YnJD/IaEHxN43ZcNEN4/cwlj6SNcmDC2evht2dljz"
    "wl7Y2bEZEoZq0DmwvtW3E+Uw0D/KX2vEXOL5A7QjnDZgL6eV3OV0U1byA0PTWEzQ3WY+Gd"
    "ROrnJ+XTmexdfo/Bqg8ysRRX+hXCicKoXVeEYzcdWnzJeXGsqrvrp1WWRcOMtXxJrNqJD/"
    "tsRiTODdlBQJBiv4o+yjl+RfCQICCnjjdbLqvh+Hcmr/5VRkdV8sq7uV37dTz+uSKc2YnY"
    "hmG7j+I6YhV8OjM7hecr2Dciw5EQu94B8rx6axpkxmoWRd/Bm5t8JgMZGf/72afq/2efSn"
    "1KSpN+NrP4AApLViUipASx9PcLhX2YJN9kHLxKiBUcAeqTexnTkVgcmxtUm3L03o+A+wDG"
    "t7pt3xlds9nT8kzX7LsL9c2IVty0NKo11Wb9ocyQA197MXLxrsWDmrcsuqsQ39nXENX6jW"
    "3uPpuGN1OzY+Zct41oWm5qlQaDURWgu8NxZpzLDPUyH2bbFHG2C3NsA/TfH+E/Hezub6px"
    "neMQHi3Q5v0F3NAE8oEPHmiPfE5HMZ2S1GutSOeGhcZ+KJ7R4NLTu3bEmnzF6T1YKRpbUm"
    "wpl7xPHKhpfamTvOCdtFEgXaQ5rZQxKLoOk6bBDigrRk7ur/JeSrdfpk/uDiFk/PT5q44s"
    "9Pqp3xMFZElzPXCN1kfofofnLoivJuML5ogPBFJb4Xm+g6YiJPF+eTTjqpi28u0HUY5pxw"
    "k6MNc55xCpBMLI2NqjZqqkA3JGNVx9zatUQwcdnc8cwWoEiH+Sp7Esw3/Dw6s0BM98PPN9"
    "S1gthjurEgWSr1HdzmCL+Oz8kGTK7GG6iwmaX45mlNJwYY/QhB1D/CjYaKkut4j1uCdCtV"
    "pTfeW3mjoYKUjydoj9NvdJoLYxgKTkbWgpwV2RJixbhOLYtJ33v0jsn/PA3sL7l7HdcxU4"
    "uqWcWMiJfrS2akfL7GsOI7k+xUedq08tvCCohFfM5UXIpYqIwS+TOoZRP2oOwnUGDH8Z6R"
    "uwUlgkopLYDYFeo+EEd4XwXkkfrBmDDPXauYFojwyxfPmFIpUIiyrabbR6Pxp8/S07jG+N"
    "N/20N30S9NjA8vq20PL0umB5/TB+cvE3gzigECfHrWxLpzVm3cOdsEOArJAsZkAnKRCsOQ"
    "N/dxKYpLzJhPjcKOMooB7uO9RB2hXefAdh36l+9wKowXoEiHuaBb2dVCoU9veMKslpChVa"
    "0t+rHP2NgHWKRD9rOdWbO0HuXF+IFxKnW3n2mU7vNGvrrlzXQyeTlk4MgWokrxl5e5tUp1"
    "yY09KBGQv5tG/pPXl7evL7+/Hn0+TCRHzjSqMToUDafVZgdVpWKSmWqbF9MIlBXASzJhQP"
    "GHbBZwcZKP0X0/jqJQDhqlDEIhjLm845TOrBDK/krFP848dASx7KWjKm9yCiU4k4yb6tIa"
    "Xb6AxgjxIf8dZak0SQWBP9BI0RteOK4xUvQhceqLOZSwPkdPoKezxzb6YIEOFwAl4mNaAJ"
    "SIBy4Rp25IjTycd1FWS8OJU7SpKJwKn18JQv+xtByXxEmRSt4EcVR5tqRoqmTN+Pbka4vP"
    "mXfm2OOobEY0KIVNCSSPaIXlBrq6cp08cgufW59YG4q3Iwo7xMS6nhIMzndx9qKJ80LOqj"
    "Gtl9wXpv6h3XqGDn12F/E9aeLklLOq8T0puTkjlb2NqJqnQ0mptaj6INlByHUeukrs8ySD"
    "SRHbWdq6y5QOJc86HWOudUdsUA4G235F+ZZF1AaKQhIst3814aAn6t6UhK0E/1wArEb0L4"
    "bHVgv/ELY2cbxJGpHbxBYOkyNLNJCLfG0o4ngQ4TZTBmfV9c4JSOzR1Vm1t7nVFgI7xrns"
    "Mc6lWjDHmAyMyfiiYzIgrsIY/BwRxmOg9fmIFgCtzwO3PueyizRCaDH3qFoIXdGpYfXUSz"
    "LlbCUoj2RHRyjxUfU31UmZ9ZO3SrYwFiJzJChBogR5DGy8FFUqKG2TrJ2QIfwowB8p/o5v"
    "xOv9bt0eHZWVOW+SrnFena1xXkrWUI1HpYihEwir4S1SDQ7mvfiWUA9CPahvC3H8etD1J8"
    "mEbthqpNGC0rFxnQ5EYZZJGvxC3ouCFhMwqB+4HMv/Uk/FtKwWmoY3TYg+eh89SF53bAg3"
    "X4m4v42jOt6wSH2SL8rXRO0UQj0bkuAJ47bUriAWXU5tqFN9yMe1Quz4mHzIN6BOLiV90q"
    "KruQmFoHOMMu9fGI5cHl1/29pTJtA3t8UDprmIio0IMwmqUfBTTexTKfTpAJkTaL5/daDE"
    "CUT+VeHENXJZcUR+F8ib1pMpEA1OJd5LQdu4V3kb9pKjw33emrczznPl1pru9A2ywe3150"
    "2q+zyvru7zvFTdR4JFvdlaK5X/4DKr0nafJ9vA+QHojm+n10D7/ftfr95ek19url+/uX3z"
    "/h08Je1ZEw3Cpaym8M315dvNLW3NFtrCG3UlnDOiDus3p1eOtoBzQP/SmM/u5NWKKL54/g"
    "AYRg3Ad9f/uSsAnDAGfR+mZHoO/9fQmmkjLl7+Svk+GvZRDXeeBiFvBPlWcds7TC1UVSIq"
    "rJrZ4Lg2udCgA3jaDiWxM0rIyQoqU1hTFgZjEnq2CuKgBNzJUVvuFSXCWtX0Vml5syYGzK"
    "QdeGSoBO82nJFoj+ypPbL/pTmPWYtKPwYDhPM0g0N5D2UjqcVnRsFmGcXg4D07a+QdP6vx"
    "jp+VNnHCw43YdI4I3RbdJajtTtC5Ya4b+jopJx6pFXG4mtPQdfsTWxH2IPVpIqSAEiygZH"
    "jqlAVPqkehYlegPK/x3wsWcsI4sa01+Zo9kF/vXmuKJOzszuAEvpaqKInu4QiivO7yLg8w"
    "HVy84hWZriNqcB3Lf8s7jOEpkL81i2qUqadarhvXKFtmLmSPwRweQBEHQUKfyJVZE3A4V9"
    "cdE76lzDw5m/5qEVkerHw1ss0SZBllbnr3IlosbaGEViuhJUtVxL+a8cbTh8R1d5ZyjaXG"
    "DmbQTjhNUyktmT9AD/xFEyHtolpGuygHMBpGPmPE/5a7GYtFHswvpg0MrWbeyfzB1MjY3W"
    "FY4Y+pxrLKF4NgqlI3RmBmBAhmibuenBggGc9GGMswnhrBeIow6mE8M4LxDGHUw/jcCMbn"
    "CKMexnMjGM8RRj2ML4xgfIEw6mF8aQTjS4RRD+O3RjB+izDqYbwwgvECYdTD+E8jGP+JMG"
    "phPDXSYk5Ri6mA0UiLOUUtpgJGIy3mFLWYChiNtJhT1GIqYDTSYk5Ri6mA0UiLOUUtpgJG"
    "Iy3mFLWYChiNtJhT1GIqYDTSYk5Ri6mA0UiLOUUtJoWxJyGIl6HtVBWQScfGdWGIFsyauG"
    "yupj0ZiPg+Cgf05jQuv57kSywtW05nXAUIBjxOoIhceOWow3a3gRDDN4HQ1JlpnHtRrAWU"
    "FIvRlJSRKMQZoskVTgULeVRKCevHHDreoa5+jBn8GOnTagF6URuuZ+nBh8E/iLsvGy/ABi"
    "GuQPsvIGC8jH116GZKMLj8mr0kiX1yLBN04+nDw7ZJaYfT6tIOp6XSDliXdoR1aY+7Lq1p"
    "/ZeMYoBx842Ybw3vLbPevNbTFOI8zQBB3n15wAQwrQT3NM56+e34OcbuU6GxDiPWYfyykG"
    "euBvXqsjvx9AGwkq6LHHl0ZQJ0PB2BNgYa6/7tse5fT/waVywYaVwacHlc582QZ3XzVmAs"
    "+E4VHnBsqFYAJZ3A6XAXG8XI3PoEvWOfke+hXQDUNLCAhjxS6kcdZ+echb54Re6jhgLQJu"
    "pe9QmjwVjdT3V+JSvH1/lADvIGWzUtQ7fGAd0aWChp79oBVvpKDY0XjSyNFzWmxotNdBUr"
    "KsN7Sy2X2hUOioRks7LpOqDi+DSAOp4Ack5eUpJIXr15d3nzu15USub7TARzrm40uvr97v"
    "pSYx/7pNnUtRVlM6IOK8omHP1oC8r6nMmfvzRRAnIkA+AhXSsClm23aOmZp0Knf2u7QiZw"
    "msFfpEO7jgn+/VHOfnFmQcjpSK+jJaPjJ1S1iR9NNFHZvhJEcs0Hx6UkpiYW6EJkJf+nSv"
    "JCXcXvVBE5oh4GheRAV2Irb0yE480o3EcQS5Jyatlx+TuoPJe8j7yHa7Nlhc7W+StsobT1"
    "oQoPKm8jf8ECZrwQeSo8qlofVf/16VwHvGfxtR74hKKl2tE32DvSO3pyPP1GpwvGHr+nrg"
    "M9J3Vn1OaU2oNqFU2GrqEw22l6XEGM85IKId+SPMQRzdSzfSaXZUweOFsqC92SLakXwPHh"
    "CGKHlIRe4LjJ39EzqQ0h0XP5T4+Evj6cej+Pqgm5hgF5ej1QLqAvKJxvyTPVLBYG8vx7iP"
    "rRkke6fqVeQt4FHrfiThAo0yTcT15XtfbH6gz0WFyHFuruLy2ICn+UZ6wXzVHR4I0DvpNX"
    "itmoCORnq/CThFB1HyK7q+Ykkd8b4xj8fWjeXn3QbixV83XYIMTjtvVxqz5Sc/xzVKgVts"
    "Uem7jutYmrvTax7iXzBwEuevl74ZnZfXe/VNppCnFK0CG4K8sB/3dH3q9GGQw1CQzl/iBg"
    "8jFvEJKjQnmkvaU6NIc+o0Hg22dFSQVv6Qca6GtyMTMSTDTfBBRsy8ZbOUeEcnXrFEswAB"
    "n2v83RYPPbBs1vQa4ITZhFRjCgjb0zZkE5N8tJTQmGJzQ3yjx7XpN59lyTeeaJFdUAXK0P"
    "ZhQDQLgLfbBfDoXr2EI4qnYopFPGTRwKicmxqfvbg8ZnnAoRFUWBiGHmgu847lOrcVc3Is"
    "GY4H6LIcfcmrYzc9/uO0aF3DXBNp4+QGhfNDo+X9Qcny/KxydYno0awqcEeHgaG1OjNBET"
    "tDMKhNsYbkFnnGriIutC3TMaDDrZRL1psLsUbSZtsC/SYa7BFvCriBIzmbBANhijX/cVqD"
    "DPo6M8DysU1J6sFhpncLV4WKQawKHaQXEfCPSSrzBRjjAzplIiHZCJsOvaHZxabTI9inTo"
    "RzvGVA/JzzyPuiONySsZGteZumbRJIOI2ZgCMiogilWlu3sQeOoE3xHoeJ1eFpQKsGh59B"
    "PlRCzYyoM4VAuiRymvrjm8s7tr7GYfcskTSfmaP9CY1pvPalxjTOtDqswXw98OXhwKoYcr"
    "gRO4RhbklGCAds6zF00KgcpZ1TLsC20p0M7LdvRNbt1z3Q7H+yS1tYkU+B9NYN4gGx7Se9"
    "nQnMpfKgJjtDfpEO5GcDtiomzxhqadPFmHxp30yvFad7CKR7fOkhi9NkaeEikaedoKgiKc"
    "wttOKTcNUi8S4gq0XQG28ibcmS+M4qWLRAMCf3cx04w9tjBeFsgGhGu/TJdFqdLhFPLTdQ"
    "wopv7h55vq5K7YLnmT3ekINdLPyUZMrsY76fM+rby3KQ9/DQ2ZRhpr7+aUcZ3VNzsTJqrD"
    "U0Pz709sReQ7rskK8v5V9ZzYXjsGg21aFlWFMELdADkFzLULFvKotoAqvrOklgijDQCBjn"
    "AdZpQNwh08r6GJeKy6kB3cUByzLLQTo524PwuBduIeQI89Fbve68kpa7DTExKE/Rhd7dd/"
    "QeZrhFJJ/MoGawUvmkxrKHHdJm13VwumCi1BVaZYFFLmw7SQ05RCQSY5AGWeEq9+WaTaxQ"
    "2by0yqYRp62Hv1NaHk1JuFQMmpB9AnPMoI+hwRQt8aeqm8exCAONUE6tahX6RD419b/Dm1"
    "hFn1poxiAI60DpzDviVEXBbJwDeco0LXsIFrGAOhD11Z0rOFMfo5ImTlR6gX/6jCWDQ68Y"
    "9JfEu1PpxlsTbpLiBCn/JISw3yoeA+ZwGdaesrNKPBQPGj2/xjVGP7shCoxvYAegwUx0Dx"
    "4w8Upx78bh0DqdOXclSYJ20USQsikFR82oV2bhIj927NvTM0TW1hm5SoQm0T38ky51zT4P"
    "INsg7tYn9/3pdlrOsQc0g5kTu4lfhYpsVPoO0n4FFq607fSvAzgsHUhdlZYDMmqnTMRTBR"
    "pQ88BNMkME1icJuaU/kaM8dtsQIlUlwFTFbpaJkOkqyi3D4g44yqfEJqcPykX2gSyHkNnU"
    "O/gW9nSZeQ5hh1bM6FNMZBjFAhaMW4Lcbyigiits5ykr/glqBfCQmN5YloR5RdSXt5QvNQ"
    "Stfy5qEEHP79SNfoi+oRjxqjL6ovC4G+qB5An+dVTT0leZoBeqQuGnhKLqpr35eKs1Oj2q"
    "bx9AHiunsXVBALJ01tNsn8QYDbtckG8krmbSL2CnTIqo8xbiyvWmk0hQ3Nq1pX2FT2mkSS"
    "JWVGVUhYIsTHN9KGkT1NoBXl0xJPMT2K7T36DurEdp8JR9/auNqGnCNBb0hZHGeO1ipfF9"
    "iREWEcvElgB/VsqK2e1fYwST4oESP2JjkIEaNvo3nm6FCi2SKpDEyHpvDnqRD87cTJjbUo"
    "L8QPjFNn7v1M12ox3sgXt/R+181MgiNbhCr7u7zMrVUq9RV2n/z18jfTiL+8vrx9ffn99U"
    "jHYnaAa65FwECRLbLVArY317d3N29eyy18GP3nX5EvYeFok2dyo+M67WeZzjPo4eBLCuaR"
    "uFwWGD3H+Y4LqmqWlBC4R23iBM/I3YIS9URouAAVIwKqqKdWMFtQQSzPjlwiTG43eauAyJ"
    "3HA32Lhy4f/nTn1NTd8oeRKlZTtFp3hrS0Bh1WEduLoQ09Jb04tNFT0gvosfjE4QoqB1YQ"
    "apTjas6eUQzC1l/k76dnDfj76Vklf4ehzXBMKqi2Rlqt+SGj6tDucBiXyg7NDlNLl7VQfW"
    "5a2mwFtFOOWvRHxd6oW7Ji+cnL12qV/lQixejKtqvwX+Z4LVyxBTL8Alpmb0OP5T+1tvoa"
    "6PNUiPwWyJvu+RwR4t6W56tuU60C6ouUuAIto/QiG5t5SkmBDtE/usCbK2490pHG5hwNjO"
    "vMzVOY0tDSDIZbNR+C4MG8q9wcY2WnJU5AVpYgggaEcTKTL0LkgjDywPiMlg3HW94L7cBb"
    "fB8FO8F5EzvBebWd4PwM7cA9YkloB+4F9D7lk6XjhYEmQqo64KxANCDFd2fGHPk0328h4h"
    "TpBoRs17ngPvUmLSxqRToUMVv2hBGPxqW0UhoM+nvC+t4TYf77UCvKw+VaQd6OJzRqQQKd"
    "1eZEStRTSmyQvlUQ/IzyQAJNAmcp6VZSEKCfKCcL+VDqCRWiQYMVpd4rEkXdSJolFUL+kD"
    "GBwgTRbeJ4EGsu76VvWNLt4w10hbHCcZK0hsNA/v4F8qM2gdrElwb9o/y1JqaKZD6GNTQI"
    "axDh9L90ZqhQ5IhwX7fe1/FZa4R8RoPAH6Ox+qdNeSp/vVbCXSQzzLrsrVjo2iBpLkO5K1"
    "R0cdYnT+mk8hqx7KUUMG06c2xdwuhO7ohG612dAhi8PCjWhGJmL6DH4OXDQt+mGUFKNID6"
    "shuS/vlJE1H//KRa1oexIs4gQxiLnDki3OLHKHP+wtnS1xYliUdq5U5fzTHIxhPyi5VyYW"
    "ybjEqMwHMF8SnzXaokRrFgKyHHaNqLGQyiEHypz7Lb9qYfvY/ePZeT2FKy63spsT5Crh3h"
    "1FfN8oig8gbWQ0A52GK5JRZEPnLpyge+InfUpXNuLeX0B8l2omcIqIRqt7CxQuIFRRPrYQ"
    "8flH17shAo+/YA+pivGqNfpMPIgtbhw8nJZAZ/gQy3f2v4oxPZQPdICQboY9hxbU/sYnzo"
    "zU29wBj9HBFy9SPU+W7iRMIIJ001ymx4XF+NMp1ooAKCZ0BFtodcjMmD1CCVxiRXQ24r8n"
    "VS9WRKHxinmXblSI0MAra+AbUNCtDTWL8qqYO7fIBSDX3uMD6BPOJ7pUrGF5Q7Q16RN4GI"
    "HCISR4jEiUoFEUq1JBmb8dO+I67zEECEz9z5JFVF+peEy11HKissbnuNcUw+5OXdxPaImi"
    "RqknjkoSbZC+jRi4JelIF7UVBb3HOhnUQUK2NcnTxUIBpMisUOu3em4qwZa94gHAyyXRtY"
    "HSHgrUrYV3fiyJF0yJc//LEvzlyD4X6acTDOcw3xmjLrDbLBHYnPmzDs59UM+7mGYYOH2F"
    "joK5Chkam1roP21QOHcTOvRRx3RoRbv/XWd5los/PzZIj+luivFka924pUgztdz168aHC8"
    "ylmV56sa28g7587cMRJiMorBIbwb+aUnbprbFaX+DVuNND6adGxc56ARMMvANcNDjzBILA"
    "Z/SdL/V3X1VSWIXsl/CGcZRgLwGP6CB0AhIssjoWczvUNm+9uCG+aWUnIvbyWe3YTefQtH"
    "SWLDVa4SjLPrwXmB3pGeLAR6R3oAPaYy7zOVGe3y+4R3ujZ2LuVIBieH7sW1JAEzPhLXaE"
    "Lbkivz0NVs62rLfDJ/AHu6a6O8YCHX9k2ti0VMaXCLtw4CdTxj2B19sz1EvTHqnXffQNRB"
    "VbE8i2uMktW6TUowGPf27mqOssDSbOHqWqPJfISyvC9d1ySmJZ2PUJagrGgFXi2zVfb/3q"
    "fU9vfnochtPmcSiKWJ8pcjGYCg3IGbx2MBnYCdzUxiKJCh1NBWalAwxvmsLRYgR4lrsMUa"
    "OKZqSkaDuGMM0ZEuAJU/1hz+PBVu/iPM0rxdUT+odv9HY+Mn3P9xAZ9G3v+4OnjcdIiH3j"
    "Ny7zPhwJx7SI8E9z3jNuVQcHy1cGYLuLRWGZBQZBwKPgb6EIAd3ruJ018FEMSmbxYGMxb7"
    "GeInot//sLyt2u+fXzgDa2SOCg+a1gdN+nmUwK+O086RDAn53fVYxpRHTHnsjWliL35pR0"
    "ymTCed1jXfyYiw+84T3XcK0b6ZMNM43Dcn/3S3n+OeO8cYy2IYtI7R6gZmTOoF3DyMJU+F"
    "uuwR6rI/U32N2Z/pUxVmH+WMiS9oaDNvvWShcNfNNNrfoKQOaJVzuS3IMhQBkfuGhVxql9"
    "TLivUAbxSq9g40MBCUgG6ieuxGnbTsV6qxgarQI/XUmeV9FUCDA04tOyou5Gh03s6fbhYK"
    "nwKKmvBhpdVqTThbIoOzqEA0wMDVXTW3wESDg2tnmGiAiQaHZyj70B50nprq2JOV3jl/nO"
    "B2HXmipENTz1iOCJnIMWoTvyRSzs90PdJoFYXxWu0ilZcmj7ShXqESWtnqlZLuJRX4tOCf"
    "6a3EmAhquVDzc61GPsFyPyM3LLBU6c/02ldC3cClFtQCdQJiqf86miZrnT31aT3CSGH4Yr"
    "SFLR0GNR4xtaplZG/V9Qp/WEqzaVxdB1QcIYur41ZwKuTPFXmsXL15d3nzu/5gSeb7TARz"
    "rm40uvr97vqyP/ztlgbwyUqBzFObq+z+L0yo5XAimgoxgHJuw1oAl5JTuGHcSWfleCJK33"
    "9w4l461PvkcOYtoZ5y1NRRMRASWI9QWDmpY1zgYDu65xb8KWbxjaVeukO77hfVIFIttIkM"
    "nBKgENymlp36tFsE6BXoUBTexpShgJyaFTsqUA3OfbQzV3NPDuUb1QwuBl7TMyEdrT2OLd"
    "+Z8HTuJM3iaXImw+To+ISWylNoMifPSmsuF2CsjlDVhUCemuA+sDyxopzaz8hvjtxZYQBl"
    "daQqEMbCvqQHrWDFOITWMU1nvS4euN1pPllYYmF4pKc0eK4bn+uwH4wxLxAN4nzfu0uCzk"
    "PP+DTPU+3rLB+qF65YJiY0ycPMCAYUmLCz6MfoUDAzXmQ0LY0XPcO0I9tFsWOj7VgmTDol"
    "GJwYetFECr2oFkIv+iSDXlLuzBY6+TMeqZc9szlPSZvVYPfNPhx/7P2V0fZsHv5EuTAsYp"
    "8jGaA8tpewRfioDBCOpw8Q3dOTRlr9SY1Wf1IKIJdPhNZ8ZYT/9/b9uwqtIiPZQNl2ZgH5"
    "P+I64hgNWDXgAhj1tsNNM+GGpAA3uDr0Yfb5/wFFpvrP"
)
