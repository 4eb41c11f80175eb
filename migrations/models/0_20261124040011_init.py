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
CREATE TABLE "log_channels" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "log_chat_id" BIGINT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "told" BIGINT NOT NULL,
    "telling" BIGINT NOT NULL,
    "problem" TEXT NOT NULL,
    CONSTRAINT "uid_log_channel_bot_id_e44eaf" UNIQUE ("bot_id", "chat_id")
) /* Where the decisions about one group are written, and how far that has come. */;
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
CREATE TABLE "log_channels" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "log_chat_id" BIGINT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "told" BIGINT NOT NULL,
    "telling" BIGINT NOT NULL,
    "problem" TEXT NOT NULL,
    CONSTRAINT "uid_log_channel_bot_id_e44eaf" UNIQUE ("bot_id", "chat_id")
);
COMMENT ON TABLE "log_channels" IS 'Where the decisions about one group are written, and how far that has come.';
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
    "eJztXW1z2za2/isYfWk7o83EjpN607kf7NTt+jZNOra73U7SkSkRlrimCBYgrWp6898vDv"
    "guggxBSRTFnC9tTOCQ1APw4Lyfv0dLZlNXPPu3FbrBmwWdPY5ek79HnrWk8h+a0TEZWb6f"
    "jcGFwJq6avoTzJvM0olTEXBrFsihB8sVVF6yqZhxxw8c5gHBe48SzlZjIqjlUpusnGBBgg"
    "Ulj3RNHI+Egr4mFhGBxYNo0PKYHOfRBEHkX85MEk7pA+NUjq6DhePNiXwzCuOcWvYzeBeb"
    "zeTLyKFuHxt6zp8hnQRsToFePvzDH/Ky49n0LyqSP/3HyYNDXbuAvWPDDdT1SbD21bVrL/"
    "hBTYRfNJ3MmBsuvWyyL1+Deelsxwvg6px6lFsBtXPr4IWuG69acil6VXkh4CFN39HOLtj0"
    "AdZXXgDq6A2ya6PJ5N37u8nt1d1kMiqtdEKRW4X40ox5sEvkuwr18+fwCv84PTn79uz8xa"
    "uzczlFvWZ65dtP0aMzZCJChc+7u9EnNW4FVjRDgZyhGq14GdlbdV0PbkazAfB0HVDRBuLk"
    "QoZx9oF0AHINgpdv31/CnZdC/OnChX9f3Fxev7u4+f3rny/+840aWsdDb9+/+zGZ7zMRzL"
    "m60ejy97urC7kOsLUfHnPLABem1uxxZXF7Uhphp6xqbnloebrcvGJ51lxhCT8afmLMvS58"
    "543lujrGlgzVcrWAunTOreVkJqeK5owNppOAkbuYXrIJmyzYijiSqVAv0POlz1J99D569y"
    "vLkbttshT3xLeEkKxIsi0WciL3F3ys9wFjj2qYeYqzrax16a4Ab0Mu9WG0lENMfQRWIG88"
    "khM+jGYL+YeTv2rEzi6d+dYcLWZOfWdo/zw9ffHi29PnL16dvzz79tuX589TzlYeqmNxl9"
    "c/ApeD70VuwWiHfp7tTVmyTs1XIKPZzblyYKbX5UJkwEefhRHuKQnC3hr2jFsVcX+zsLge"
    "9YxiA3b5Y44R9qX118Sl3jxYyD9fndUgKk/4N/+6uPn61dk3RVjfxSOnaqgIcI7zN9/ZOa"
    "JWezvm273B+CBbWyon3Bj5HBEi3xb5WKYqI/+Dy6wK4HM0G8A/ANERcpYaGL9//+vl2yvy"
    "y83Vm+vb6/fvCtpCNAiX5AUpvcK1m6uLtxsgs0fNzmbMpZanRzgi2NTMJMWwsL18//5tQT"
    "G7vN7YsO9+/fny6ubrk2+KGJf3MeWccZOzMSXo7mgcjY70YEw1MyM2UaBCRlHFKHpiUUi0"
    "aPnFBCONWaEwPm5mW5BTG9oWLsics9AnjBNJ5XnUJZaQej4lUmMjjx5bCeIE49Rw8GBx+b"
    "cgoS/VQyrIinJKJKENps+v7/1A3I/Jc/I/JPSA2PumbJjo5pFbGEsf6dqEocXTd8PODmte"
    "2As7OzZDwlANOgfWt/p2ohwG+kf5a42YSzx/gHaEkwbs5aSSu5xsykp+YGgaiwm628zPB7"
    "WTq5xfl45n8TU6vwbo/EpE0V8oFwqnSmE1ntFMXPUp8+WlhvKqr25dFhkXzvI1sWYzKuS/"
    "LbEYE3g3JUWCwQr+KPvoJflXgoCAAt54nay678ehnNp/ORVZ3RfL6m7l9+3U87pkSjNmJ6"
    "LZBq7/iGnI1fDoDK6XXO+gHEtOxEIv+MfKsWmsKZNZKFkXf0burTBYTOTnf6+m36t9Hv0p"
    "NWnqzfjaDyAAaa2YlArQ0scTHO5VtmCTfdAyMWpgFLBH6k1sZ05FYHJsbdLtSxM6/gMsw9"
    "qeaXd85XZP5w9Js98y7C8XdmHb8pDSaJfVmzZHMkDN/fTlywY7Vs6q3LJqbEN/Z1zDF6q1"
    "93g67ljdjo1P2TKedaGpeSoUWk2E1gLvjUUaM+zzVIh9W+zRBtitDfBPU7z/RLy3s7n+aY"
    "Z3TIB4t8MbdFczwBMKRLw54j0x+VxEdouRLrUjHhrXmXhiu0dDy84tW9Ips9dktWBkaa2J"
    "cOYecbyy4aV25o5zwnaRRIH2kGb2kMQiaLoOG4S4IC2Zu/p/CflqnT6ZP7i4xZOz501c8W"
    "fPq53xMFZElzPXCN1kfofoPjl0RXk3GJ83QPi8Et/zTXQdMZGni/Okk07q4psLdB2GOSfc"
    "5GjDnGecAiQTS2Ojqo2aKtANyVjVMbd2LRFMXDZ3PLMFKNJhvsqeBPMNP4/OLBDT/fDTDX"
    "WtIPaYbixIlkp9B7c5wq/jU7IBk6vxBipsZim+eVrTiQFGP0IQ9Y9wo6Gi5Dre45Yg3UpV"
    "6dp7K280VJDy8QTtcfqNTnNhDEPBychakLMiW0KsGNepZTHpe4/eMfmfzwP7S+5ex3XM1K"
    "JqVjEj4uX6khkpn68xrPjOJDtVPm9a+W1hBcQiPmcqLkUsVEaJ/BnUsgl7UPYTKLDjeM/I"
    "3YISQaWUFkDsCnUfiCO8rwLySP1gTJjnrlVMC0T45YtnTKkUKETZVtPto9H402fpaVxj/O"
    "m/7aG76JcmxodX1baHVyXTg8/pg/OXCbwZxQABPjltYt05rTbunG4CHIVkAWMyAblIhWHI"
    "m/u4FMUlZsynRmFHGcUA9/Feoo7QrnNguw79y3c4FcYLUKTDXNCt7Gqh0Kc3fMaslpChVa"
    "0t+rHP2NgHWKRD9rOdWbO0HuXF+IFxKnW3n2iU7nMtX93yZjqZvBwycGQLUaX4y8vcWqW6"
    "5MYelAjI300j/8mbi9s3F99fjT4dJpIjZxrVGB2KhtNqs4OqUjHJTLXNi2kEygrgJZkwoP"
    "hDNgu4OMnH6L4fR1EoB41SBqEQxlzecUpnVghlf6XiH2ceOoJY9tJRlTc5hRKcScZNdWmN"
    "Ll9AY4T4kP+OslSapILAH2ik6A0vHNcYKfqQOPXFHEpYn6Mn0NPZYxt9sECHC4AS8TEtAE"
    "rEA5eIUzekRh7OuyirpeHEKdpUFE6Fz68Eof9YWo5L4qRIJW+COKo8W1I0VbJmfHvytcXn"
    "zDt17HFUNiMalMKmBJJHtMJyA11duU4euYXPrU+sDcXbEYUdYmJdTwkG57s4fdnEeSFn1Z"
    "jWS+4LU//Qbj1Dhz67i/g+b+LklLOq8X1ecnNGKnsbUTVPh5JSa1H1QbKDkOs8dJXY50kG"
    "kyK2s7R1lykdSp51OsZc647YoBwMtv2K8i2LqA0UhSRYbv9qwkFP1L0pCVsJ/rkAWI3oXw"
    "yPrRb+IWxt4niTNCK3iS0cJkeWaCAX+dpQxPEgwm2mDM6q650TkNijq7Nqb3OrLQR2jHPZ"
    "Y5xLtWCOMRkYk/FFx2RAXIUx+DkijMdA6/MRLQBanwdufc5lF2mE0GLuUbUQuqJTw+qpF2"
    "TK2UpQHsmOjlDio+pvqpMy6ydvlWxhLETmSFCCRAnyGNh4KapUUNomWTshQ/hRgD9S/B3f"
    "iNf73bo9Oiorc9YkXeOsOlvjrJSsoRqPShFDJxBWw1ukGhzMe/EtoR6EelDfFuL49aCrJ8"
    "mEbthqpNGC0rFxnQ5EYZZJGvxC3ouCFhMwqB+4HMv/Uk/FtKwWmoY3TYg+eh89SF53bAg3"
    "X4m4v42jOt6wSH2SL8rXRO0UQj0bkuAJ47bUriAWXU5tqFN9yMe1Quz4mHzIN6BOLiV90q"
    "KruQmFoHOMMu9fGI5cHl1/29pTJtA3t8UDprmIio0IMwmqUfBTTexTKfTpAJkTaL5/faDE"
    "CUT+deHENXJZcUR+F8ib1pMpEA1OJd5LQdu4V3kb9pKjw33emrczznPl1pru9A2ywe31F0"
    "2q+7yoru7zolTdR4JFvdlaK5X/4DKr0nafJ9vA+QHojm+n10D7/ftfL99ekV9urt5c316/"
    "fwdPSXvWRINwKaspfHN18XZzS1uzhbbwRl0J54yow/rN6ZWjLeAc0L805rM7ebUiii+ePw"
    "CGUQPw3dV/7goAJ4xB34cpmZ7D/w20ZtqIi5e/Ur6Phn1Uw52nQcgbQb5V3PYOUwtVlYgK"
    "q2Y2OK5NLjToAJ62Q0nsjBJysoLKFNaUhcGYhJ6tgjgoAXdy1JZ7RYmwVjW9VVrerIkBM2"
    "kHHhkqwbsNZyTaI3tqj+x/ac5j1qLSj8EA4TzN4FDeQ9lIavGZUbBZRjE4eE9PG3nHT2u8"
    "46elTZzwcCM2nSNCt0V3CWq7E3RumOuGvk7KiUdqRRyu5jR03f6LrQh7kPo0EVJACRZQMj"
    "x1yoIn1aNQsStQntf47wULOWGc2NaafM0eyK93bzRFEnZ2Z3ACX0lVlET3cARRXnd5lweY"
    "Di5e8ZpM1xE1uI7lv+UdxvAUyN+aRTXK1FMt141rlC0zF7LHYA4PoIiDIKFP5MqsCTicq+"
    "uOCd9SZp6cTX+1iCwPVr4a2WYJsowyN717ES2WtlBCq5XQkqUq4l/NeOPpQ+K6O0u5xlJj"
    "BzNoJ5ymqZSWzB+gB/68iZB2Xi2jnZcDGA0jnzHif8vdjMUiD+YX0waGVjPvZP5gamTs7j"
    "Cs8MdUY1nli0EwVakbIzAzAgSzxF2fPzdAMp6NMJZhPDGC8QRh1MN4agTjKcKoh/GFEYwv"
    "EEY9jGdGMJ4hjHoYXxrB+BJh1MP4ygjGVwijHsZvjWD8FmHUw3huBOM5wqiH8Z9GMP4TYd"
    "TCeGKkxZygFlMBo5EWc4JaTAWMRlrMCWoxFTAaaTEnqMVUwGikxZygFlMBo5EWc4JaTAWM"
    "RlrMCWoxFTAaaTEnqMVUwGikxZygFlMBo5EWc4JaTApjT0IQL0LbqSogk46N68IQLZg1cd"
    "lcTftsIOL7KBzQm9O4/HqSL7G0bDmdcRUgGPA4gSJy4ZWjDtvdBkIMrwOhqTPTOPeiWAso"
    "KRajKSkjUYgzRJMrnAoW8qiUEtaPOXS8Q139GDP4MdKn1QL0ojZcz9KDD4N/EHdfNl6ADU"
    "JcgfZfQMB4Gfvq0M2UYHD5NXtJEntyLBN04+nDw7ZJaYeT6tIOJ6XSDliXdoR1aY+7Lq1p"
    "/ZeMYoBx842Ybw3vLbPevNbTFOI8zQBB3n15wAQwrQT3eZz18tvxc4zdp0JjHUasw/hlIc"
    "9cDerVZXfi6QNgJV0XOfLoygToeDoCbQw01v3bY92/nvg1Llkw0rg04PK4zpshz+rmrcBY"
    "8J0qPODYUK0ASjqB0+EuNoqRufUEvWOfke+hXQDUNLCAhjxS6kcdZ+echb54Te6jhgLQJu"
    "pe9QmjwVjdT3V+JSvH1/lADvIGWzUtQ7fGAd0aWChp79oBVvpKDY3njSyN5zWmxvNNdBUr"
    "KsN7Sy2X2hUOioRks7LpOqDi+DSAOp4Ack5eUpJIXl6/u7j5XS8qJfN9JoI5VzcaXf5+d3"
    "WhsY89aTZ1bUXZjKjDirIJRz/agrI+Z/LnL02UgBzJAHhI14qAZdstWnrmqdDp39qukAmc"
    "ZvAX6dCuY4J/f5SzX5xZEHI60utoyej4M6raxI8mmqhsXwkiueaD41ISUxMLdCGykv9TJX"
    "mhruJ3qogcUQ+DQnKgK7GVNybC8WYU7iOIJUk5tey4/B1UnkveR97DtdmyQmfr/BW2UNr6"
    "UIUHlbeRv2ABM16IPBUeVa2Pqv/6dK4D3rP4Wg98QtFS7egb7B3pHT05nn6j0wVjj99T14"
    "Gek7ozanNK7UG1iiZD11CY7TQ9riDGeUmFkG9JHuKIZurZPpPLMiYPnC2VhW7JltQL4Phw"
    "BLFDSkIvcNzk7+iZ1IaQ6Ln8p0dCXx9OvZ9H1YRcw4A8vR4oF9AXFM635JlqFgsDef49RP"
    "1oySNdv1YvIe8Cj1txJwiUaRLuJ6+rWvtjdQZ6LK5DC3X3lxZEhT/KM9aL5qho8MYB38kr"
    "xWxUBPKzVfhJQqi6D5HdVXOSyO+NcQz+PjRvrz5oN5aq+TpsEOJx2/q4VR+pOf45KtQK22"
    "KPTVz32sTVXptY95L5gwAXvfy98MzsvrtfKu00hTgl6BDcleWA/7sj71ejDIaaBIZyfxAw"
    "+Zg3CMlRoTzS3lIdmkOf0SDw7bOipIK39AMN9DW5mBkJJppvAgq2ZeOtnCNCubp1iiUYgA"
    "z73+ZosPltg+a3IFeEJswiIxjQxt4Zs6Ccm+WkpgTDE5obZZ69qMk8e6HJPPPEimoArtYH"
    "M4oBINyFPtgvh8JVbCEcVTsU0injJg6FxOTY1P3tQeMzToWIiqJAxDBzwXcc96nVuKsbkW"
    "BMcL/FkGNuTduZuW/3HaNC7ppgG08fILQvGx2fL2uOz5fl4xMsz0YN4VMCPDyNjalRmogJ"
    "2hkFwm0Mt6AzTjVxkXWh7hkNBp1sot402F2KNpM22BfpMNdgC/hVRImZTFggG4zRr/sKVJ"
    "jn0VGehxUKak9WC40zuFo8LFIN4FDtoLgPBHrJV5goR5gZUymRDshE2HXtDk6tNpkeRTr0"
    "ox1jqofkZ55H3ZHG5JUMjetMXbNokkHEbEwBGRUQxarS3T0IPHWC7wh0vE4vC0oFWLQ8+k"
    "Q5EQu28iAO1YLoUcqraw7v7O4au9mHXPJEUr7mDzSm9eazGtcY0/qQKvPF8LeDF4dC6OFK"
    "4ASukQU5JRignfP0ZZNCoHJWtQz7UlsKtPOyHX2TW/dct8PxnqS2NpEC/6MJzBtkw0N6Lx"
    "uaU/lLRWCM9iYdwt0IbkdMlC3e0LSTJ+vQuJNeOV7rDlbx6NZZEqPXxshTIkUjT1tBUIRT"
    "eNsp5aZB6kVCXIG2K8BW3oQ784VRvHSRaEDg7y5mmrHHFsbLAtmAcO2X6bIoVTqcQn66jg"
    "HF1D/8dFOd3BXbJW+yOx2hRvop2YjJ1XgnfdqnlfdaKUJvQTDXGHpzo+M6W29OnWoe0RgR"
    "ESCCqEQrsdBGhQAWbEXkW6/JTL4S1NOZrqFaQVRBB4oGgKV2ZQWzBRXPyHVaSRW6yMHt5P"
    "A4s/nKG8JztGGSh3qPJiUMKkzKaENGG3IPORjakL8w6E0NQVsZgHoH+f4tQP9ljmeiE6Tz"
    "BxNLNYROvSA//a9cGZ2ElY7Vylfw3UzSxW3mTYfpIKxYSuLIF5tPRJPVgkVSzWpBvUjaEd"
    "Ya/N6OcnSTWyap1X0KKSTBypGyj2rgCb70GdU73Lt+gUY9gAMUoFCA6u+RggLUlwU9ClD7"
    "FaCwIXi/rH77FLNuU3fEG5AMdNLW5pRaoStzb0wiUaOZ7PWvxGC0ghKWqhB0ZlASWYcfJc"
    "lACUw5BSIPFyzkUZlMVUd6SS0RRrZMEJXgOswoi1odPK9htOOYpPLVIWMeY8kJpS2Utvqz"
    "ECht9QB6lAa63uvJKWuw0xMShP0YhbCrv6CIW4RSSfzKBmsFL5pMayhx3bIlhYKryp4ENc"
    "OhwHgsCqlIuLQm+ZRCbXE5ALaoJEGlLFLt4obNZSYI+cVkkX59TSg59WYhUHLqAfQJjzKC"
    "PkeE0LeGXirvHuTSTjU553XoF+kwjq0t/pxawqwQeUYxgJjwDoy0viVEXOHbIM0hR4VZDg"
    "ZZDpjTf+gmKZ4tjNHPESErP0K9+EeVkaXRiX9MUrWq9eGsIFuTRpki9CmPtNQgX9XA5yyg"
    "M22p0GY0WPPg6Db/GNXYviwEqrE9gB5rHmDNg+OveUA9+N06BlKnL+WosOSfUVI4iEBS8W"
    "mXpbxJjNy7NffO0DS1hW1SogrVdg0g65hlzrniElTXSdgg69Au9venfVnGuq6WALGfcge3"
    "Eh/LtPgJtP0EPEpt3elbCX5GgGk5WHMFa64gD8GKH1jxY3ibmlP5GjPHbbECJVJchT05Ob"
    "DuSi/qrii3D8g4oyqfkBocf9YvNAnkvIbOod/At7OkS6jYRTi17HxIYxzECMWuV4zbYiyv"
    "iAAmqaIo/oJbgn4lJDSWJ6IdUXYl7eUJzUMpXcubhxJw+PcjXaMvqkc8aoy+qL4sBPqieg"
    "B9nlc19ZTkaQbokTpv4Ck5r27jWOozSI3a9MTTB4jr7l1QQSycNLXZJPMHAW7XJhvIK5m3"
    "idgr0CGrPsa4sbxqpdEUNjSval1hU9lrEkmWVC1UIWGJEB/fSBtG9nkCrSifViuP6VFs79"
    "F3UCe2+0w4iWWgoQ0zT4LekLI4zhytVb4usCMjwjh4k8AO6tnQJjCr7WGSfFAiRuxNchAi"
    "Rt9G88zRoUSzRVIZmA5N4c9TIfjbiZMba1FeiB8Yp87c+4mu1WJcyxe39H7XzUyCI1uEKv"
    "u7vMytVSr1FXaf/PXyN9OIv7y5uH1z8f3VSMdidoBrrtvlQJEtstUCtjdXt3c312/kFj6M"
    "/vNz5EtYONrkmdzouE77WabzDAqo+pKCQXl4lQ4DRs9xvnmoqpolJQTuUZs4wTNyt6BEPR"
    "HqlELFiIAq6mlUHF6VN1UuEahYKm8VELnzeKAvntrlww0K0ZsVT63pv6Y7Q1pagw6riO3F"
    "0Iaekl4c2ugp6QX0WHziYNDLQyIINcpxNWfPKAZh6y/y95PTBvz95LSSv8PQZjgmFVRbI6"
    "3W/JBRdWh3OIxLZYdmh6ll1E0hmY52yhJH9gJHo1rV8uOEZDBodh5dCa/VKv2pRIrRlW1X"
    "AZpRtHDFFsjwC2iZvc0k4Z9aW30N9HkqRH4L5E33fI4IcW/L81Xj9FYB9UVKXIGWUXqRjc"
    "08paRAh+gfXeDNJbce6Uhjc44GxnXm5ilMaWhpBsOtmg9B8GDeVW6OsbLTQqPRlSWIoAFh"
    "POlAGjDywLiu69aW90I78BbfR8FOcNbETnBWbSc4O0U7cI9YEtqBewG9T/lk6XhhoImQqg"
    "44KxANSPHdmTFHPs33W4g4RboBIdt1LrhPvUkLi1qRDkXMlj1hxKNxKa2UBoP+PmN974kw"
    "/32oFeXhcq0gb8cTGrUggc5qcyIl6iklNkjfKgh+RnlgQQNbZynpVlIQoE+Uk4V8KPWECt"
    "GgwYpS7zWJom4kzZIKIX/ImEBhgug2cTyINZf30jcs6fbxBrrCWOE4wda7h2Z6qE30ZCFQ"
    "m+gB9I/y15qYKpL5GNbQIKxBhNP/0pmhQpEjwn3del/HZ60R8hkNAn+Mxup/bcpT+eu1Eu"
    "4imWHWZW/FQtcGSXMZyl2hoouzPnlKJ5XXiGUvpYBp05lj6xJGd3JHNFrv6hTA4OVBsSYU"
    "M3sBPQYvHxb6Ns0IUqIB1JfdkPTPnjcR9c+eV8v6MFbEGWQIY5EzR4Rb/Bhlzl84W/raoi"
    "TxSK3c6as5Btl4Qn6xUi6MbZNRiRF4riA+Zb5LlcQoFmwl5BhNezGDQRSCL/VZdtve9KP3"
    "0bvnchJbSnZ9LyXWR8i1I5z6qlkeEVTewHoIKAdbLLfEgshHLl35wNfkjrp0zq2lnP4g2U"
    "70DAGVUO0WNlZIvKBoYj3s4YOyb08WAmXfHkAf81Vj9It0GFnQOnw4OZnM4C+Q4fZvDX90"
    "IhvoHinBAH0MO67tiV2MD725qRcYo58jQq5+hDrfTZxIGOGkqUaZDY/rq1GmEw1UQPAMqM"
    "j2kIsxeZAapNKY5GrIbUW+TqqeTOkD4zTTrhypkUHA1jegtkEBehrrVyV1cJcPUKqhzx3G"
    "J5BHfK9UyfiCcmfIK/ImEJFDROIIkThRqSBCqZYkYzN+2nfEdR4CiPCZO09SVaR/Sbjcda"
    "SywuK21xjH5ENe3k1sj6hJoiaJRx5qkr2AHr0o6EUZuBcFtcU9F9pJRLEyxtXJQwWiwaRY"
    "7LB7ZyrOmrHmDcLBINu1gdURAt6qhH11J44cSYd8+cMf++LMNRjupxkH4zzXEK8ps94gG9"
    "yR+KIJw35RzbBfaBg2eIiNhb4CGRqZWus6aF89cBg381rEcWdEuPVbb32XiTY7P0+G6G+J"
    "/mph1LutSDW40/X05csGx6ucVXm+qrGNvHPuzB0jISajGBzCu5FfeuKm+W3hCF+Z/0summ"
    "RoXOeeWUWTGjcKi2SuyBcBmcdRuX1iufCHoFQ8I9eBII4NrpJo1oPyrLjUnlP+FXhMAr4G"
    "94l89GwBtYqmVFLPtW3G9vm4bSL6votvl4QTqttGhZZUbJ9HPBaQRw8aIFvemiwZNy68NM"
    "ZAv14cWOie6clCoHumB9CjewZjLL9Q/DHGEmMsDwg6xlgOeXNjjOWXF2N5IR5HGsUdLo/r"
    "lHZLPJo3t4PKCyp2MUlpS9p2j6FIMIxClUHVY04Q1/EeoWKYz50nuX9eRzq1/JcIVH2xSN"
    "eW12ynIsCyk6eaadOZ2RbLQ9QfLk1iXs6rQ17On2N5iB5xO9ScewE9as4Y2NgfL8heAhux"
    "0N6+FDRUfvN7t9HWrdm5pY27sox80PH0wTGFHW9a+fv42vjIy1OhWovG4uPEXym9xhadPB"
    "XKexjXdZzoY9z04OOObleU+jdsNdLYL9OxcZ0RU8AsAzMmDz3CoKEBGAWjOCAB0T6xPfG1"
    "/IdwlmG0gcbwFzwArIyWR0LPZno75fa3hTiiW0rJvbyVeHYTevdtbJOxiUWlaGPYTw/4GR"
    "ove7IQaLzsAfRo2dlnCwU07uwT3una2PabIxmcHLoXy+/U3M4zRSPPtlyZh65mW1dnBCfz"
    "B7Cnu04GFizkMw3YtfE5KQ1u8daBUY5nDHtCgqi3dpia13nYrsIDog6qiuVZXOOIqtZtUo"
    "LBlNXYXa9jFliaLVyJZTofoSzvS9c1qaWTzkcoy7bx0As0WFbLbBlFh1Lb35+GIrf5nEkg"
    "libKX45kAIJyB+nlHgvoBOxsZhJDgQylhrZSg4Ixdtu3WIAcJa7BFmvgmKopGQ3i3lpixr"
    "ylwy4AlT/WHP48FW7+I8xcul1RP6h2/0dj48+4/+PGYSZJTFCxPXLaPyP3PhMOzLmPi24Q"
    "xm3KIYEoKs4hL61V5XWXMchAsoLaVKVd3LuJ018FEMSmbxYGMxb7GeInot//sLyt2u+fXz"
    "gDa2SOCg+a1gdN+nmUwK+uD5kjGRLyOzNGYEYSZiT1xzSxF7+0IyZTppNOGXOp5VWcmynR"
    "BshTSbUvlNMr3RrdLt+/f1swul1eb1rVfv358koCr2CXk5ygYk/nhJmmOzov/3S3n+2Qdr"
    "Sldx7LYlgsE6tkGpgxValA4/MwT4W67BHqsm/Z/E3U7Xmk0WZzo+M6fdZl80nSNLqZWvub"
    "VBCp0i1tOnMENEgj1lRyRKWGqujzqG9Y1ItsrNqKLdhK3o/HlTAsQYB9ltXaHd9bo9Zqg9"
    "c3dF1UZPupyGIAOwawf2nQx/zZHP4NQlyC1ksQOIEuXLVaek0JBhjmvhcJNmCu4e5OKHBb"
    "t9/W1HW1nZlqcc+IBhMk1bVFuCqypzqWaliRPV2EUvVER/sJnIUa7eynxIlYqZc9yhkTX9"
    "DQZt56yULhrpuqZ1agNKi53A9kGQqpEzGPhVC1kHpZI2dQkoTqywzlDIXUuKTYTVZSfZLv"
    "QuVWeq3KHCqlypE6leV9Bc0CCKeWHTWedjR+yc6fbpaunAKK3srDssNqJS9bIgOJq0A0QK"
    "nr1VkDoevVWaXMBUMbiW+oS6Mu/YVBj8nge/Xw6KLpqmXalT6A+jjB7To7QEmHptGLOSJk"
    "Isfo8fklkXJ+ouuRRqsojNdqF6m8NHmkDfUKVXSIraLi5pIq6ViW3kqMiaCWS20yXauRJ1"
    "juZ+SGBVYg1zG79pVQN3Cp9SSVACcglvqvo2ml1tlTP69HGCkMX4y2sGVQV03UolrVMrK3"
    "6npFzGJKsxkAsw6oOEIWV8et4FTInyvyWLm8fndx87v+YEnm+0wEc65uNLr8/e7qoj/87Z"
    "YG8MmC31ptrnKIdmFCLYcT0VTl257Txn0inyw3jPs1rBxPRCXWHhyXKk8z9Z4czrwl9QKi"
    "8sYjBkIC65F6ypqhawa5k3tuwZ9iFt9Y6qU7jL3pUXeIXenQ1SxLLbSJDJwSoBDcQgiOPu"
    "0WSVQFOhSFtzFlKCCnZo2wC1QD8GfsKRy4J4fyjWorHANfOpFzo7XHseU7E57OnaSVFpqc"
    "yTA5Oj6X1hqcANA/jFhzuQBRANhKeQkC5T6wPLGinNrPyG+O3FlhAKVPpSoQxsK+pAetYM"
    "U4pD8xT3dg7/+B253mk4UlFoZHekqD57rxuQ77wRjzAtEgzve9uyToPPSMT/M81b7O8qF6"
    "4YqlPEOTWjkZwYCCx3eWoRYdCmbGi4ympfGiZ5h2ZLsoNg+xHcuESacEgxNDd9MLsScy6A"
    "Xlzmyhkz/jkXrZM5vzOWmzGuy+2Yfjj72/MtqezcNPlAvDRh05kgHKY3sJzIWPygDhePoA"
    "0T153qx3W13ztlKSr3xiQD2NvPu/t+/fVWgVGckGyrYzC8j/EdcRx2jAqgEXwKi3HW6aCT"
    "ckBbjBwWNCP/0/rF6Lfw=="
)
