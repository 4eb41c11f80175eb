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
CREATE TABLE "invite_links" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "link" VARCHAR(255) NOT NULL,
    "joins" INT NOT NULL
) /* An invite link of a channel, and how many came in by it since the bot watches. Its id is made of bot, channel and link. */;
CREATE INDEX "idx_invite_link_bot_id_c16b44" ON "invite_links" ("bot_id", "chat_id");
CREATE TABLE "link_joins" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "link" VARCHAR(255) NOT NULL,
    "at" BIGINT NOT NULL
) /* One join by a link; its id is made of who came when, and says neither. So a join that is told twice counts once. */;
CREATE INDEX "idx_link_joins_at_0e7bfa" ON "link_joins" ("at");
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
CREATE TABLE "invite_links" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "link" VARCHAR(255) NOT NULL,
    "joins" INT NOT NULL
);
CREATE INDEX "idx_invite_link_bot_id_c16b44" ON "invite_links" ("bot_id", "chat_id");
COMMENT ON TABLE "invite_links" IS 'An invite link of a channel, and how many came in by it since the bot watches. Its id is made of bot, channel and link.';
CREATE TABLE "link_joins" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "link" VARCHAR(255) NOT NULL,
    "at" BIGINT NOT NULL
);
CREATE INDEX "idx_link_joins_at_0e7bfa" ON "link_joins" ("at");
COMMENT ON TABLE "link_joins" IS 'One join by a link; its id is made of who came when, and says neither. So a join that is told twice counts once.';
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
    "eJztXWtz2zbW/isYfUk7o83EjpN603k/2KnbepvGHdvdbifpyJQIS1xRBAuQVjXd/PcXB7"
    "yLIENQN4o5X9qYwCGpB+DBuZ+/BwtmU1c8/7cVusHbGZ3MB2/I3wPPWlD5D83okAws38/G"
    "4EJgjV01/QnmjSbpxLEIuDUJ5NCj5QoqL9lUTLjjBw7zgODGo4Sz5ZAIarnUJksnmJFgRs"
    "mcrojjkVDQN8QiIrB4EA1aHpPjPJogiPzLmUjCMX1knMrRVTBzvCmRb0ZhnFPLfg7vYrOJ"
    "fBk5tN/Hhp7zZ0hHAZtSoJcP//CHvOx4Nv2LiuRPfz56dKhrF7B3bLiBuj4KVr66du0F36"
    "uJ8IvGowlzw4WXTfblazAvne14AVydUo9yK6B2bh280HXjVUsuRa8qLwQ8pOk72tkFmz7C"
    "+soLQB29QXZtMBq9v7kf3V3dj0aD0konFLlViC9NmAe7RL6rUD9/Cq/wj9OTs2/Ozl++Pj"
    "uXU9Rrple++RQ9OkMmIlT4vL8ffFLjVmBFMxTIGarRipeRvVPX9eBmNGsAj1cBFW0gTi5k"
    "GGcfyB5ArkHw8t3NJdx5IcSfLlz498Xt5fX7i9vfv/r54j9fq6FVPPTu5v0PyXyfiWDK1Y"
    "0Gl7/fX13IdYCt/TjPLQNcGFuT+dLi9qg0wk5Z1dzy0OJ0sX7F8qypwhJ+NPzEmHtd+M5b"
    "y3V1jC0ZquVqAXXplFuL0UROFc0ZG0wnASP3Mb1kEzaZsSVxJFOhXqDnS5+l+uh99B6Wli"
    "N322ghHohvCSFZkWRbLORE7i/4WB8CxuZqmHmKsy2tVemuAG9DLvVhsJBDTH0EViBvPJAT"
    "PgwmM/mHk79qxM4unenGHC1mTl1naP88PX358pvTFy9fn786++abV+cvUs5WHqpjcZfXPw"
    "CXg+9FbsFoh36e7Y1Zsk7NVyCj2c65cmCmt8+FyICPPgsj3FMShL017Bm3KuL+dmZxPeoZ"
    "xRrs8sccI+wL66+RS71pMJN/vj6rQVSe8G9/vLj96vXZ10VY38cjp2qoCHCO8zff2TmiVn"
    "s75tudwfggW1sqJ9wY+RwRIt8W+VimKiP/vcusCuBzNGvAPwLREXKWGhi/u/n18t0V+eX2"
    "6u313fXN+4K2EA3CJXlBSq9w7fbq4t0ayGyu2dmMudTy9AhHBOuamaToF7aXNzfvCorZ5f"
    "Xahn3/68+XV7dfnXxdxLi8jynnjJucjSnB/o7GweBID8ZUMzNiEwUqZBRVjKIjFoVEi5Zf"
    "TDDQmBUK48NmtgU5taFt4YJMOQt9wjiRVJ5HXWIJqedTIjU2MvfYUhAnGKaGg0eLy78FCX"
    "2pHlJBlpRTIgltMH1+9eAH4mFIXpD/I6EHxN7XZcPEfh65gbF0TlcmDC2evh12dljzwk7Y"
    "2bEZEvpq0DmwvtW1E+Uw0M/lrzViLvH8HtoRThqwl5NK7nKyLiv5gaFpLCbY32Z+0audXO"
    "X8unQ8i6/Q+dVD51ciiv5CuVA4VQqr8Yxm4qpPmS8vNZRXfXXrssg4cxZviDWZUCH/bYnZ"
    "kMC7KSkSDFbwR9lHL8mfCQICCnjjdbLqrh+Hcmr35VRkdV8sq7uT37dTz+uSKc2YnYhmG7"
    "j+I6YhV8OjE7hecr2Dciw5EQu94B9Lx6axpkwmoWRd/Dl5sMJgNpKf/4Oa/qD2efSn1KSp"
    "N+ErP4AApJViUipASx9PcLhX2YBNdkHLxKiBQcDm1BvZzpSKwOTYWqfblSZ0/AdYhrU90e"
    "74yu2ezu+TZr9h2F8u7MK25SGl0S6rN22OpIea++mrVw12rJxVuWXV2Jr+zriGL1Rr7/F0"
    "3LG6HRufsmU860JT81QotJoIrQXeG4s0ZtjnqRD7ttijDXC/NsA/TfH+E/HezOb6pxneMQ"
    "Hi3Q5v0F3NAE8oEPHmiHfE5HMR2S0GutSOeGhYZ+KJ7R4NLTt3bEHHzF6R5YyRhbUiwpl6"
    "xPHKhpfamVvOCdtGEgXaQ5rZQxKLoOk6rBHigrRk7ur/JeSrdfpkfu/iFk/OXjRxxZ+9qH"
    "bGw1gRXc5cI3ST+XtE98mhS8r3g/F5A4TPK/E9X0fXESN5ujhPOumkLr65QLfHMOeEmxxt"
    "mPOEU4BkZGlsVLVRUwW6Phmr9sytXUsEI5dNHc9sAYp0mK+yI8F8zc+jMwvEdN//dEtdK4"
    "g9pmsLkqVS38NtjvDr+JRswORqvIEKm1mKb57WdGKA0Q8QRP0D3KivKLmON98QpDupKl17"
    "7+SN+gpSPp6gPU6/0XEujKEvOBlZC3JWZEuIJeM6tSwmvfHoPZP/+Tywv+TudVzHTC2qZh"
    "UzIl6uL5mR8vkaw4rvjLJT5fOmld9mVkAs4nOm4lLETGWUyJ9BLZuwR2U/gQI7jvec3M8o"
    "EVRKaQHErlD3kTjCexaQOfWDIWGeu1IxLRDhly+eMaZSoBBlW81+H43Gny5LT8Ma40/3bQ"
    "/7i35pYnx4XW17eF0yPficPjp/mcCbUfQQ4JPTJtad02rjzuk6wFFIFjAmE5CLVBiGvL6P"
    "S1FcYsJ8ahR2lFH0cB/vJOoI7ToHtuvQv3yHU2G8AEU6zAXdyK4WCn16w2fMagkZWtXaoh"
    "/7jI19gEU6ZD+bmTVL61FejO8Zp1J3+4lG6T7X8tUtb6KTycshA0e2EFWKv7zMrWWqS67t"
    "QYmA/N008p+8vbh7e/Hd1eDTYSI5cqZRjdGhaDitNjuoKhWjzFTbvJhGoKwAXpIJA4o/ZL"
    "OAi5N8jO77cRCFctAoZRAKYUzlHcd0YoVQ9lcq/nHmoSOIZS8cVXmTUyjBmWTcVJfW2OcL"
    "aIwQH/LfUZZKk1QQ+AONFJ3hhcMaI0UXEqe+mEMJ63N0BHo6mbfRBwt0uAAoER/TAqBE3H"
    "OJOHVDauThvIuyWhpOnKJNReFU+HwmCP3HwnJcEidFKnkTxFHl2ZKiqZI149uTryw+Zd6p"
    "Yw+jshnRoBQ2JZA8ohWWG+jqyu3lkRv43LrE2lC8HVDYISbW9ZSgd76L01dNnBdyVo1pve"
    "S+MPUPbdczdOizu4jviyZOTjmrGt8XJTdnpLK3EVXzdCgptRZVHyU7CLnOQ1eJfZ6kNyli"
    "W0tbd5nSoeRZp2PMte6INcreYNutKN+yiNpAUUiC5XavJhz0RN2ZkrCR4J8LgNWI/sXw2G"
    "rhH8LWRo43SiNym9jCYXJkiQZyka8NRRwPItwmyuCsut45AYk9ujqr9ia32kBgxziXHca5"
    "VAvmGJOBMRlfdEwGxFUYg58jwngMtD4f0QKg9bnn1udcdpFGCC3mHlULoUs6NqyeekHGnC"
    "0F5ZHs6AglPqr+pjops37yRskWxkJkjgQlSJQgj4GNl6JKBaVtkrUTMoQfBfgjxd/xjXi9"
    "v1+3x57Kypw1Sdc4q87WOCsla6jGo1LE0AmE1fAWqXoH8058S6gHoR7UtYU4fj3o6kkyoV"
    "u2HGi0oHRsWKcDUZhlkgY/k/eioMUEDOoHLobyv9RTMS3LmabhTROij95HD5LXHRvCzZci"
    "7m/jqI43LFKf5IvyFVE7hVDPhiR4wrgttSuIRZdTG+pUH/JxrRA7PiQf8g2ok0tJn7Toam"
    "5CIegco8y7F4Yjl0fX37b2lAn0zW3xgGkuomIjwkyCahT8VBP7VAp9OkDmBJrv3xwocQKR"
    "f1M4cY1cVhyR3wbypvVkCkS9U4l3UtA27lXehr3k6HCft+btjPNcubWmO32NrHd7/WWT6j"
    "4vq6v7vCxV95FgUW+y0krl37vMqrTd58nWcH4EuuPb6TXQfnfz6+W7K/LL7dXb67vrm/fw"
    "lLRnTTQIl7KawrdXF+/Wt7Q1mWkLb9SVcM6I9li/Ob1ytAWcA/qXxnx2L69WRPHF83vAMG"
    "oAvr/6z30B4IQx6PswJdNz+L+F1kxrcfHyV8r30bCParjzNAh5I8g3itveYmqhqhJRYdXM"
    "Boe1yYUGHcDTdiiJnVFCTpZQmcIaszAYktCzVRAHJeBOjtpyLykR1rKmt0rLmzUxYCbtwC"
    "NDJXi34YxEe2RH7ZHdL815zFpU+jEYIJyn6R3KOygbSS0+MQo2yyh6B+/paSPv+GmNd/y0"
    "tIkTHm7EpnNE6LbYX4La9gSdW+a6oa+TcuKRWhGHqzkNXbc/siVhj1KfJkIKKMEMSoanTl"
    "nwpHoUKnYFyvMa/z1jISeME9taka/YI/n1/q2mSMLW7gxO4CupipLoHo4gyusu7/II08HF"
    "K96Q8SqiBtex/Le8wxCeAvlbk6hGmXqq5bpxjbJF5kL2GMzhARRxECT0iVyZFQGHc3XdMe"
    "FbysyTs+kvZ5HlwcpXI1svQZZR5qbvX0SLpS2U0GoltGSpivhXM954ep+47tZSrrHU2MEM"
    "2gmnaSqlJfN76IE/byKknVfLaOflAEbDyGeM+N9wN2OxyIP5xbSBodXMO5nfmxoZ2zsMK/"
    "wx1VhW+WIQTFXqxgjMjADBLHHXFy8MkIxnI4xlGE+MYDxBGPUwnhrBeIow6mF8aQTjS4RR"
    "D+OZEYxnCKMexldGML5CGPUwvjaC8TXCqIfxGyMYv0EY9TCeG8F4jjDqYfynEYz/RBi1MJ"
    "4YaTEnqMVUwGikxZygFlMBo5EWc4JaTAWMRlrMCWoxFTAaaTEnqMVUwGikxZygFlMBo5EW"
    "c4JaTAWMRlrMCWoxFTAaaTEnqMVUwGikxZygFpPC2JEQxIvQdqoKyKRjw7owRAtmjVw2Vd"
    "M+G4h4E4UDelMal19P8iUWli2nM64CBAMeJ1BELrxy1GG720CI4XUgNHVmGudeFGsBJcVi"
    "NCVlJApxhmhyhVPBQh6VUsL6MYeOd6irH2MGP0b6tFqATtSG61h68GHwD+Luy8YLsEaIK9"
    "D+CwgYL2NfHbqZEvQuv2YnSWJPjmWCbjy9f9g2Ke1wUl3a4aRU2gHr0g6wLu1x16U1rf+S"
    "UfQwbr4R863hvWXWm9d6mkKcp+khyNsvD5gAppXgPo+zXn47fo6x/VRorMOIdRi/LOSZq0"
    "G9uuxOPL0HrGTfRY48ujQBOp6OQBsDjXX/dlj3ryN+jUsWDDQuDbg8rPNmyLO6eSswFnyr"
    "Cg84NlQrgJJO4HS4j41iZGo9Qe/Y5+Q7aBcANQ0soCFzSv2o4+yUs9AXb8hD1FAA2kQ9qD"
    "5hNBiq+6nOr2Tp+DofyEHeYKOmZejWOKBbAwsl7Vw7wEpfqaHxvJGl8bzG1Hi+jq5iRWV4"
    "76jlUrvCQZGQrFc2XQVUHJ8GUMcTQM7JS0oSycvr9xe3v+tFpWS+z0Qw5epGg8vf768uNP"
    "axJ82mrq0omxHtsaJswtGPtqCsz5n8+QsTJSBH0gMesm9FwLLtFi0981To9G9tV8gETjP4"
    "i3Ro1zHBvzvK2S/OJAg5Heh1tGR0+BlVbeRHE01UtmeCSK756LiUxNTEAl2ILOX/VEleqK"
    "v4rSoiR9TDoJAc6Eps6Q2JcLwJhfsIYklSTi07Ln8HleeS95H3cG22qNDZ9v4KGyhtXajC"
    "g8rbwJ+xgBkvRJ4Kj6rWR9V/fTrVAe9ZfKUHPqFoqXZ0DfY96R0dOZ5+o+MZY/PvqOtAz0"
    "ndGbU+pfagWkaToWsozHaaHlcQ47ygQsi3JI9xRDP1bJ/JZRmSR84WykK3YAvqBXB8OILY"
    "ISWhFzhu8nf0TGpDSPRU/tMjoa8Pp97No2pCrmFAnl6PlAvoCwrnW/JMNYuFgTz/HqN+tG"
    "ROV2/US8i7wOOW3AkCZZqE+8nrqtb+UJ2BHovr0ELd/YUFUeFzecZ60RwVDd444Dt5pZiN"
    "ikB+tgo/SQhV9yGyu2pOEvm9No7B34fm7dUH7dpSNV+HNUI8blsft+ojNcc/R4VaYVvssY"
    "nrTpu42isT614yvxfgope/E56Z7Xf3S6WdphCnBHsEd2k54P/ek/erUQZDTQJDuT8ImHzM"
    "G4TkqFAeaW+pDs2hz2gQ+PZZUVLBW/iBBvqaXMyMBBPN1wEF27LxVs4RoVzdOsUSDECG/W"
    "9zNNj8tkHzW5ArQhNmkRH0aGNvjVlQzs1yUlOC/gnNjTLPXtZknr3UZJ55Ykk1AFfrgxlF"
    "DxDehz7YLYfCVWwhHFQ7FNIpwyYOhcTk2NT97UHjM06FiIqiQMQwc8F3HPep1birG5FgTH"
    "C3xZBjbk27N3Pf9jtGhdw1wTae3kNoXzU6Pl/VHJ+vyscnWJ6NGsKnBHh4GhtTozQRE7Qz"
    "CoTbGG5BJ5xq4iLrQt0zGgw6WUe9abC7FG1GbbAv0mGuwQbwq4gSM5mwQNYbo9/+K1Bhns"
    "ee8jysUFB7tJxpnMHV4mGRqgeH6h6K+0Cgl3yFkXKEmTGVEmmPTIT7rt3BqdUm06NIh360"
    "Y0z1kPzM86g70Ji8kqFhnalrEk0yiJiNKSCjAqJYVbq7B4GnTvAtgY7X6WVBqQCLlkefKC"
    "dixpYexKFaED1KeXXN4a3dXWM3+5BLnkjK1/yBxrTOfFbDGmNaF1Jlvhj+dvDiUAg9XAmc"
    "wDWyIKcEPbRznr5qUghUzqqWYV9pS4HuvWxH1+TWHdftcLwnqa2NpMA/N4F5jax/SO9kQ3"
    "Mqf6kIjNFep0O4G8HtiJGyxRuadvJkezTupFeO17qDVTz26yyJ0Wtj5CmRopGnrSAowjG8"
    "7Zhy0yD1IiGuQNsVYEtvxJ3pzCheukjUI/C3FzPN2LyF8bJA1iNcu2W6LEqVDqeQn65jQD"
    "H19z/dVid3xXbJ2+xOR6iRfko2YnI13kmfdmnlvVaK0DsQzDWG3tzosM7Wm1Onmkc0RkQE"
    "iCAq0UostFEhgBlbEvnWKzKRrwT1dMYrqFYQVdCBogFgqV1awWRGxXNynVZShS5ycDs5PM"
    "xsvvKG8BxtmOSh3qNJCYMKkzLakNGG3EEOhjbkLwx6U0PQRgagzkG+ewvQf5njmegE6fze"
    "xFL1oVMvyE//kiujk7DSsVr5Cr6bUbq4zbzpMB2EFUtJHPli84lospyxSKpZzqgXSTvCWo"
    "Hf21GObnLHJLW6TyGFJFg6UvZRDTzBlz6heof7vl+gUQ/gAAUoFKC6e6SgAPVlQY8C1G4F"
    "KGwI3i2r3y7FrLvUHfEWJAOdtLU+pVboytwbo0jUaCZ7/ZgYjJZQwlIVgs4MSiLr8KMkGS"
    "iBKadA5OGMhTwqk6nqSC+oJcLIlgmiElyHGWVRaw/PaxjtOCSpfHXImMdYckJpC6Wt7iwE"
    "SlsdgB6lgX3v9eSUNdjpCQnCfoxC2NVfUMQtQqkkfmWDtYIXTaY1lLju2IJCwVVlT4Ka4V"
    "BgPBaFVCRcWpN8TKG2uBwAW1SSoFIWqbZxw+YyE4T8YrJIt74mlJw6sxAoOXUA+oRHGUGf"
    "I0LoW0MvlXcPcmnHmpzzOvSLdBjH1hZ/Ti1hVog8o+hBTPgejLS+JURc4dsgzSFHhVkOBl"
    "kOmNN/6CYpni2M0c8RISs/Qr34B5WRpdGJf0hStar14awgW5NGmSL0KY+01CBf1cDnLKAT"
    "banQZjRY8+DoNv8Q1diuLASqsR2AHmseYM2D4695QD343ToGUqcv5aiw5J9RUjiIQFLxaZ"
    "elvE6M3Ls1987QNLWFrVOiCtV2DSDrmGXOueISVNdJWCPbo13s70+7soztu1oCxH7KHdxK"
    "fCzT4ifQ9hPwKLV1p28l+BkBpuVgzRWsuYI8BCt+YMWP/m1qTuVrTBy3xQqUSHEVduTkwL"
    "ornai7otw+IOMMqnxCanD4Wb/QKJDzGjqHfgPfzoIuoGIX4dSy8yGNcRAjFLteMm6Lobwi"
    "ApikiqL4M24J+kxIaCxPRDui7ErayROah1K6ljcNJeDw7zldoS+qQzxqiL6oriwE+qI6AH"
    "2eVzX1lORpeuiROm/gKTmvbuNY6jNIjdr0xNN7iOv2XVBBLJw0tdkk83sB7r5NNpBXMm0T"
    "sVegQ1Z9jHFjedVKoymsaV7VusK6stckkiypWqhCwhIhPr6RNozs8wRaUT6tVh7To9jeoe"
    "+gTmz3mXASy0BDG2aeBL0hZXGcOVqrfF1gR0aEcfAmgR3Us6FNYFbbwyT5oESM2JvkIESM"
    "vo3mmaNDiWaDpDIwHZrCn6dC8DcTJ9fWorwQ3zNOnan3E12pxbiWL27p/a7rmQRHtghV9n"
    "d5mVvLVOor7D756+VvphF/eXtx9/biu6uBjsVsAddct8ueIltkqwVsb6/u7m+v38otfBj9"
    "5+fIlzBztMkzudFhnfazSOcZFFD1JQWD8vAqHQaMnsN881BVNUtKCNyjNnGC5+R+Rol6It"
    "QphYoRAVXU46g4vCpvqlwiULFU3iogcufxQF88dZ8PNyhEb1Y8tab/mu4MaWkNOqwithND"
    "G3pKOnFoo6ekE9Bj8YmDQS8PiSDUKMfVnD2j6IWtv8jfT04b8PeT00r+DkPr4ZhUUG2NtF"
    "rzQ0a1R7vDYVwqWzQ7jC2jbgrJdLRTljiyFzga1aqWHyckvUFz79GV8Fqt0p9KpBhd2XYV"
    "oBlFC1dsgQy/gJbZ20wS/qm11ddAn6dC5DdA3nTP54gQ97Y8XzVObxVQX6TEFWgZpRfZ2M"
    "xTSgp0iP7RBd5ccmtOBxqbczQwrDM3j2FKQ0szGG7VfAiCB/OucnMMlZ0WGo0uLUEEDQjj"
    "SQfSgJFHxnVdtza8F9qBN/g+CnaCsyZ2grNqO8HZKdqBO8SS0A7cCeh9ykcLxwsDTYRUdc"
    "BZgahHiu/WjDnyab7fQsQp0vUI2X3ngvvUG7WwqBXpUMRs2RNGzI1LaaU0GPT3Get7R4T5"
    "70KtKA+XawV5O57QqAUJdFabEilRjymxQfpWQfATygMLGtg6C0m3lIIAfaKczORDqSdUiA"
    "YNlpR6b0gUdSNpFlQI+UOGBAoTRLeJ40GsqbyXvmHJfh9voCsMFY4jbL17aKaH2kRHFgK1"
    "iQ5AP5e/1sRUkczHsIYGYQ0iHP+XTgwVihwR7uvW+zo+a42Qz2gQ+GM0Vv+4Lk/lr9dKuL"
    "NkhlmXvSULXRskzUUod4WKLs765CmdVF4jlr2QAqZNJ46tSxjdyh3RaL2tUwCDl3vFmlDM"
    "7AT0GLx8WOjbNCNIiXpQX3ZN0j970UTUP3tRLevDWBFnkCGMRc4cEW7xY5Q5f+Fs4WuLks"
    "QjtXKnr+YYZOMJ+cVKuTC2TUYlRuC5gviU+S5VEqOYsaWQYzTtxQwGUQi+1GfZbXrTj95H"
    "74HLSWwh2fWDlFjnkGtHOPVVszwiqLyB9RhQDrZYbokZkY9cuPKBb8g9demUWws5/VGyne"
    "gZAiqh2i1srJB4QdHEetjDB2XfjiwEyr4dgD7mq8boF+kwsqB1+HByMpnBXyDD7d8a/uhE"
    "NtA9UoIe+hi2XNsTuxgfenNTLzBGP0eEXP0Idb7bOJEwwklTjTIbHtZXo0wnGqiA4BlQke"
    "0hF0PyKDVIpTHJ1ZDbinyVVD0Z00fGaaZdOVIjg4Ctr0FtgwL0NNavSurgNh+gVEOfO4yP"
    "II/4QamS8QXlzpBX5E0gIoeIxBEicaJSQYRSLUnGZvy0b4nrPAYQ4TN1nqSqSP+ScLmrSG"
    "WFxW2vMQ7Jh7y8m9geUZNETRKPPNQkOwE9elHQi9JzLwpqizsutJOIYmWMq5OHCkS9SbHY"
    "YvfOVJw1Y81rhL1Bdt8GVkcIeKsS9tWdOHIke+TLH/7YFWeuwXA3zTgY57mGeE2Z9RpZ74"
    "7El00Y9stqhv1Sw7DBQ2ws9BXI0MjUWtdB++qBw7iZ1yKOOyPCrd9667tMtNn5eTJEf0P0"
    "lzOj3m1Fqt6drqevXjU4XuWsyvNVja3lnXNn6hgJMRlF7xDejvzSETfNbzNH+Mr8X3LRJE"
    "PDOvfMMprUuFFYJHNFvgjIPI7K7RPLhT8EpeI5uQ4EcWxwlUSzHpVnxaX2lPJn4DEJ+Arc"
    "J/LRkxnUKhpTST3Vthnb5eM2iej7Nr5dEk6obhsVWlKxfR7xWEDmHjRAtrwVWTBuXHhpiI"
    "F+nTiw0D3TkYVA90wHoEf3DMZYfqH4Y4wlxlgeEHSMsezz5sYYyy8vxvJCzAcaxR0uD+uU"
    "dkvMzZvbQeUFFbuYpLQlbbuHUCQYRqHKoOoxJ4jreHOoGOZz50nunzeRTi3/JQJVXyzSte"
    "U126kIsNzLU8206cxsi+Uh6g+XJjEv59UhL+cvsDxEh7gdas6dgB41Zwxs7I4XZCeBjVho"
    "b1cKGiq/+b3baOvW7NzSxl1aRj7oeHrvmMKWN638fXxlfOTlqVCtRWPxceKvlF5ji06eCu"
    "U9jOs6TvQxbrr3cUd3S0r9W7YcaOyX6diwzogpYJaBGZOHHmHQ0ACMglEckIBon9ie+Eb+"
    "QziLMNpAQ/gLHgBWRssjoWczvZ1y89tCHNEdpeRB3ko8vw29hza2ydjEolK0MeynA/wMjZ"
    "cdWQg0XnYAerTs7LKFAhp3dgnveGVs+82R9E4O3Ynld2xu5xmjkWdTrsxDV7OtqzOCk/k9"
    "2NP7TgYWLOQTDdi18TkpDW7x1oFRjmcMe0KCqLd2mJrXediswgOiDqqK5Vlc44iq1m1Sgt"
    "6U1dher2MWWJotXIllOh+hLO9L1zWppZPORyjLtvHQCzRYVstsGcUepba/P/VFbvM5k0As"
    "TJS/HEkPBOU9pJd7LKAjsLOZSQwFMpQa2koNCsbYbd9iAXKUuAYbrIFjqqZkNIh7a4kZ85"
    "YOuwBU/lhz+PNUuPmPMHPpbkn9oNr9H40NP+P+jxuHmSQxQcX2yGn/nDz4TDgw5yEuukEY"
    "tymHBKKoOIe8tFKV113GIAPJCmpTlbZx7yZOfxVAEJu+WRhMWOxniJ+Ifv/D8rZqv39+4Q"
    "yskTkqPGhaHzTp51ECv7o+ZI6kT8hvzRiBGUmYkdQd08RO/NKOGI2ZTjplzKWWV3FupkRr"
    "II8l1a5QTq/s1+h2eXPzrmB0u7xet6r9+vPllQRewS4nOUHFns4JM013dF7+2d9+tkO6py"
    "299VgWw2KZWCXTwIypSgUan4d5KtRlj1CX/Ynqe1v/RD/X2XouZ4x8QUObeasFC4W7aqbR"
    "/gZ1LECrnMptQRahCIjcNyyEihjUy5qEAW8UqucXlMoQlIBuQpaWIPJdqNxRb1QJDVUWQ+"
    "qpE8t7BoUoCaeWHTU1czQ6796fbhYKnwKKmvBhpdVqTThbIoOzqEDUw8DV12cNjqTXZ5Un"
    "EgytBVViogEmGnxh0GOiwU61B52npjr2ZKl3zh8nuPuOPFHSoalnLEeETOQYtYlfEinnJ7"
    "oaaLSKwnitdpHKS6M5bahXqIRWtowK50mqpBp+eisxJIJaLvQaXqmRJ1ju5+SWBZZqOZxe"
    "eybUDVxqQQ9iJyCW+q+jKdO/t6d+Xo8wUhi+GG1hQ4dBjUdMrWoZ2Tt1vcIfltKsG1dXAR"
    "VHyOLquBWcCvlzRR4rl9fvL25/1x8syXyfiWDK1Y0Gl7/fX110h7/d0QA+WSmQeWpzld3/"
    "hQm1HE5EUyEGUM5t3IPkyXLDuBbo0vFElL7/6LhUNV6n3pPDmbeAPu4qJyFiICSw5tDQPe"
    "mfvtZoZCv33IA/xSy+sdRLt2jX7VDl0W3p0NUsSy20iQycEqAQ3KaHpvq0WwToFehQFN7E"
    "lKGAHJs1WStQ9c59tDVXc0cO5VvVsioGvnQi50Zrj2PLd0Y8nTtKs3ianMkwOTo+F9YKnA"
    "BQm55YU7kAQ3WELpWXIFDuA8sTS8qp/Zz85sidFQZQVkeqAmEs7Et60AqWjENoHfN0B/bu"
    "H7jZaT6aWWJmeKSnNHiuG5/rsB+MMS8Q9eJ837lLgk5Dz/g0z1Pt6izvqxeuWCYmNMnDzA"
    "h6FJiwtejH6FAwM15kNC2NFx3DdE+2i2JhWtuxTJh0StA7MXQ7fTY6IoNeUO5MZjr5Mx6p"
    "lz2zOZ+TNqvB7pp9OP7Yuyuj7dg8/ES5MCwCmyPpoTy2k7BF+KgMEI6n9xDdkxfN+gLUNQ"
    "YoBZDLJwbU08i7/7q7eV+hVWQkayjbziQg/yOuI47RgFUDLoBRbztcNxOuSQpwg8tDH2af"
    "/h9olEp1"
)
