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
CREATE TABLE "whispers" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "message_id" BIGINT,
    "random_id" BIGINT NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "created_at" BIGINT NOT NULL,
    "sent_at" BIGINT
) /* A prompt that one member alone sees. Its id is that of the ledger's entry to which it belongs. */;
CREATE INDEX "idx_whispers_bot_id_8341cf" ON "whispers" ("bot_id", "state");
CREATE TABLE "asks" (
    "id" VARCHAR(80) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "user_name" VARCHAR(140) NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "way" VARCHAR(8) NOT NULL,
    "query_id" BIGINT,
    "message_id" BIGINT,
    "asked_at" BIGINT NOT NULL,
    "closed_at" BIGINT,
    "correlation" VARCHAR(32) NOT NULL
) /* One person who asked to join a group, or who opened its link in private: the latest time that he did. */;
CREATE INDEX "idx_asks_bot_id_dbdf67" ON "asks" ("bot_id", "closed_at");
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
CREATE TABLE "whispers" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "message_id" BIGINT,
    "random_id" BIGINT NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "created_at" BIGINT NOT NULL,
    "sent_at" BIGINT
);
CREATE INDEX "idx_whispers_bot_id_8341cf" ON "whispers" ("bot_id", "state");
COMMENT ON TABLE "whispers" IS 'A prompt that one member alone sees. Its id is that of the ledger''s entry to which it belongs.';
CREATE TABLE "asks" (
    "id" VARCHAR(80) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "user_name" VARCHAR(140) NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "way" VARCHAR(8) NOT NULL,
    "query_id" BIGINT,
    "message_id" BIGINT,
    "asked_at" BIGINT NOT NULL,
    "closed_at" BIGINT,
    "correlation" VARCHAR(32) NOT NULL
);
CREATE INDEX "idx_asks_bot_id_dbdf67" ON "asks" ("bot_id", "closed_at");
COMMENT ON TABLE "asks" IS 'One person who asked to join a group, or who opened its link in private: the latest time that he did.';
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
    "eJztXVtz27a2/isYvaSd0c7EjpO66ZwHO3Vbn6ZJx3Z3dyfpyJQIS9yiCBYgrWp68t8PFn"
    "gXQZqgbhSzXtqYwCKpD+DCuq9/BgtmU1c8/7cVusHbGZ3MB2/IPwPPWlD5D83okAws38/G"
    "4EJgjV01/RHmjSbpxLEIuDUJ5NCD5QoqL9lUTLjjBw7zgOCDRwlnyyER1HKpTZZOMCPBjJ"
    "I5XRHHI6Ggb4hFRGDxIBq0PCbHeTRBEPmXM5GEY/rAOJWjq2DmeFMi34zCOKeW/RzexWYT"
    "+TJyaL+PDT3nr5COAjalQC8f/vFPednxbPo3Fcmf/nz04FDXLmDv2HADdX0UrHx17doLfl"
    "AT4ReNRxPmhgsvm+zL12BeOtvxArg6pR7lVkDt3Dp4oevGq5Zcil5VXgh4SNN3tLMLNn2A"
    "9ZUXgDp6g+zaYDR6/+FudHt1NxoNSiudUORWIb40YR7sEvmuQv38KbzCv05Pzr45O3/5+u"
    "xcTlGvmV755nP06AyZiFDh8/5u8FmNW4EVzVAgZ6hGK15G9lZd14Ob0awBPF4FVLSBOLmQ"
    "YZx9IHsAuQbBy3cfLuHOCyH+cuHCvy9uLq/fX9z88dUvF//5Wg2t4qF3H97/mMz3mQimXN"
    "1ocPnH3dWFXAfY2g/z3DLAhbE1mS8tbo9KI+yUVc0tDy1OF+tXLM+aKizhR8NPjLnXhe+8"
    "tVxXx9iSoVquFlCXTrm1GE3kVNGcscF0EjByF9NLNmGTGVsSRzIV6gV6vvQk1Sfvk3e/tB"
    "y520YLcU98SwjJiiTbYiEncn/Bx3ofMDZXw8xTnG1prUp3BXgbcqmPg4UcYuojsAJ544Gc"
    "8HEwmck/nPxVI3Z26Uw35mgxc+o6Q/v29PTly29OX7x8ff7q7JtvXp2/SDlbeaiOxV1e/w"
    "hcDr4XuQWjHfo02xuzZJ2ar0BGs51z5cBMb58LkQEffRZGuKckCHtr2DNuVcT97czietQz"
    "ijXY5Y85RtgX1t8jl3rTYCb/fH1Wg6g84d/+dHHz1euzr4uwvo9HTtVQEeAc52++s3NErf"
    "Z2zLc7g/FBtrZUTrgx8jkiRL4t8rFMVUb+B5dZFcDnaNaAfwCiI+QsNTB+/+G3y3dX5Neb"
    "q7fXt9cf3he0hWgQLskLUnqFazdXF+/WQGZzzc5mzKWWp0c4IljXzCRFv7C9/PDhXUExu7"
    "xe27Dvf/vl8urmq5OvixiX9zHlnHGTszEl2N/ROBgc6cGYamZGbKJAhYyiilF0xKKQaNHy"
    "iwkGGrNCYXzYzLYgpza0LVyQKWehTxgnksrzqEssIfV8SqTGRuYeWwriBMPUcPBgcfm3IK"
    "Ev1UMqyJJySiShDabPr+79QNwPyQvyPyT0gNj7umyY2M8jNzCWzunKhKHF07fDzg5rXtgJ"
    "Ozs2Q0JfDToH1re6dqIcBvq5/LVGzCWe30M7wkkD9nJSyV1O1mUlPzA0jcUE+9vML3q1k6"
    "ucX5eOZ/EVOr966PxKRNFfKRcKp0phNZ7RTFz1KfPlpYbyqq9uXRYZZ87iDbEmEyrkvy0x"
    "GxJ4NyVFgsEK/ij76CX5M0FAQAFvvE5W3fXjUE7tvpyKrO6LZXW38vt26nldMqUZsxPRbA"
    "PXf8Q05Gp4dALXS653UI4lJ2KhF/xr6dg01pTJJJSsiz8n91YYzEby879X0+/VPo/+lJo0"
    "9SZ85QcQgLRSTEoFaOnjCQ73KhuwyS5omRg1MAjYnHoj25lSEZgcW+t0u9KEjv8Ay7C2J9"
    "odX7nd0/l90uw3DPvLhV3YtjykNNpl9abNkfRQcz999arBjpWzKresGlvT3xnX8IVq7T2e"
    "jjtWt2PjU7aMZ11oap4KhVYTobXAe2ORxgz7PBVi3xZ7tAHu1wb4lynefyHem9lc/zLDOy"
    "ZAvNvhDbqrGeAJBSLeHPGOmHwuIrvFQJfaEQ8N60w8sd2joWXnli3omNkrspwxsrBWRDhT"
    "jzhe2fBSO3PLOWHbSKJAe0gze0hiETRdhzVCXJCWzF39v4R8tU6fzO9d3OLJ2YsmrvizF9"
    "XOeBgrosuZa4RuMn+P6D46dEn5fjA+b4DweSW+5+voOmIkTxfnUSed1MU3F+j2GOaccJOj"
    "DXOecAqQjCyNjao2aqpA1ydj1Z65tWuJYOSyqeOZLUCRDvNVdiSYr/l5dGaBmO6Hn2+oaw"
    "Wxx3RtQbJU6ju4zRF+HZ+TDZhcjTdQYTNL8c3Tmk4MMPoRgqh/hBv1FSXX8eYbgnQrVaVr"
    "7528UV9ByscTtMfpdzrOhTH0BScja0HOimwJsWRcp5bFpB88esfkf54G9tfcvY7rmKlF1a"
    "xiRsTL9SUzUj5fY1jxnVF2qjxtWvl9ZgXEIj5nKi5FzFRGifwZ1LIJe1D2Eyiw43jPyd2M"
    "EkGllBZA7Ap1H4gjvGcBmVM/GBLmuSsV0wIRfvniGWMqBQpRttXs99Fo/Omy9DSsMf503/"
    "awv+iXJsaH19W2h9cl04PP6YPztwm8GUUPAT45bWLdOa027pyuAxyFZAFjMgG5SIVhyOv7"
    "uBTFJSbMp0ZhRxlFD/fxTqKO0K5zYLsO/dt3OBXGC1Ckw1zQjexqodCnNzxhVkvI0KrWFv"
    "3YZ2zsAyzSIfvZzKxZWo/yYvzAOJW62880Sve5lq9ueROdTF4OGTiyhahS/OVlbi1TXXJt"
    "D0oE5O+mkf/k7cXt24vvrwafDxPJkTONaowORcNptdlBVakYZaba5sU0AmUF8JJMGFD8IZ"
    "sFXJzkU3TfT4MolINGKYNQCGMq7zimEyuEsr9S8Y8zDx1BLHvhqMqbnEIJziTjprq0xj5f"
    "QGOE+Jj/jrJUmqSCwJ9opOgMLxzWGCm6kDj1xRxKWJ+jI9DTybyNPligwwVAifiYFgAl4p"
    "5LxKkbUiMP512U1dJw4hRtKgqnwuczQei/FpbjkjgpUsmbII4qz5YUTZWsGd+efGXxKfNO"
    "HXsYlc2IBqWwKYHkEa2w3EBXV24vj9zA59Yl1obi7YDCDjGxrqcEvfNdnL5q4ryQs2pM6y"
    "X3hal/aLueoUOf3UV8XzRxcspZ1fi+KLk5I5W9jaiap0NJqbWo+iDZQch1HrpK7PMkvUkR"
    "21rausuUDiXPOh1jrnVHrFH2BttuRfmWRdQGikISLLd7NeGgJ+rOlISNBP9cAKxG9C+Gx1"
    "YL/xC2NnK8URqR28QWDpMjSzSQi3xtKOJ4EOE2UQZn1fXOCUjs0dVZtTe51QYCO8a57DDO"
    "pVowx5gMjMn4omMyIK7CGPwcEcZjoPX5iBYArc89tz7nsos0Qmgx96haCF3SsWH11Asy5m"
    "wpKI9kR0co8VH1N9VJmfWTN0q2MBYicyQoQaIEeQxsvBRVKihtk6ydkCH8KMAfKf6Ob8Tr"
    "/f26PfZUVuasSbrGWXW2xlkpWUM1HpUihk4grIa3SNU7mHfiW0I9CPWgri3E8etBV4+SCd"
    "2w5UCjBaVjwzodiMIskzT4mbwXBS0mYFA/cDGU/6WeimlZzjQNb5oQffI+eZC87tgQbr4U"
    "cX8bR3W8YZH6JF+Ur4jaKYR6NiTBE8ZtqV1BLLqc2lCn+piPa4XY8SH5mG9AnVxK+qRFV3"
    "MTCkHnGGXevTAcuTy6/ra1p0ygb26LB0xzERUbEWYSVKPgp5rYp1Lo0wEyJ9B8/+ZAiROI"
    "/JvCiWvksuKI/DaQN60nUyDqnUq8k4K2ca/yNuwlR4f7vDVvZ5znyq013elrZL3b6y+bVP"
    "d5WV3d52Wpuo8Ei3qTlVYq/8FlVqXtPk+2hvMD0B3fTq+B9vsPv12+uyK/3ly9vb69/vAe"
    "npL2rIkG4VJWU/jm6uLd+pa2JjNt4Y26Es4Z0R7rN6dXjraAc0D/1pjP7uTViii+eH4PGE"
    "YNwHdX/7krAJwwBn0fpmR6Dv+30JppLS5e/kr5Phr2UQ13ngYhbwT5RnHbW0wtVFUiKqya"
    "2eCwNrnQoAN42g4lsTNKyMkSKlNYYxYGQxJ6tgrioATcyVFb7iUlwlrW9FZpebMmBsykHX"
    "hkqATvNpyRaI/sqD2y+6U5j1mLSj8GA4TzNL1DeQdlI6nFJ0bBZhlF7+A9PW3kHT+t8Y6f"
    "ljZxwsON2HSOCN0W+0tQ256gc8NcN/R1Uk48UivicDWnoev2J7Yk7EHq00RIASWYQcnw1C"
    "kLnlSPQsWuQHle479nLOSEcWJbK/IVeyC/3b3VFEnY2p3BCXwlVVES3cMRRHnd5V0eYDq4"
    "eMUbMl5F1OA6lv+WdxjCUyB/axLVKFNPtVw3rlG2yFzIHoM5PIAiDoKEPpErsyLgcK6uOy"
    "Z8S5l5cjb95SyyPFj5amTrJcgyytz0/YtosbSFElqthJYsVRH/asYbT+8T191ayjWWGjuY"
    "QTvhNE2ltGR+Dz3w502EtPNqGe28HMBoGPmMEf8b7mYsFnkwv5g2MLSaeSfze1MjY3uHYY"
    "U/phrLKl8MgqlK3RiBmREgmCXu+uKFAZLxbISxDOOJEYwnCKMexlMjGE8RRj2ML41gfIkw"
    "6mE8M4LxDGHUw/jKCMZXCKMextdGML5GGPUwfmME4zcIox7GcyMYzxFGPYzfGsH4LcKohf"
    "HESIs5QS2mAkYjLeYEtZgKGI20mBPUYipgNNJiTlCLqYDRSIs5QS2mAkYjLeYEtZgKGI20"
    "mBPUYipgNNJiTlCLqYDRSIs5QS2mAkYjLeYEtZgUxo6EIF6EtlNVQCYdG9aFIVowa+SyqZ"
    "r2ZCDihygc0JvSuPx6ki+xsGw5nXEVIBjwOIEicuGVow7b3QZCDK8Doakz0zj3olgLKCkW"
    "oykpI1GIM0STK5wKFvKolBLWjzl0vENd/Rgz+DHSp9UCdKI2XMfSgw+DfxB3XzZegDVCXI"
    "H2X0DAeBn76tDNlKB3+TU7SRJ7dCwTdOPp/cO2SWmHk+rSDiel0g5Yl3aAdWmPuy6taf2X"
    "jKKHcfONmG8N7y2z3rzW0xTiPE0PQd5+ecAEMK0E9zTOevnt+DnG9lOhsQ4j1mH8spBnrg"
    "b16rI78fQesJJ9Fzny6NIE6Hg6Am0MNNb922Hdv474NS5ZMNC4NODysM6bIc/q5q3AWPCd"
    "Kjzg2FCtAEo6gdPhLjaKkan1CL1jn5PvoV0A1DSwgIbMKfWjjrNTzkJfvCH3UUMBaBN1r/"
    "qE0WCo7qc6v5Kl4+t8IAd5g42alqFb44BuDSyUtHPtACt9pYbG80aWxvMaU+P5OrqKFZXh"
    "vaWWS+0KB0VCsl7ZdBVQcXwaQB1PADknLylJJC+v31/c/KEXlZL5PhPBlKsbDS7/uLu60N"
    "jHHjWburaibEa0x4qyCUc/2oKyPmfy5y9MlIAcSQ94yL4VAcu2W7T0zFOh07+1XSETOM3g"
    "L9KhXccE/+4oZ786kyDkdKDX0ZLR4ROq2siPJpqobM8EkVzzwXEpiamJBboQWcr/qZK8UF"
    "fxO1VEjqiHQSE50JXY0hsS4XgTCvcRxJKknFp2XP4OKs8l7yPv4dpsUaGz7f0VNlDaulCF"
    "B5W3gT9jATNeiDwVHlWtj6r/+nSqA96z+EoPfELRUu3oGux70js6cjz9TsczxubfU9eBnp"
    "O6M2p9Su1BtYwmQ9dQmO00Pa4gxnlBhZBvSR7iiGbq2T6TyzIkD5wtlIVuwRbUC+D4cASx"
    "Q0pCL3Dc5O/omdSGkOip/KdHQl8fTr2bR9WEXMOAPL0eKBfQFxTOt+SZahYLA3n+PUT9aM"
    "mcrt6ol5B3gcctuRMEyjQJ95PXVa39oToDPRbXoYW6+wsLosLn8oz1ojkqGrxxwHfySjEb"
    "FYH8bBV+khCq7kNkd9WcJPJ7bRyDvw/N26sP2rWlar4Oa4R43LY+btVHao5/jgq1wrbYYx"
    "PXnTZxtVcm1r1kfi/ARS9/Jzwz2+/ul0o7TSFOCfYI7tJywP+9J+9XowyGmgSGcn8QMPmY"
    "NwjJUaE80t5SHZpDn9Eg8O2zoqSCt/ADDfQ1uZgZCSaarwMKtmXjrZwjQrm6dYolGIAM+9"
    "/maLD5bYPmtyBXhCbMIiPo0cbeGrOgnJvlpKYE/ROaG2WevazJPHupyTzzxJJqAK7WBzOK"
    "HiC8D32wWw6Fq9hCOKh2KKRThk0cConJsan724PGZ5wKERVFgYhh5oLvOO5Tq3FXNyLBmO"
    "BuiyHH3Jp2b+a+7XeMCrlrgm08vYfQvmp0fL6qOT5flY9PsDwbNYRPCfDwNDamRmkiJmhn"
    "FAi3MdyCTjjVxEXWhbpnNBh0so5602B3KdqM2mBfpMNcgw3gVxElZjJhgaw3Rr/9V6DCPI"
    "895XlYoaD2aDnTOIOrxcMiVQ8O1T0U94FAL/kKI+UIM2MqJdIemQj3XbuDU6tNpkeRDv1o"
    "x5jqIfmZ51F3oDF5JUPDOlPXJJpkEDEbU0BGBUSxqnR3DwJPneA7Ah2v08uCUgEWLY8+Uk"
    "7EjC09iEO1IHqU8uqaw1u7u8Zu9jGXPJGUr/kTjWmd+ayGNca0LqTKfDH87eDFoRB6uBI4"
    "gWtkQU4JemjnPH3VpBConFUtw77SlgLde9mOrsmtO67b4XiPUlsbSYF/bgLzGln/kN7Jhu"
    "ZU/lIRGKO9TodwN4LbESNlizc07eTJ9mjcSa8cr3UHq3js11kSo9fGyFMiRSNPW0FQhGN4"
    "2zHlpkHqRUJcgbYrwJbeiDvTmVG8dJGoR+BvL2aasXkL42WBrEe4dst0WZQqHU4hP13HgG"
    "LqH36+qU7uiu2SN9mdjlAj/ZxsxORqvJM+79LKe5vy8LfQkGmgsfauTxnWWX2zM2GkOjw1"
    "NP/+xJZEvuOKLCHvX1XPie21QzDYpmVRVQgj1A2QU8BcO2Mhj2oLqOI7C2qJMNoAEOgI12"
    "FG2SC8h+c1NBEPVReygxuKY5aFdmK0E3dnIdBO3AHosafivvd6csoa7PSEBGE/Rlf71d+Q"
    "+RqhVBK/ssFawYsm0xpKXLdJ293ljKlCS1CVKRaFlPkwLeQ0plCQSQ5AmafEq18WqbZxw+"
    "Yyk2qYhh72Tn1NKDl1ZiFQcuoA9AmPMoI+R4TQt4ZeKu8eBCCONYG6degX6dD41xZ/Ti1h"
    "Vr0po+iBI20PzmHfEiIui2TgG85RoWvYwDWMgdCHrizp2cIY/RwRsvIj1It/VGEsGp34xy"
    "S+pVofzrJYm3QXEKFPeaSlBvlQcJ+zgE609RWa0WCg+NFt/iGqsV1ZCFRjOwA9BopjoPjx"
    "B4pTD363joHU6Us5KsyTNoqkBRFIKj7tQjvXiZF7t+beGZqmtrB1SlShNonvZJlzrmlw+R"
    "rZHu1i/3zelWVs3yHmkHIid3Ar8bFMi59A20/Ao9TWnb6V4GcEvakLs7XAZkxU2TMXwUSV"
    "LvAQTJPANInebWpO5WtMHLfFCpRIcRUwWWVPy3SQZBXl9gEZZ1DlE1KDwyf9QqNAzmvoHP"
    "odfDsLuoA0x6hjcy6kMQ5ihApBS8ZtMZRXRBC1dZaT/Bm3BH0mJDSWJ6IdUXYl7eQJzUMp"
    "XcubhhJw+PecrtAX1SEeNURfVFcWAn1RHYA+z6uaekryND30SJ038JScV9e+LxVnp0a1Te"
    "PpPcR1+y6oIBZOmtpskvm9AHffJhvIK5m2idgr0CGrPsa4sbxqpdEU1jSval1hXdlrEkmW"
    "lBlVIWGJEB/fSBtG9jSBVpRPSzzF9Ci2d+g7qBPbfSYcfWvjahtyjgS9IWVxnDlaq3xdYE"
    "dGhHHwJoEd1LOhtnpW28Mk+aBEjNib5CBEjL6N5pmjQ4lmg6QyMB2awp+nQvA3EyfX1qK8"
    "ED8wTp2p9zNdqcW4li9u6f2u65kER7YIVfZ3eZlby1TqK+w++evlb6YRf3l7cfv24vurgY"
    "7FbAHXXIuAniJbZKsFbG+ubu9urt/KLXwY/eeXyJcwc7TJM7nRYZ32s0jnGfRw8CUF80hc"
    "LguMnsN8xwVVNUtKCNyjNnGC5+RuRol6IjRcgIoRAVXUYyuYzKgglmdHLhEmt5u8VUDkzu"
    "OBvsXDPh/+dOfU1N3yp5EqVlO0WneGtLQGHVYR24mhDT0lnTi00VPSCeix+MThCioHVhBq"
    "lONqzp5R9MLWX+TvJ6cN+PvJaSV/h6H1cEwqqLZGWq35IaPao93hMC6VLZodxpYua6H63L"
    "S02Qpopxy06I+KvVE3ZMXyk5ev1Sr9qUSK0ZVtV+G/zPFauGILZPgFtMzehh7Lf2lt9TXQ"
    "56kQ+Q2QN93zOSLEvS3PV92mWgXUFylxBVpG6UU2NvOUkgIdon90gTeX3JrTgcbmHA0M68"
    "zNY5jS0NIMhls1H4Lgwbyr3BxDZaclTkCWliCCBoRxMpEvQuSCMPLA+ISWDccb3gvtwBt8"
    "HwU7wVkTO8FZtZ3g7BTtwB1iSWgH7gT0PuWjheOFgSZCqjrgrEDUI8V3a8Yc+TTfbyHiFO"
    "l6hOy+c8F96o1aWNSKdChituwJI+bGpbRSGgz6e8L63hFh/vtQK8rD5VpB3o4nNGpBAp3V"
    "pkRK1GNKbJC+VRD8hPJAAk0CZyHpllIQoI+Uk5l8KPWECtGgwZJS7w2Jom4kzYIKIX/IkE"
    "Bhgug2cTyINZX30jcs2e/jDXSFocJxlLSGw0D+7gXyozaB2sSXBv1c/loTU0UyH8MaGoQ1"
    "iHD8XzoxVChyRLivW+/r+Kw1Qj6jQeCP0Vj907o8lb9eK+HOkhlmXfaWLHRtkDQXodwVKr"
    "o465OndFJ5jVj2QgqYNp04ti5hdCt3RKP1tk4BDF7uFWtCMbMT0GPw8mGhb9OMICXqQX3Z"
    "NUn/7EUTUf/sRbWsD2NFnEGGMBY5c0S4xY9R5vyVs4WvLUoSj9TKnb6aY5CNJ+QXK+XC2D"
    "YZlRiB5wriU+a7VEmMYsaWQo7RtBczGEQh+FKfZbfpTT95n7x7LiexhWTX91JinUOuHeHU"
    "V83yiKDyBtZDQDnYYrklZkQ+cuHKB74hd9SlU24t5PQHyXaiZwiohGq3sLFC4gVFE+thDx"
    "+UfTuyECj7dgD6mK8ao1+kw8iC1uHDyclkBn+BDLd/a/ijE9lA90gJeuhj2HJtT+xifOjN"
    "Tb3AGP0cEXL1I9T5buJEwggnTTXKbHhYX40ynWigAoJnQEW2h1wMyYPUIJXGJFdDbivyVV"
    "L1ZEwfGKeZduVIjQwCtr4GtQ0K0NNYvyqpg9t8gFINfe4wPoI84nulSsYXlDtDXpE3gYgc"
    "IhJHiMSJSgURSrUkGZvx074jrvMQQITP1HmUqiL9W8LlriKVFRa3vcY4JB/z8m5ie0RNEj"
    "VJPPJQk+wE9OhFQS9Kz70oqC3uuNBOIoqVMa5OHioQ9SbFYovdO1Nx1ow1rxH2Btl9G1gd"
    "IeCtSthXd+LIkeyRL3/8c1ecuQbD3TTjYJznGuI1ZdZrZL07El82Ydgvqxn2Sw3DBg+xsd"
    "BXIEMjU2tdB+2rBw7jZl6LOO6MCLd+663vMtFm5+fJEP0N0V/OjHq3Fal6d7qevnrV4HiV"
    "syrPVzW2lnfOnaljJMRkFL1DeDvyS0fcNL/PHOEr83/JRZMMDevcM8toUuNGYZHMFfkiIP"
    "M4KrdPLBf+EJSK5+Q6EMSxwVUSzXpQnhWX2lPKn4HHJOArcJ/IR09mUKtoTCX1VNtmbJeP"
    "2ySi77v4dkk4obptVGhJxfZ5xGMBmXvQANnyVmTBuHHhpSEG+nXiwEL3TEcWAt0zHYAe3T"
    "MYY/mF4o8xlhhjeUDQMcayz5sbYyy/vBjLCzEfaBR3uDysU9otMTdvbgeVF1TsYpLSlrTt"
    "HkKRYBiFKoOqx5wgruPNoWKYz51HuX/eRDq1/JcIVH2xSNeW12ynIsByL08106Yzsy2Wh6"
    "g/XJrEvJxXh7ycv8DyEB3idqg5dwJ61JwxsLE7XpCdBDZiob1dKWio/Ob3bqOtW7NzSxt3"
    "aRn5oOPpvWMKW9608vfxlfGRl6dCtRaNxceJv1J6jS06eSqU9zCu6zjRx7jp3scd3S4p9W"
    "/YcqCxX6ZjwzojpoBZBmZMHnqEQUMDMApGcUACon1ie+Ib+Q/hLMJoAw3hL3gAWBktj4Se"
    "zfR2ys1vC3FEt5SSe3kr8fwm9O7b2CZjE4tK0cawnw7wMzRedmQh0HjZAejRsrPLFgpo3N"
    "klvOOVse03R9I7OXQnlt+xuZ1njEaeTbkyD13Ntq7OCE7m92BP7zsZWLCQTzRg18bnpDS4"
    "xVsHRjmeMewJCaLe2mFqXudhswoPiDqoKpZncY0jqlq3SQl6U1Zje72OWWBptnAllul8hL"
    "K8L13XpJZOOh+hLNvGQy/QYFkts2UUe5Ta/vncF7nN50wCsTBR/nIkPRCU95Be7rGAjsDO"
    "ZiYxFMhQamgrNSgYY7d9iwXIUeIabLAGjqmaktEg7q0lZsxbOuwCUPljzeHPU+HmP8LMpd"
    "sl9YNq9380NnzC/R83DjNJYoKK7ZHT/jm595lwYM59XHSDMG5TDglEUXEOeWmlKq+7jEEG"
    "khXUpipt495NnP4qgCA2fbMwmLDYzxA/Ef3+h+Vt1X7//MIZWCNzVHjQtD5o0s+jBH51fc"
    "gcSZ+Q35oxAjOSMCOpO6aJnfilHTEaM510yphLLa/i3EyJ1kAeS6pdoZxe2a/R7fLDh3cF"
    "o9vl9bpV7bdfLq8k8Ap2OckJKvZ0TphpuqPz8s/+9rMd0j1t6a3HshgWy8QqmQZmTFUq0P"
    "g8zFOhLnuEuuzPVN/b+mf6VGfruZwx8gUNbeatFiwU7qqZRvs71LEArXIqtwVZhCIgct+w"
    "ECpiUC9rEga8UaieX1AqQ1ACuglZWoLId6FyR71RJTRUWQypp04s7xkUoiScWnbU1MzR6L"
    "x7f7pZKHwKKGrCh5VWqzXhbIkMzqICUQ8DV1+fNTiSXp9VnkgwtBZUiYkGmGjwhUGPiQY7"
    "1R50nprq2JOl3jl/nODuO/JESYemnrEcETKRY9Qmfk2knJ/paqDRKgrjtdpFKi+N5rShXq"
    "ESWtkyKpwnqZJq+OmtxJAIarnQa3ilRh5huZ+TGxZYquVweu2ZUDdwqQU9iJ2AWOq/jqZM"
    "/96e+rQeYaQwfDHawoYOgxqPmFrVMrK36nqFPyylWTeurgIqjpDF1XErOBXy54o8Vi6v31"
    "/c/KE/WJL5PhPBlKsbDS7/uLu66A5/u6UBfLJSIPPU5iq7/wsTajmciKZCDKCc27gHyaPl"
    "hnEt0KXjiSh9/8FxqWq8Tr1HhzNvAX3cVU5CxEBIYM2hoXvSP32t0chW7rkBf4pZfGOpl2"
    "7RrtuhyqPb0qGrWZZaaBMZOCVAIbhND031abcI0CvQoSi8iSlDATk2a7JWoOqd+2hrruaO"
    "HMo3qmVVDHzpRM6N1h7Hlu+MeDp3lGbxNDmTYXJ0fC6sFTgBoDY9saZyAYbqCF0qL0Gg3A"
    "eWJ5aUU/s5+d2ROysMoKyOVAXCWNiX9KAVLBmH0Drm6Q7s3T9ws9N8NLPEzPBIT2nwXDc+"
    "12E/GGNeIOrF+b5zlwSdhp7xaZ6n2tVZ3lcvXLFMTGiSh5kR9CgwYWvRj9GhYGa8yGhaGi"
    "86humebBfFwrS2Y5kw6ZSgd2LodvpsdEQGvaDcmcx08mc8Ui97ZnOekjarwe6afTj+2Lsr"
    "o+3YPPxIuTAsApsj6aE8tpOwRfioDBCOp/cQ3ZMXzfoC1DUGKAWQyycG1NPIu/97++F9hV"
    "aRkayhbDuTgPwfcR1xjAasGnABjHrb4bqZcE1SgBtcHvow+/z/pZVmIA=="
)
