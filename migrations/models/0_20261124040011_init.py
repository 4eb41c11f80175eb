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
    "gugjRBSRTFnC9tDOKQ1APw4Lyfv0dLZlNXPPu3FbrB6wWdPY5ekb9HnrWk8h+aq2Mysnw/"
    "uwYDgTV11fRPMG8ySydORcCtWSAvPViuoHLIpmLGHT9wmAcE7z1KOFuNiaCWS22ycoIFCR"
    "aUPNI1cTwSCvqKWEQEFg+ii5bH5HUeTRBE/uXMJOGUPjBO5dV1sHC8OZFvRuE6p5b9DN7F"
    "ZjP5MvJSt48NPefPkE4CNqdALx/+4Q857Hg2/YuK5E//cfLgUNcuYO/YcAM1PgnWvhp74w"
    "U/qInwi6aTGXPDpZdN9uVrMC+d7XgBjM6pR7kVUDu3Dl7ouvGqJUPRq8qBgIc0fUc7G7Dp"
    "A6yvHADq6A2ysdFk8u793eT2+m4yGZVWOqHIrUI8NGMe7BL5rkL9/Dm8wj/OTs+/Pb94/v"
    "L8Qk5Rr5mOfPs5enSGTESo8Hl3N/qsrluBFc1QIGeoRiteRvZWjevBzWg2AJ6uAyraQJwM"
    "ZBhnH0gHINcgePX2/RXceSnEny4M/Pvy5urNu8ub37/+1+V/vlGX1vGlt+/f/ZjM95kI5l"
    "zdaHT1+931pVwH2NoPj7llgIGpNXtcWdyelK6wM1Y1t3xpebbcHLE8a66whB8NPzHmXpe+"
    "89pyXR1jSy7VcrWAunTOreVkJqeK5owNppOAkbuYXrIJmyzYijiSqVAv0POlJ6k+eh+9+5"
    "XlyN02WYp74ltCSFYk2RYLOZH7Cz7W+4CxR3WZeYqzrax16a4Ab0Mu9WG0lJeY+gisQN54"
    "JCd8GM0W8g8nP2rEzq6c+dYcLWZOfWdo/zw7e/7827OT5y8vXpx/++2Li5OUs5Uv1bG4qz"
    "c/ApeD70VuwWiHPs32pixZp+YrkNHs5lw5MNPrciEy4KPPwgj3lARhbw17xq2KuL9eWFyP"
    "ekaxAbv8MccI+9L6a+JSbx4s5J8vz2sQlSf8658ub75+ef5NEdZ38ZUzdakIcI7zN9/ZOa"
    "JWezvm273B+CBbWyon3Bj5HBEi3xb5WKYqI/+Dy6wK4HM0G8A/ANERcpYaGL9//+vV22vy"
    "y8316ze3b96/K2gL0UUYkgNSeoWxm+vLtxsgs0fNzmbMpZanRzgi2NTMJMWwsL16//5tQT"
    "G7erOxYd/9+q+r65uvT78pYlzex5Rzxk3OxpSgu6NxNDrSgzHVzIzYRIEKGUUVo+iJRSHR"
    "ouUXE4w0ZoXC9XEz24Kc2tC2cEnmnIU+YZxIKs+jLrGE1PMpkRobefTYShAnGKeGgweLy7"
    "8FCX2pHlJBVpRTIgltMH1+fe8H4n5MTsj/kNADYu+bsmGim0duYSx9pGsThhZP3w07O6x5"
    "YS/s7NgMCUM16BxY3+rbiXIY6B/lrzViLvH8AdoRThuwl9NK7nK6KSv5gaFpLCbobjOfDG"
    "onVzm/rhzP4mt0fg3Q+ZWIor9QLhROlcJqPKOZuOpT5suhhvKqr25dFhkXzvIVsWYzKuS/"
    "LbEYE3g3JUWCwQr+KPvoJflXgoCAAt54nay678ehnNp/ORVZ3RfL6m7l9+3U87pkSjNmJ6"
    "LZBq7/iGnI1fDoDMZLrndQjiUnYqEX/GPl2DTWlMkslKyLPyP3VhgsJvLzv1fT79U+j/6U"
    "mjT1ZnztBxCAtFZMSgVo6eMJDvcqW7DJPmiZGDUwCtgj9Sa2M6ciMDm2Nun2pQkd/wGWYW"
    "3PtDu+crun84ek2W8Z9pcLu7BteUhptMvqTZsjGaDmfvbiRYMdK2dVbll1bUN/Z1zDF6q1"
    "93g67ljdjo1P2TKedaGpeSoUWk2E1gLvjUUaM+zzVIh9W+zRBtitDfBPU7z/RLy3s7n+aY"
    "Z3TIB4t8MbdFczwBMKRLw54j0x+VxGdouRLrUjvjSuM/HEdo+Glp1btqRTZq/JasHI0loT"
    "4cw94nhlw0vtzB3nhO0iiQLtIc3sIYlF0HQdNghxQVoyd/X/EvLVOn0yf3Bxi6fnJ01c8e"
    "cn1c54uFZElzPXCN1kfofofnLoivJuML5ogPBFJb4Xm+g6YiJPF+eTTjqpi28u0HUY5pxw"
    "k6MNc55xCpBMLI2NqjZqqkA3JGNVx9zatUQwcdnc8cwWoEiH+Sp7Esw3/Dw6s0BM98PPN9"
    "S1gthjurEgWSr1HdzmCL+Oz8kGTEbjDVTYzFJ887SmEwOMfoQg6h/hRkNFyXW8xy1BupWq"
    "0hvvrbzRUEHKxxO0x+k3Os2FMQwFJyNrQc6KbAmxYlynlsWk7z16x+R/ngb2l9y9juuYqU"
    "XVrGJGxMv1JTNSPl9jWPGdSXaqPG1a+W1hBcQiPmcqLkUsVEaJ/BnUsgl7UPYTKLDjeM/I"
    "3YISQaWUFkDsCnUfiCO8rwLySP1gTJjnrlVMC0T45YtnTKkUKETZVtPto9H402fpaVxj/O"
    "m/7aG76JcmxoeX1baHlyXTg8/pg/OXCbwZxQABPj1rYt05qzbunG0CHIVkAWMyAblIhWHI"
    "m/u4FMUlZsynRmFHGcUA9/Feoo7QrnNguw79y3c4FcYLUKTDXNCt7Gqh0Kc3PGFWS8jQqt"
    "YW/dhnbOwDLNIh+9nOrFlaj/Ji/MA4lbrbzzRK93kjX93yZjqZvBwycGQLUaX4y2FurVJd"
    "cmMPSgTk76aR/+T15e3ry++vR58PE8mRM41qjA5Fw2m12UFVqZhkptrmxTQCZQXwkkwYUP"
    "whmwVcnORjdN+PoyiUg0Ypg1AIYy7vOKUzK4Syv1LxjzMPHUEse+moypucQgnOJOOmurRG"
    "ly+gMUJ8yH9HWSpNUkHgDzRS9IYXjmuMFH1InPpiDiWsz9ET6OnssY0+WKDDBUCJ+JgWAC"
    "XigUvEqRtSIw/nXZTV0nDiFG0qCqfC51eC0H8sLcclcVKkkjdBHFWeLSmaKlkzvj352uJz"
    "5p059jgqmxFdlMKmBJJHtMJyA11duU4euYXPrU+sDcXbEYUdYmJdTwkG57s4e9HEeSFn1Z"
    "jWS+4LU//Qbj1Dhz67i/ieNHFyylnV+J6U3JyRyt5GVM3ToaTUWlR9kOwg5DoPXSX2eZLB"
    "pIjtLG3dZUqHkmedjjHXuiM2KAeDbb+ifMsiagNFIQmW27+acNATdW9KwlaCfy4AViP6F8"
    "Njq4V/CFubON4kjchtYguHyZElGshFvjYUcTyIcJspg7PqeucEJPbo6qza29xqC4Ed41z2"
    "GOdSLZhjTAbGZHzRMRkQV2EMfo4I4zHQ+nxEC4DW54Fbn3PZRRohtJh7VC2ErujUsHrqJZ"
    "lythKUR7KjI5T4qPqb6qTM+slbJVsYC5E5EpQgUYI8BjZeiioVlLZJ1k7IEH4U4I8Uf8c3"
    "4vV+t26PjsrKnDdJ1zivztY4LyVrqMajUsTQCYTV8BapBgfzXnxLqAehHtS3hTh+Pej6k2"
    "RCN2w10mhB6bVxnQ5EYZZJGvxC3ouCFhMwqB+4HMv/Uk/FtKwWmoY3TYg+eh89SF53bAg3"
    "X4m4v42jOt6wSH2SL8rXRO0UQj0bkuAJ47bUriAWXU5tqFN9yMe1Quz4mHzIN6BOhpI+ad"
    "FobkIh6ByjzPsXhiOXR9fftvaUCfTNbfGAaS6iYiPCTIJqFPxUE/tUCn06QOYEmu9fHShx"
    "ApF/VThxjVxWHJHfBfKm9WQKRINTifdS0DbuVd6GveTocJ+35u2M81y5taY7fYNscHv9eZ"
    "PqPs+rq/s8L1X3kWBRb7bWSuU/uMyqtN3nyTZwfgC649vpNdB+//7Xq7fX5Jeb69dvbt+8"
    "fwdPSXvWRBdhKKspfHN9+XZzS1uzhbbwRl0J54yow/rN6cjRFnAO6F8a89mdHK2I4ovnD4"
    "Bh1AB8d/2fuwLACWPQ92FKpufwfw2tmTbi4uWvlO+jYR/VcOdpEPJGkG8Vt73D1EJVJaLC"
    "qpldHNcmFxp0AE/boSR2Rgk5WUFlCmvKwmBMQs9WQRyUgDs5asu9okRYq5reKi1v1sSAmb"
    "QDjwyV4N2GMxLtkT21R/a/NOcxa1Hpx2CAcJ5mcCjvoWwktfjMKNgsoxgcvGdnjbzjZzXe"
    "8bPSJk54uBGbzhGh26K7BLXdCTo3zHVDXyflxFdqRRyu5jR03f7EVoQ9SH2aCCmgBAsoGZ"
    "46ZcGT6lGo2BUoz2v894KFnDBObGtNvmYP5Ne715oiCTu7MziBr6UqSqJ7OIIor7u8ywNM"
    "BxeveEWm64gaXMfy3/IOY3gK5G/Nohpl6qmW68Y1ypaZC9ljMIcHUMRBkNAncmXWBBzO1X"
    "XHhG8pM0/Opr9aRJYHK1+NbLMEWUaZm969iBZLWyih1UpoyVIV8a9mvPH0IXHdnaVcY6mx"
    "gxm0E07TVEpL5g/QA3/RREi7qJbRLsoBjIaRzxjxv+VuxmKRB/OLaQNDq5l3Mn8wNTJ2dx"
    "hW+GOqsazyxSCYqtSNEZgZAYJZ4q4nJwZIxrMRxjKMp0YwniKMehjPjGA8Qxj1MD43gvE5"
    "wqiH8dwIxnOEUQ/jCyMYXyCMehhfGsH4EmHUw/itEYzfIox6GC+MYLxAGPUw/tMIxn8ijF"
    "oYT420mFPUYipgNNJiTlGLqYDRSIs5RS2mAkYjLeYUtZgKGI20mFPUYipgNNJiTlGLqYDR"
    "SIs5RS2mAkYjLeYUtZgKGI20mFPUYipgNNJiTlGLSWHsSQjiZWg7VQVk0mvjujBEC2ZNXD"
    "ZX054MRHwfhQN6cxqXX0/yJZaWLaczrgIEAx4nUEQuvHLUYbvbQIjhm0Bo6sw0zr0o1gJK"
    "isVoSspIFOIM0WSEU8FCHpVSwvoxh453qKsfYwY/Rvq0WoBe1IbrWXrwYfAP4u7LxguwQY"
    "gr0P4LCBgvY18dupkSDC6/Zi9JYp8cywTdePrwsG1S2uG0urTDaam0A9alHWFd2uOuS2ta"
    "/yWjGGDcfCPmW8N7y6w3r/U0hThPM0CQd18eMAFMK8E9jbNefjt+jrH7VGisw4h1GL8s5J"
    "mrQb267E48fQCspOsiRx5dmQAdT0egjYHGun97rPvXE7/GFQtGGpcGDI/rvBnyrG7eCowF"
    "36nCA44N1QqgpBM4He5ioxiZW5+gd+wz8j20C4CaBhbQkEdK/ajj7Jyz0BevyH3UUADaRN"
    "2rPmE0GKv7qc6vZOX4Oh/IQd5gq6Zl6NY4oFsDCyXtXTvASl+pofGikaXxosbUeLGJrmJF"
    "ZXhvqeVSu8JBkZBsVjZdB1QcnwZQxxNAzslLShLJqzfvLm9+14tKyXyfiWDO1Y1GV7/fXV"
    "9q7GOfNJu6tqJsRtRhRdmEox9tQVmfM/nzlyZKQI5kADyka0XAsu0WLT3zVOj0b21XyARO"
    "M/iLdGjXMcG/P8rZL84sCDkd6XW05Or4CVVt4kcTTVS2rwSRXPPBcSmJqYkFuhBZyf+pkr"
    "xQV/E7VUSOqIdBITnQldjKGxPheDMK9xHEkqScWnZc/g4qzyXvI+/h2mxZobN1/gpbKG19"
    "qMKDytvIX7CAGS9EngqPqtZH1X99OtcB71l8rQc+oWipdvQN9o70jp4cT7/R6YKxx++p60"
    "DPSd0ZtTml9qBaRZOhayjMdpoeVxDjvKRCyLckD3FEM/Vsn8llGZMHzpbKQrdkS+oFcHw4"
    "gtghJaEXOG7yd/RMakNI9Fz+0yOhrw+n3s+jakKu4YI8vR4oF9AXFM635JlqFgsDef49RP"
    "1oySNdv1IvIe8Cj1txJwiUaRLuJ8dVrf2xOgM9Ftehhbr7Swuiwh/lGetFc1Q0eOOA7+SV"
    "YjYqAvnZKvwkIVTdh8juqjlJ5PfGdQz+PjRvrz5oN5aq+TpsEOJx2/q4VR+pOf45KtQK22"
    "KPTVz32sTVXptY95L5gwAXvfy98MzsvrtfKu00hTgl6BDcleWA/7sj71ejDIaaBIZyfxAw"
    "+Zg3CMlRoTzS3lIdmkOf0SDw7bOipIK39AMN9DW5mBkJJppvAgq2ZeOtnCNCubp1iiUYgA"
    "z73+ZosPltg+a3IFeEJswiIxjQxt4Zs6Ccm+WkpgTDE5obZZ49r8k8e67JPPPEimoArtYH"
    "M4oBINyFPtgvh8J1bCEcVTsU0injJg6FxOTY1P3tQeMzToWIiqJAxDBzwXcc96nVuKsbkW"
    "BMcL/FkGNuTduZuW/3HaNC7ppgG08fILQvGh2fL2qOzxfl4xMsz0YN4VMCPDyNjalRmogJ"
    "2hkFwm0Mt6AzTjVxkXWh7hkNBp1sot402F2KNpM22BfpMNdgC/hVRImZTFggG4zRr/sKVJ"
    "jn0VGehxUKak9WC40zuFo8LFIN4FDtoLgPBHrJV5goR5gZUymRDshE2HXtDk6tNpkeRTr0"
    "ox1jqofkZ55H3ZHG5JVcGteZumbRJIOI2ZgCMiogilWlu3sQeOoE3xHoeJ0OC0oFWLQ8+o"
    "lyIhZs5UEcqgXRo5RX1xze2d01drMPueSJpHzNH2hM681nNa4xpvUhVeaL4W8HLw6F0MNI"
    "4ASukQU5JRignfPsRZNCoHJWtQz7QlsKtPOyHX2TW/dct8PxPkltbSIF/kcTmDfIhof0Xj"
    "Y0p/KXisAY7U06hLsR3I6YKFu8oWknT9ahcScdOV7rDlbx6NZZEqPXxshTIkUjT1tBUIRT"
    "eNsp5aZB6kVCXIG2K8BW3oQ784VRvHSRaEDg7y5mmrHHFsbLAtmAcO2X6bIoVTqcQn66jg"
    "HF1D/8fFOd3BXbJW+yOx2hRvo52YjJaLyTPu/Tynub8vDX0JBppLH2bk4Z11l9szNhojo8"
    "NTT//sRWRL7jmqwg719Vz4nttWMw2KZlUVUII9QNkFPAXLtgIY9qC6jiO0tqiTDaABDoCO"
    "Mwo2wQ7uB5DU3EY9WF7OCG4phloZ0Y7cT9WQi0E/cAeuyp2PVeT05Zg52ekCDsx+hqv/4L"
    "Ml8jlEriV3axVvCiybSGEtdt0nZ3tWCq0BJUZYpFIWU+TAs5TSkUZJIXoMxT4tUvi1S7uG"
    "FzmUk1TEMPe6++JpScerMQKDn1APqERxlBnyNC6FtDL5V3DwIQp5pA3Tr0i3Ro/GuLP6eW"
    "MKvelFEMwJHWgXPYt4SIyyIZ+IZzVOgaNnANYyD0oStLerYwRj9HhKz8CPXiH1UYi0Yn/j"
    "GJb6nWh7Ms1ibdBUToUx5pqUE+FNznLKAzbX2FZjQYKH50m3+MamxfFgLV2B5Aj4HiGCh+"
    "/IHi1IPfrWMgdfpSjgrzpI0iaUEEkopPu9DOTWLk3q25d4amqS1skxJVqG3iO1nmnGsaXL"
    "5B1qFd7O/P+7KMdR1iDikncge3Eh/LtPgJtP0EPEpt3elbCX5GMJi6MDsLbMZElY65CCaq"
    "9IGHYJoEpkkMblNzKl9j5rgtVqBEiquAySodLdNBklXykGm8QhuIVvuGNhexiYcoKR+kXD"
    "1JRGN8I6176GkCrW8oTd2O6dE11COWMa5xDflMOPqWZdWyYY4EtZyyy4c5Wmm7zmCbEWF8"
    "i4nBlno21EzMcvZMgopKxIi9SWxRxOjbeDdzdGgi3yJYVB65xvDnqRD87STvjbUoL8QPUS"
    "vxn+laLcYb+eKW3p6yGSF0ZItQJVfLYW6tUqmvsPvkr5e/mUb85fXl7evL769HOhazA1xz"
    "pT8HimyRrRawvbm+vbt581pu4cPEw/2LLqHYysLRBsXlro7rtJ9lOs+gNqsvKZhH4jR4cI"
    "mM85VUVTa8lBC4R23iBM/I3YIS9UQopAqZYAFV1FMrmC2oIJZnS2XIsuUdZvKRUkWSO48H"
    "+tKtXT786Y5IafzeH0aqWE0xuh324T6sIraXGA6MxuvFoY3ReL2AHpPKDlcoraJLaX2/dG"
    "2b0iGEQp426Ud/Wt2P/rTUj97nVFBt7YNa80NG1aHdYf+S6p7NDlNLF41UfW5a2igktFOO"
    "WvQ9wp5HW3tN4bVahTWWSNFr2nYV/sscr4XfukCGX0DLrAzonfan1lZfA32eCpHfAnnTPZ"
    "8jQtzb8nxVRb5VoEyREleg3QrENjbzULECHaJ/dInYV9x6pCONzTm6MK4zN09hSkNLMxhu"
    "1XyopgrmXeXmGCs7LXECsrIEETQgjJOZfBEiF4SRB8ZntGw43vJeaAfe4vso2AnOm9gJzq"
    "vtBOdnaAfuEUtCO3AvoPcpnywdLww0EVLVAWcFogEpvjsz5sin+X4LEadINyBku87x8KnX"
    "qpN4gQ5FzJa1nsWjcYp8SoNBf09Y33sizH8fakV5GK4V5O14QqPSwtAxYQ5dc6eU2CB9qy"
    "D4GeWBBJoEzlLSQdNd1WJ3IR9KPaFCNGiwotR7RaKoG0mzpELIHzImkHAU3SaOB7Hm8l76"
    "QsTdPt5AVxgrHCdJywcM5O9fID9qE6hNfGnQP8pfa2KqSOZjWEODsAYRTv9LZ4YKRY4I93"
    "XrfR2ftUbIZzQI/DEaq3/alKfy47US7iKZYdY9Y8VC1wZJcxnKXaGii7P+F0onlWPEspdS"
    "wLTpzLF1CaM7uSMarXd1CmDw8qBYE4qZvYAeg5cPC32bIqMp0QDqRm1I+ucnTUT985NqWR"
    "+uFXEGGcJY5MwR4RY/RpnzF86WvrYoSXylVu701RyDbDwhv1gpF8a2yajECDxXEJ8y36VK"
    "YhQLthKqJ23SYw0MohB8qc+y2/amH72P3j2Xk9hSsut7KbE+Qq4d4dRXTTCIoPIG1kNAOd"
    "hiuSUWRD5y6coHvspa7nL6INlO9AwBFY7sFjZWSLygaGI97OGDsm9PFgJl3x5AH/NVY/SL"
    "dBhZ0Dp8ODmZzOAvkOH2bw1/dCIb6B4pwQB9DBcN9I6LSq3jYlPnwO5kh97c1AuM0c8RIV"
    "c/Qp3vJk4krOjbnb88rq9GmU40UAHBM6Ai20MuxuRBapBKY5KrIbcV+TqpejKlD4zTTLty"
    "pEYGAVvfgNoG/bdprF+V1MFdPkCphj53GJ9AHvG9UiXjAeXOkCPyJhCRQ0TiCJE4UakgQq"
    "mWJGMzftp3xHUeAojwmTufpKpI/5JwuetIZYXFba8xjsmHyjbjqEmiJolHHmqSh4YevSjo"
    "RRm4FwW1xT0X2klEsTLG1clDBaLBpFjssCtPKs6aseYNwsEg27WB1Ul72xexr+6KlCPpkC"
    "9/+GNfnLkGw730RZoxznONLpoy6w2ywR2Jz5sw7OfVDPu5hmGDh9hY6CuQoZGpta6D9tUD"
    "h3Ezr0Ucd0aEW7/11neZaLPz82SI/pborxaaGnc1x2uBanCn615asDPuzB0jISajGBzCu5"
    "FfeuKmuV1R6t+w1Ujjo0mvjescNAJmGbhmeOgRBonF4C+Jq+2DJyVuAvZK/kM4yzASgMfw"
    "FzwAChFZHgk9m+kdMtvfFtwwt5SSe3kr8ewm9O5bOEoSG65ylWCcXQ/OC/SO9GQh0DvSA+"
    "gxlXmfqcxol98nvNO1sXMpRzI4OXQvriUJmPGRuEYT2pZcmYeuZltXW+aT+QPY010b5QUL"
    "ubZval0sYkqDW7x1EKjjGcPu6JvtIeqNUe+8+waiDqqK5VlcY5Ss1m1SgsG4t3dXc5QFlm"
    "YLV9caTeYjlOV96bomMS3pfISyBGVFK/Bqma2y//c+pba/Pw9FbvM5k0AsTZS/HMkABOUO"
    "3DweC+gE7GxmEkOBDKWGtlKDgjHOZ22xADlKXIMt1sAxVVMyGsQdY4iOdAGo/LHm8OepcP"
    "MfYZbm7Yr6QbX7P7o2fsL9HxfwaeT9j6uDx02HeOg9I/c+Ew7MuYf0SHDfM25TDgXHVwtn"
    "toChtcqAhCLjUPAx0IcA7PDeTZz+KoAgNn2zMJix2M8QPxH9/oflbdV+//zCGVgjc1R40L"
    "Q+aNLPowR+dZx2jmRIyO+uxzKmPGLKY29ME3vxSztiMmU66bSu+U5GhN13nui+U4j2zYSZ"
    "xuG+Ofmnu/0c99w5xlgWw6B1jFY3MGNSL+DmYSx5KtRlj1CX/Znqa8z+TJ+qMPsoZ0x8QU"
    "ObeeslC4W7bqbR/gYldUCrnMttQZahCIjcNyzkUrukXlasB3ijULV3oIGBoAR0E9VjN+qk"
    "Zb9SjQ1UhR6pp84s76sAGhxwatlRcSFHo/N2/nSzUPgUUNSEDyutVmvC2RIZnEUFogEGru"
    "6quQUmGhxcO8NEA0w0ODxD2Yf2oPPUVMeerPTO+eMEt+vIEyUdmnrGckTIRI5Rm/glkXJ+"
    "puuRRqsoXK/VLlJ5afJIG+oVKqGVrV4p6V5SgU8L/pneSoyJoJYLNT/X6sonWO5n5IYFli"
    "r9mY59JdQNXGpBLVAnIJb6r6NpstbZU5/WI4wUhi9GW9jSYVDjEVOrWkb2Vo1X+MNSmk3j"
    "6jqg4ghZXB23glMhf67IY+XqzbvLm9/1B0sy32cimHN1o9HV73fXl/3hb7c0gE9WCmSe2l"
    "xl939hQi2HE9FUiAGUcxvWAriUnMIN4046K8cTUfr+gxP30qHeJ4czbwn1lKOmjoqBkMB6"
    "hMLKSR3jAgfb0T234E8xi28s9dId2nW/qAaRaqFNZOCUAIXgNrXs1KfdIkCvQIei8DamDA"
    "Xk1KzYUYFqcO6jnbmae3Io36hmcDHwmp4J6dXa49jynQlP507SLJ4mZzJMjo5PaKk8hSZz"
    "8qy05nIBxuoIVV0I5KkJ7gPLEyvKqf2M/ObInRUGUFZHqgJhLOxLetAKVoxDaB3TdNbr4o"
    "HbneaThSUWhkd6SoPnuvG5DvvBGPMC0SDO9727JOg89IxP8zzVvs7yoXrhimViQpM8zIxg"
    "QIEJO4t+jA4FM+NFRtPSeNEzTDuyXRQ7NtqOZcKkU4LBiaEXTaTQi2oh9KJPMugl5c5soZ"
    "M/4yv1smc25ylpsxrsvtmH44+9vzLans3DnygXhkXscyQDlMf2ErYIH5UBwvH0AaJ7etJI"
    "qz+p0epPSgHk8onQmq+M8P/evn9XoVVkJBso284sIP9HXEccowGrBlwAo952uGkm3JAU4A"
    "ZXhz7MPv8/ENMn4A=="
)
