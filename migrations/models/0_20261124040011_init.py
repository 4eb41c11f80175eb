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
    "eJztXVtz27a2/isYvTSd0c7YjpN4p3MebMdpfZqddGx3d3eSjkyJsMRtimABMoqmJ//9YI"
    "F3EaQJ6kax66WNQSyS+gAurPv6azBnNnXF839boRtczujkcfCG/DXwrDmV/9BcHZKB5fvZ"
    "NRgIrLGrpn+BeaNJOnEsAm5NAnnpwXIFlUM2FRPu+IHDPCD46FHC2WJIBLVcapOFE8xIMK"
    "PkkS6J45FQ0DfEIiKweBBdtDwmr/NogiDyL2ciCcf0gXEqry6DmeNNiXwzCtc5tezn8C42"
    "m8iXkZd2+9jQc/4M6ShgUwr08uGf/pDDjmfTr1Qkf/qPoweHunYBe8eGG6jxUbD01di1F7"
    "xTE+EXjUcT5oZzL5vsy9dgXjrb8QIYnVKPciugdm4dvNB141VLhqJXlQMBD2n6jnY2YNMH"
    "WF85ANTRG2Rjg9How8e70e3V3Wg0KK10QpFbhXhowjzYJfJdhfr5U3iFf5wcn74+PXvx6v"
    "RMTlGvmY68/hY9OkMmIlT4fLgbfFPXrcCKZiiQM1SjFS8je6vG9eBmNCsAj5cBFW0gTgYy"
    "jLMPZAcg1yB48f7jBdx5LsSfLgz8+/zm4vrD+c3vz/51/p/v1aVlfOn9xw8/JvN9JoIpVz"
    "caXPx+d3Uu1wG29sNjbhlgYGxNHhcWt0elK+yEVc0tX5qfzFdHLM+aKizhR8NPjLnXue9c"
    "Wq6rY2zJpVquFlCXTrk1H03kVNGcscF0EjByF9NLNmGTGVsQRzIV6gV6vvQk1Wfvs3e/sB"
    "y520ZzcU98SwjJiiTbYiEncn/Bx3ofMPaoLjNPcbaFtSzdFeBtyKU+DebyElMfgRXIGw/k"
    "hE+DyUz+4eRHjdjZhTNdm6PFzKnrDO2fJycvXrw+OXrx6uzl6evXL8+OUs5WvlTH4i6ufw"
    "QuB9+L3ILRDn2a7Y1Zsk7NVyCj2cy5smemt8uFyICPPgsj3FMShL017Bm3KuJ+ObO4HvWM"
    "YgV2+WMOEfa59XXkUm8azOSfr05rEJUn/OVP5zfPXp1+X4T1Q3zlRF0qApzj/M13do6o1d"
    "6O+XZnMN7L1pbKCTdGPkeEyLdFPpapysi/c5lVAXyOZgX4ByA6QM5SA+Pbj79evL8iv9xc"
    "XV7fXn/8UNAWooswJAek9ApjN1fn71dAZo+anc2YSy1Pj3BEsKqZSYp+YXvx8eP7gmJ2cb"
    "2yYT/8+q+Lq5tnx98XMS7vY8o54yZnY0qwu6NxMDjQgzHVzIzYRIEKGUUVo+iIRSHRouUX"
    "Eww0ZoXC9WEz24Kc2tC2cE6mnIU+YZxIKs+jLrGE1PMpkRobefTYQhAnGKaGgweLy78FCX"
    "2pHlJBFpRTIgltMH0+u/cDcT8kR+R/SOgBsfd92TCxm0euYSx9pEsThhZP3ww72695YSvs"
    "7NAMCX016OxZ3+raibIf6B/lrzViLvH8HtoRjhuwl+NK7nK8Kiv5gaFpLCbY3WY+6tVOrn"
    "J+XTiexZfo/Oqh8ysRRX+hXCicKoXVeEYzcdWnzJdDDeVVX926LDLOnPkbYk0mVMh/W2I2"
    "JPBuSooEgxX8UfbRS/LvBAEBBbzxOll1249DObX7ciqyur8tq7uV37dTz+uSKc2YnYhmG7"
    "j+I6YhV8OjExgvud5BOZaciIVe8I+FY9NYUyaTULIu/pzcW2EwG8nP/15Nv1f7PPpTatLU"
    "m/ClH0AA0lIxKRWgpY8n2N+rrMEmu6BlYtTAIGCP1BvZzpSKwOTYWqXbliZ0+AdYhrU90e"
    "74yu2ezu+TZr9m2F8u7MK25SGl0S6rN22OpIea+8nLlw12rJxVuWXVtRX9nXENX6jW3uPp"
    "uGN1OzY+Zct41oWm5qlQaDURWgu8NxZpzLDPUyH2bbFHG+BubYB/muL9J+K9ns31TzO8Yw"
    "LEux3eoLuaAZ5QIOLNEe+Iyec8slsMdKkd8aVhnYkntns0tOzcsjkdM3tJFjNG5taSCGfq"
    "EccrG15qZ244J2wTSRRoD2lmD0ksgqbrsEKIC9KSuav/l5Cv1umT+b2LWzw+PWriij89qn"
    "bGw7Uiupy5Rugm83eI7heHLijfDcZnDRA+q8T3bBVdR4zk6eJ80UkndfHNBbodhjkn3ORg"
    "w5wnnAIkI0tjo6qNmirQ9clYtWNu7VoiGLls6nhmC1Ckw3yVLQnmK34enVkgpnv38w11rS"
    "D2mK4sSJZKfQe3OcCv41uyAZPReAMVNrMU3zyt6cQAox8hiPpHuFFfUXId73FNkG6lqnTt"
    "vZc36itI+XiC9jj9Rse5MIa+4GRkLchZkS0hFozr1LKY9KNH75j8z9PA/pK712EdM7Woml"
    "XMiHi5vmRGyudrDCu+M8pOladNK7/NrIBYxOdMxaWImcookT+DWjZhD8p+AgV2HO85uZtR"
    "IqiU0gKIXaHuA3GE911AHqkfDAnz3KWKaYEIv3zxjDGVAoUo22p2+2g0/nRZehrWGH+6b3"
    "vYXfRLE+PDq2rbw6uS6cHn9MH5agJvRtFDgI9Pmlh3TqqNOyerAEchWcCYTEAuUmEY8uo+"
    "LkVxiQnzqVHYUUbRw328lagjtOvs2a5Dv/oOp8J4AYp0mAu6ll0tFPr0hifMagkZWtXaoh"
    "/7jI19gEU6ZD/rmTVL61FejHeMU6m7/UyjdJ9r+eqWN9HJ5OWQgQNbiCrFXw5za5Hqkit7"
    "UCIgfzeN/CeX57eX52+vBt/2E8mRM41qjA5Fw2m12UFVqRhlptrmxTQCZQXwkkwYUPwhmw"
    "VcnORzdN/PgyiUg0Ypg1AIYyrvOKYTK4Syv1LxjzMPHUEse+6oypucQgnOJOOmurTGLl9A"
    "Y4T4lP+OslSapILAH2ik6AwvHNYYKbqQOPW3OZSwPkdHoKeTxzb6YIEOFwAl4kNaAJSIey"
    "4Rp25IjTycd1FWS8OJU7SpKJwKn98JQv8xtxyXxEmRSt4EcVR5tqRoqmTN+PbkmcWnzDtx"
    "7GFUNiO6KIVNCSSPaIXlBrq6cjt55Bo+ty6xNhRvBxR2iIl1PSXone/i5GUT54WcVWNaL7"
    "kvTP1Dm/UM7fvsLuJ71MTJKWdV43tUcnNGKnsbUTVPh5JSa1H1QbKDkOs8dJXY50l6kyK2"
    "sbR1lykdSp51OsZc645YoewNtt2K8i2LqA0UhSRYbvtqwl5P1K0pCWsJ/rkAWI3oXwyPrR"
    "b+IWxt5HijNCK3iS0cJkeWaCAX+dpQxPEgwm2iDM6q650TkNijq7Nqr3OrNQR2jHPZYpxL"
    "tWCOMRkYk/G3jsmAuApj8HNEGI+B1ucDWgC0Pvfc+pzLLtIIocXco2ohdEHHhtVTz8mYs4"
    "WgPJIdHaHER9XfVCdl1k9eK9nCWIjMkaAEiRLkIbDxUlSpoLRNsnZChvCjAH+g+Du+Ea/3"
    "d+v22FFZmdMm6Rqn1dkap6VkDdV4VIoYOoGwGt4iVe9g3opvCfUg1IO6thCHrwddfZFM6I"
    "YtBhotKL02rNOBKMwySYOfyXtR0GICBvUD50P5X+qpmJbFTNPwpgnRZ++zB8nrjg3h5gsR"
    "97dxVMcbFqlP8kX5kqidQqhnQxI8YdyW2hXEosupDXWqT/m4VogdH5JP+QbUyVDSJy0azU"
    "0oBJ1jlHn3wnDk8uj629aeMoG+uS0eMM1FVGxEmElQjYKfamKfSqFPe8icQPP9mz0lTiDy"
    "bwonrpHLiiPym0DetJ5Mgah3KvFWCtrGvcrbsJccHe7z1rydcZ4rt9Z0p6+Q9W6vv2hS3e"
    "dFdXWfF6XqPhIs6k2WWqn8ncusStt9nmwF5wegO7ydXgPt24+/Xry/Ir/cXF1e315//ABP"
    "SXvWRBdhKKspfHN1/n51S1uTmbbwRl0J54xoh/Wb05GDLeAc0K8a89mdHK2I4ovn94Bh1A"
    "B8d/WfuwLACWPQ92FKpufwv4TWTCtx8fJXyvfRsI9quPM0CHkjyNeK295gaqGqElFh1cwu"
    "DmuTCw06gKftUBI7o4ScLKAyhTVmYTAkoWerIA5KwJ0cteVeUCKsRU1vlZY3a2LATNqBR4"
    "ZK8G7DGYn2yI7aI7tfmvOQtaj0YzBAOE/TO5S3UDaSWnxiFGyWUfQO3pOTRt7xkxrv+Elp"
    "Eyc83IhN54jQbbG7BLXNCTo3zHVDXyflxFdqRRyu5jR03f7EFoQ9SH2aCCmgBDMoGZ46Zc"
    "GT6lGo2BUoz2v894yFnDBObGtJnrEH8uvdpaZIwsbuDE7gK6mKkugejiDK6y7v8gDTwcUr"
    "3pDxMqIG17H8t7zDEJ4C+VuTqEaZeqrlunGNsnnmQvYYzOEBFHEQJPSJXJklAYdzdd0x4V"
    "vKzJOz6S9mkeXBylcjWy1BllHmpu9eRIulLZTQaiW0ZKmK+Fcz3nh6n7juxlKusdTY3gza"
    "CadpKqUl83vogT9rIqSdVctoZ+UARsPIZ4z4X3M3Y7HIvfnFtIGh1cw7md+bGhmbOwwr/D"
    "HVWFb5YhBMVerGCMyMAMEscdejIwMk49kIYxnGYyMYjxFGPYwnRjCeIIx6GF8YwfgCYdTD"
    "eGoE4ynCqIfxpRGMLxFGPYyvjGB8hTDqYXxtBONrhFEP45kRjGcIox7GfxrB+E+EUQvjsZ"
    "EWc4xaTAWMRlrMMWoxFTAaaTHHqMVUwGikxRyjFlMBo5EWc4xaTAWMRlrMMWoxFTAaaTHH"
    "qMVUwGikxRyjFlMBo5EWc4xaTAWMRlrMMWoxKYwdCUE8D22nqoBMem1YF4ZowayRy6Zq2p"
    "OBiB+jcEBvSuPy60m+xNyy5XTGVYBgwOMEisiFV446bHcbCDG8DoSmzkzj3ItiLaCkWIym"
    "pIxEIc4QTUY4FSzkUSklrB+z73iHuvoxZvBjpE+rBehEbbiOpQfvB/8g7r5svAArhLgC7b"
    "+AgPEy9tWhmylB7/JrtpIk9sWxTNCNp/cP2yalHY6rSzscl0o7YF3aAdalPey6tKb1XzKK"
    "HsbNN2K+Nby3zHrzWk9TiPM0PQR58+UBE8C0EtzTOOvlt8PnGJtPhcY6jFiH8e+FPHM1qF"
    "eX3Ymn94CV7LrIkUcXJkDH0xFoY6Cx7t8W6/51xK9xwYKBxqUBw8M6b4Y8q5u3AmPBD6rw"
    "gGNDtQIo6QROh7vYKEam1hfoHfucvIV2AVDTwAIa8kipH3WcnXIW+uINuY8aCkCbqHvVJ4"
    "wGQ3U/1fmVLBxf5wPZyxus1bQM3Rp7dGtgoaStawdY6Ss1NJ41sjSe1Zgaz1bRVayoDO8t"
    "tVxqVzgoEpLVyqbLgIrD0wDqeALIOXlJSSJ5cf3h/OZ3vaiUzPeZCKZc3Whw8fvd1bnGPv"
    "ZFs6lrK8pmRDusKJtw9IMtKOtzJn/+3EQJyJH0gIfsWhGwbLtFS888FTr9W9sVMoHTDP4i"
    "Hdp1TPDvjnL2izMJQk4Heh0tuTp8QlUb+dFEE5XtO0Ek13xwXEpiamKBLkQW8n+qJC/UVf"
    "xBFZEj6mFQSA50JbbwhkQ43oTCfQSxJCmnlh2Xv4PKc8n7yHu4NptX6Gw7f4U1lLYuVOFB"
    "5W3gz1jAjBciT4VHVeuj6r8+neqA9yy+1AOfULRUO7oG+470jo4cT7/R8Yyxx7fUdaDnpO"
    "6MWp1Se1AtosnQNRRmO02PK4hxnlMh5FuShziimXq2z+SyDMkDZ3NloZuzOfUCOD4cQeyQ"
    "ktALHDf5O3omtSEkeir/6ZHQ14dTb+dRNSHXcEGeXg+UC+gLCudb8kw1i4WBPP8eon605J"
    "Eu36iXkHeBxy24EwTKNAn3k+Oq1v5QnYEei+vQQt39uQVR4Y/yjPWiOSoavHHAd/JKMRsV"
    "gfxsFX6SEKruQ2R31Zwk8nvlOgZ/75u3Vx+0K0vVfB1WCPG4bX3cqo/UHP8cFWqFbbHHJq"
    "5bbeJqL02se8n8XoCLXv5OeGY2390vlXaaQpwS7BDcheWA/3tH3q9GGQw1CQzl/iBg8jFv"
    "EJKjQnmkvaU6NIc+o0Hg22dFSQVv7gca6GtyMTMSTDRfBRRsy8ZbOUeEcnXrFEswABn2v8"
    "3RYPPbBs1vQa4ITZhFRtCjjb0xZkE5N8tJTQn6JzQ3yjx7UZN59kKTeeaJBdUAXK0PZhQ9"
    "QHgX+mC3HApXsYVwUO1QSKcMmzgUEpNjU/e3B43POBUiKooCEcPMBd9x3KdW465uRIIxwd"
    "0WQw65Ne3OzH2b7xgVctcE23h6D6F92ej4fFlzfL4sH59geTZqCJ8S4OFpbEyN0kRM0M4o"
    "EG5juAWdcKqJi6wLdc9oMOhkFfWmwe5StBm1wb5Ih7kGa8CvIkrMZMICWW+MfruvQIV5Hj"
    "vK87BCQe3RYqZxBleLh0WqHhyqOyjuA4Fe8hVGyhFmxlRKpD0yEe66dgenVptMjyId+tEO"
    "MdVD8jPPo+5AY/JKLg3rTF2TaJJBxGxMARkVEMWq0t09CDx1gh8IdLxOhwWlAixaHv1COR"
    "EztvAgDtWC6FHKq2sOb+zuGrvZp1zyRFK+5g80pnXmsxrWGNO6kCrzt+Fvey8OhdDDSOAE"
    "rpEFOSXooZ3z5GWTQqByVrUM+1JbCnTnZTu6JrduuW6H432R2tpICvyPJjCvkPUP6a1saE"
    "7lLxWBMdqrdAh3I7gdMVK2eEPTTp5sh8addORwrTtYxWO3zpIYvTZGnhIpGnnaCoIiHMPb"
    "jik3DVIvEuIKtF0BtvBG3JnOjOKli0Q9An9zMdOMPbYwXhbIeoRrt0yXRanS4RTy03UMKK"
    "Z+9/NNdXJXbJe8ye50gBrpt2QjJqPxTvq2TSvvbcrDL6Eh00Bj7V2dMqyz+mZnwkh1eGpo"
    "/v2JLYh8xyVZQN6/qp4T22uHYLBNy6KqEEaoGyCngLl2xkIe1RZQxXfm1BJhtAEg0BHGYU"
    "bZILyD5zU0EQ9VF7K9G4pjloV2YrQTd2ch0E7cAeixp+Ku93pyyhrs9IQEYT9EV/vVV8h8"
    "jVAqiV/ZxVrBiybTGkpct0nb3cWMqUJLUJUpFoWU+TAt5DSmUJBJXoAyT4lXvyxSbeKGzW"
    "Um1TANPeyd+ppQcurMQqDk1AHoEx5lBH2OCKFvDb1U3j0IQBxrAnXr0C/SofGvLf6cWsKs"
    "elNG0QNH2g6cw74lRFwWycA3nKNC17CBaxgDofddWdKzhTH6OSJk5QeoF/+owlg0OvGPSX"
    "xLtT6cZbE26S4gQp/ySEsN8qHgPmcBnWjrKzSjwUDxg9v8Q1Rju7IQqMZ2AHoMFMdA8cMP"
    "FKce/G4dA6nTl3JUmCdtFEkLIpBUfNqFdq4SI/duzb0zNE1tYauUqEKtE9/JMudc0+DyFb"
    "Id2sX++rYty9iuQ8wh5UTu4FbiY5kWP4G2n4BHqa07fSvBzwh6UxdmY4HNmKiyYy6CiSpd"
    "4CGYJoFpEr3b1JzK15g4bosVKJHiKmCyyo6WaS/JKnnINF6hFUSrfUOri9jEQ5SUD1Kuni"
    "SiMb6R1j30NIHWN5Smbsf06BrqEMsY1riGfCYcfcuyatkwR4JaTtnlwxyttF1nsM2IML7F"
    "xGBLPRtqJmY5eyZBRSVixN4ktihi9G28mzk6NJGvESwqj1xj+PNUCP56kvfKWpQX4l3USv"
    "xnulSLcS1f3NLbU1YjhA5sEarkajnMrUUq9RV2n/z18jfTiL9cnt9enr+9GuhYzAZwzZX+"
    "7CmyRbZawPbm6vbu5vpSbuH9xMP9i86h2MrM0QbF5a4O67SfeTrPoDarLymYR+I0eHCJDP"
    "OVVFU2vJQQuEdt4gTPyd2MEvVEKKQKmWABVdRjK5jMqCCWZ0tlyLLlHSbykVJFkjuPB/rS"
    "rbt8+NMdkdL4vT+MVLGaYnQb7MO9X0VsKzEcGI3XiUMbo/E6AT0mle2vUFpFl9L6funaNq"
    "V9CIU8btKP/ri6H/1xqR+9z6mg2toHteaHjGqHdoftS6pbNjuMLV00UvW5aWmjkNBOOWjR"
    "9wh7Hq3tNYXXahXWWCJFr2nbVfgvc7wWfusCGX4BLbMyoHfan1pbfQ30eSpEfg3kTfd8jg"
    "hxb8vzVRX5VoEyRUpcgXYrENvYzEPFCnSI/sElYl9w65EONDbn6MKwztw8hikNLc1guFXz"
    "oZoqmHeVm2Oo7LTECcjCEkTQgDBOJvJFiFwQRh4Yn9Cy4XjNe6EdeI3vo2AnOG1iJzitth"
    "OcnqAduEMsCe3AnYDep3w0d7ww0ERIVQecFYh6pPhuzJgjn+b7LUScIl2PkN11jodPvVad"
    "xAt0KGK2rPUsHo1T5FMaDPp7wvreEWH+bagV5WG4VpC34wmNSgtDx4QpdM0dU2KD9K2C4C"
    "eUBxJoEjhzSQdNd1WL3Zl8KPWECtGgwYJS7w2Jom4kzZwKIX/IkEDCUXSbOB7Emsp76QsR"
    "7/bxBrrCUOE4Slo+YCB/9wL5UZtAbeLvBv2j/LUmpopkPoY1NAhrEOH4v3RiqFDkiHBft9"
    "7X8VlrhHxGg8AforH6p1V5Kj9eK+HOkhlm3TMWLHRtkDTnodwVKro463+hdFI5Rix7LgVM"
    "m04cW5cwupE7otF6U6cABi/3ijWhmNkJ6DF4eb/QtykymhL1oG7UiqR/etRE1D89qpb14V"
    "oRZ5AhjEXOHBFu8UOUOX/hbO5ri5LEV2rlTl/NMcjGE/KLlXJhbJuMSozAcwXxKfNdqiRG"
    "MWMLoXrSJj3WwCAKwZf6LLt1b/rZ++zdczmJzSW7vpcS6yPk2hFOfdUEgwgqb2A9BJSDLZ"
    "ZbYkbkI+eufOCbrOUupw+S7UTPEFDhyG5hY4XEC4om1v0ePij7dmQhUPbtAPQxXzVGv0iH"
    "kQWtw4eTk8kM/gIZbv/W8EcnsoHukRL00Mdw1kDvOKvUOs5WdQ7sTrbvzU29wBj9HBFy9Q"
    "PU+W7iRMKKvt35y8P6apTpRAMVEDwDKrI95GJIHqQGqTQmuRpyW5FnSdWTMX1gnGbalSM1"
    "MgjY+h7UNui/TWP9qqQObvIBSjX0ucP4CPKI75UqGQ8od4YckTeBiBwiEkeIxIlKBRFKtS"
    "QZm/HTfiCu8xBAhM/U+SJVRfpVwuUuI5UVFre9xjgknyrbjKMmiZokHnmoSe4bevSioBel"
    "514U1Ba3XGgnEcXKGFcnDxWIepNiscGuPKk4a8aaVwh7g+yuDaxO2tu+iH11V6QcyQ758q"
    "c/tsWZazDcSl+kCeM81+iiKbNeIevdkfiiCcN+Uc2wX2gYNniIjYW+AhkamVrrOmhf3XMY"
    "N/NaxHFnRLj1W299l4k2Oz9Phuivif5ipqlxV3O8Fqh6d7pupQU7487UMRJiMoreIbwZ+a"
    "UjbprbBaX+DVsMND6a9NqwzkEjYJaBa4aHHmGQWAz+krjaPnhS4iZgb+Q/hDMPIwF4CH/B"
    "A6AQkeWR0LOZ3iGz/m3BDXNLKbmXtxLPb0LvvoWjJLHhKlcJxtl14LxA70hHFgK9Ix2AHl"
    "OZt5nKjHb5bcI7Xho7l3IkvZNDt+JakoAZH4lLNKGtyZV56Gq2dbVlPpnfgz29a6O8YCHX"
    "9k2ti0VMaXCLtw4CdTxj2B19sz1EvTHqO+++gaiDqmJ5FtcYJat1m5SgN+7tzdUcZYGl2c"
    "LVtUaT+QhleV+6rklMSzofoSxBWdEKvFpmq+z/vU2p7a9vfZHbfM4kEHMT5S9H0gNBeQdu"
    "Ho8FdAR2NjOJoUCGUkNbqUHBGOeztliAHCWuwRpr4JiqKRkN4o4xRAe6AFT+WHP481S4+Q"
    "8wS/N2Qf2g2v0fXRs+4f6PC/g08v7H1cHjpkM89J6Te58JB+bcQ3okuO8ZtymHguOLmTOZ"
    "wdBSZUBCkXEo+BjoQwA2eO8mTn8VQBCbvlkYTFjsZ4ifiH7//fK2ar9/fuEMrJE5KjxoWh"
    "806edRAr86TjtH0ifkN9djGVMeMeWxM6aJrfilHTEaM510Wtd8JyPC7jtPdN8pRPtmwkzj"
    "cN+c/LO7/Rz33DnEWBbDoHWMVjcwY1Iv4OZhLHkq1GUPUZelAVS9kR+Rp356WaEtTBjWar"
    "XRVLBqy7kNo9vPyRfLDePasAvHE1FA+oMTV4el3heHM28OFYKiNgVOoNRS6xFKBSWVeQp6"
    "7Ybu+bQ+W6msPlIjThVPx5YHK3zq6ZYHaqFNPIopQS+iR3eena0+7RYm5wIdqk7rZAEoIM"
    "dm6XsFqt4JRBtTnjpyKN+o8uYx8JoqgOnV2uPY8p0RT+eO0riUJmcyTI6OT2gSNIay6fKs"
    "VO0ph+oIVXX14pb3licWlFP7OfnNkTsrhIaWEKQfivhcHVMorLdgHIzFTFMrfhcPXO80H8"
    "0sMTM80lMaPNeNz3XYD8aYF4h6cb5vB/Zc5gKdhp7xaZ6n2tZZ3lcPSzHxKTSJLMwIeqRq"
    "b8yeHx0KZThvqeVSW49oRrNq61wGkQJ7WJjW7UkQ5vPqgOQKF9cfzm9+1+sDyXyfiWDK1Y"
    "0GF7/fXZ2XehDYjmXCpFOC3omhZ02k0LNqIfSsSzLoOeXOZKaTP+Mr9bJnNucpabMa7DUk"
    "Np0dc+1Igfhj766MthGOWmNroVwYlmXLkfRQHtuKIR4+KgOE4+k9RPf4qJFWf1Sj1R+VXK"
    "LyiVBsvozw/95+/FCVg5CSrKBsO5OA/B9xHXGIBqwacAGMetvhqplwRVKAG1zs+zD79v9p"
    "OLIv"
)
