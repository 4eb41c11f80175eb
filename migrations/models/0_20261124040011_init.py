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
    "on_unknown" VARCHAR(8),
    "send_as_channel" VARCHAR(8),
    "tidy" INT NOT NULL,
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
    "on_unknown" VARCHAR(8),
    "send_as_channel" VARCHAR(8),
    "tidy" BOOL NOT NULL,
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
    "eJztXVtz27a2/isYvTSd0c7YjpN4p3MebMdpfZomHdvd3Z2kI1MiLHGbIliAjKLZJ//9YI"
    "F3EaQJ6kax66WNCSyS+gAurPv672DObOqK5/+yQje4nNHJ4+AN+e/As+ZU/kMzOiQDy/ez"
    "MbgQWGNXTf8C80aTdOJYBNyaBHLowXIFlZdsKibc8QOHeUDw0aOEs8WQCGq51CYLJ5iRYE"
    "bJI10SxyOhoG+IRURg8SAatDwmx3k0QRD5lzORhGP6wDiVo8tg5nhTIt+Mwjinlv0c3sVm"
    "E/kycmi3jw0956+QjgI2pUAvH/7pT3nZ8Wz6lYrkT/9x9OBQ1y5g79hwA3V9FCx9de3aC9"
    "6pifCLxqMJc8O5l0325WswL53teAFcnVKPciugdm4dvNB141VLLkWvKi8EPKTpO9rZBZs+"
    "wPrKC0AdvUF2bTAaffh4N7q9uhuNBqWVTihyqxBfmjAPdol8V6F+/hRe4R8nx6evT89evD"
    "o9k1PUa6ZXXn+LHp0hExEqfD7cDb6pcSuwohkK5AzVaMXLyN6q63pwM5oVgMfLgIo2ECcX"
    "MoyzD2QHINcgePH+4wXceS7EXy5c+Nf5zcX1h/ObP579cv7v79XQMh56//HDj8l8n4lgyt"
    "WNBhd/3F2dy3WArf3wmFsGuDC2Jo8Li9uj0gg7YVVzy0Pzk/nqFcuzpgpL+NHwE2Pude47"
    "l5br6hhbMlTL1QLq0im35qOJnCqaMzaYTgJG7mJ6ySZsMmML4kimQr1Az5eepPrsffbuF5"
    "Yjd9toLu6JbwkhWZFkWyzkRO4v+FjvA8Ye1TDzFGdbWMvSXQHehlzq02Auh5j6CKxA3ngg"
    "J3waTGbyDyd/1YidXTjTtTlazJy6ztD+eXLy4sXrk6MXr85enr5+/fLsKOVs5aE6Fndx/S"
    "NwOfhe5BaMdujTbG/MknVqvgIZzWbOlT0zvV0uRAZ89FkY4Z6SIOytYc+4VRH3y5nF9ahn"
    "FCuwyx9ziLDPra8jl3rTYCb/fHVag6g84S9/Or959ur0+yKsH+KREzVUBDjH+Zvv7BxRq7"
    "0d8+3OYLyXrS2VE26MfI4IkW+LfCxTlZF/5zKrAvgczQrwD0B0gJylBsa3H3+7eH9Ffr25"
    "ury+vf74oaAtRINwSV6Q0itcu7k6f78CMnvU7GzGXGp5eoQjglXNTFL0C9uLjx/fFxSzi+"
    "uVDfvht18urm6eHX9fxLi8jynnjJucjSnB7o7GweBAD8ZUMzNiEwUqZBRVjKIjFoVEi5Zf"
    "TDDQmBUK48NmtgU5taFt4ZxMOQt9wjiRVJ5HXWIJqedTIjU28uixhSBOMEwNBw8Wl38LEv"
    "pSPaSCLCinRBLaYPp8du8H4n5Ijsj/kNADYu/7smFiN49cw1j6SJcmDC2evhl2tl/zwlbY"
    "2aEZEvpq0NmzvtW1E2U/0D/KX2vEXOL5PbQjHDdgL8eV3OV4VVbyA0PTWEywu8181KudXO"
    "X8unA8iy/R+dVD51ciiv5KuVA4VQqr8Yxm4qpPmS8vNZRXfXXrssg4c+ZviDWZUCH/bYnZ"
    "kMC7KSkSDFbwR9lHL8m/EwQEFPDG62TVbT8O5dTuy6nI6v62rO5Wft9OPa9LpjRjdiKabe"
    "D6j5iGXA2PTuB6yfUOyrHkRCz0gn8sHJvGmjKZhJJ18efk3gqD2Uh+/vdq+r3a59GfUpOm"
    "3oQv/QACkJaKSakALX08wf5eZQ022QUtE6MGBgF7pN7IdqZUBCbH1irdtjShwz/AMqztiX"
    "bHV273dH6fNPs1w/5yYRe2LQ8pjXZZvWlzJD3U3E9evmywY+Wsyi2rxlb0d8Y1fKFae4+n"
    "447V7dj4lC3jWReamqdCodVEaC3w3likMcM+T4XYt8UebYC7tQH+ZYr3X4j3ejbXv8zwjg"
    "kQ73Z4g+5qBnhCgYg3R7wjJp/zyG4x0KV2xEPDOhNPbPdoaNm5ZXM6ZvaSLGaMzK0lEc7U"
    "I45XNrzUztxwTtgmkijQHtLMHpJYBE3XYYUQF6Qlc1f/LyFfrdMn83sXt3h8etTEFX96VO"
    "2Mh7Eiupy5Rugm83eI7heHLijfDcZnDRA+q8T3bBVdR4zk6eJ80UkndfHNBbodhjkn3ORg"
    "w5wnnAIkI0tjo6qNmirQ9clYtWNu7VoiGLls6nhmC1Ckw3yVLQnmK34enVkgpnv38w11rS"
    "D2mK4sSJZKfQe3OcCv41uyAZOr8QYqbGYpvnla04kBRj9CEPWPcKO+ouQ63uOaIN1KVena"
    "ey9v1FeQ8vEE7XH6nY5zYQx9wcnIWpCzIltCLBjXqWUx6UeP3jH5n6eB/TV3r8M6ZmpRNa"
    "uYEfFyfcmMlM/XGFZ8Z5SdKk+bVn6fWQGxiM+ZiksRM5VRIn8GtWzCHpT9BArsON5zcjej"
    "RFAppQUQu0LdB+II77uAPFI/GBLmuUsV0wIRfvniGWMqBQpRttXs9tFo/Omy9DSsMf503/"
    "awu+iXJsaHV9W2h1cl04PP6YPz1QTejKKHAB+fNLHunFQbd05WAY5CsoAxmYBcpMIw5NV9"
    "XIriEhPmU6Owo4yih/t4K1FHaNfZs12HfvUdToXxAhTpMBd0LbtaKPTpDU+Y1RIytKq1RT"
    "/2GRv7AIt0yH7WM2uW1qO8GO8Yp1J3+5lG6T7X8tUtb6KTycshAwe2EFWKv7zMrUWqS67s"
    "QYmA/N008p9cnt9enr+9GnzbTyRHzjSqMToUDafVZgdVpWKUmWqbF9MIlBXASzJhQPGHbB"
    "ZwcZLP0X0/D6JQDhqlDEIhjKm845hOrBDK/krFP848dASx7LmjKm9yCiU4k4yb6tIau3wB"
    "jRHiU/47ylJpkgoCf6KRojO8cFhjpOhC4tTf5lDC+hwdgZ5OHtvogwU6XACUiA9pAVAi7r"
    "lEnLohNfJw3kVZLQ0nTtGmonAqfH4nCP3H3HJcEidFKnkTxFHl2ZKiqZI149uTZxafMu/E"
    "sYdR2YxoUAqbEkge0QrLDXR15XbyyDV8bl1ibSjeDijsEBPrekrQO9/Fycsmzgs5q8a0Xn"
    "JfmPqHNusZ2vfZXcT3qImTU86qxveo5OaMVPY2omqeDiWl1qLqg2QHIdd56Cqxz5P0JkVs"
    "Y2nrLlM6lDzrdIy51h2xQtkbbLsV5VsWURsoCkmw3PbVhL2eqFtTEtYS/HMBsBrRvxgeWy"
    "38Q9jayPFGaURuE1s4TI4s0UAu8rWhiONBhNtEGZxV1zsnILFHV2fVXudWawjsGOeyxTiX"
    "asEcYzIwJuNvHZMBcRXG4OeIMB4Drc8HtABofe659TmXXaQRQou5R9VC6IKODaunnpMxZw"
    "tBeSQ7OkKJj6q/qU7KrJ+8VrKFsRCZI0EJEiXIQ2DjpahSQWmbZO2EDOFHAf5A8Xd8I17v"
    "79btsaOyMqdN0jVOq7M1TkvJGqrxqBQxdAJhNbxFqt7BvBXfEupBqAd1bSEOXw+6+iKZ0A"
    "1bDDRaUDo2rNOBKMwySYOfyXtR0GICBvUD50P5X+qpmJbFTNPwpgnRZ++zB8nrjg3h5gsR"
    "97dxVMcbFqlP8kX5kqidQqhnQxI8YdyW2hXEosupDXWqT/m4VogdH5JP+QbUyaWkT1p0NT"
    "ehEHSOUebdC8ORy6Prb1t7ygT65rZ4wDQXUbERYSZBNQp+qol9KoU+7SFzAs33b/aUOIHI"
    "vymcuEYuK47IbwJ503oyBaLeqcRbKWgb9ypvw15ydLjPW/N2xnmu3FrTnb5C1ru9/qJJdZ"
    "8X1dV9XpSq+0iwqDdZaqXydy6zKm33ebIVnB+A7vB2eg20bz/+dvH+ivx6c3V5fXv98QM8"
    "Je1ZEw3Cpaym8M3V+fvVLW1NZtrCG3UlnDOiHdZvTq8cbAHngH7VmM/u5NWKKL54fg8YRg"
    "3Ad1f/visAnDAGfR+mZHoO/0tozbQSFy9/pXwfDfuohjtPg5A3gnytuO0NphaqKhEVVs1s"
    "cFibXGjQATxth5LYGSXkZAGVKawxC4MhCT1bBXFQAu7kqC33ghJhLWp6q7S8WRMDZtIOPD"
    "JUgncbzki0R3bUHtn90pyHrEWlH4MBwnma3qG8hbKR1OITo2CzjKJ38J6cNPKOn9R4x09K"
    "mzjh4UZsOkeEbovdJahtTtC5Ya4b+jopJx6pFXG4mtPQdfsTWxD2IPVpIqSAEsygZHjqlA"
    "VPqkehYlegPK/x3zMWcsI4sa0lecYeyG93l5oiCRu7MziBr6QqSqJ7OIIor7u8ywNMBxev"
    "eEPGy4gaXMfy3/IOQ3gK5G9Nohpl6qmW68Y1yuaZC9ljMIcHUMRBkNAncmWWBBzO1XXHhG"
    "8pM0/Opr+YRZYHK1+NbLUEWUaZm757ES2WtlBCq5XQkqUq4l/NeOPpfeK6G0u5xlJjezNo"
    "J5ymqZSWzO+hB/6siZB2Vi2jnZUDGA0jnzHif83djMUi9+YX0waGVjPvZH5vamRs7jCs8M"
    "dUY1nli0EwVakbIzAzAgSzxF2PjgyQjGcjjGUYj41gPEYY9TCeGMF4gjDqYXxhBOMLhFEP"
    "46kRjKcIox7Gl0YwvkQY9TC+MoLxFcKoh/G1EYyvEUY9jGdGMJ4hjHoY/2kE4z8RRi2Mx0"
    "ZazDFqMRUwGmkxx6jFVMBopMUcoxZTAaORFnOMWkwFjEZazDFqMRUwGmkxx6jFVMBopMUc"
    "oxZTAaORFnOMWkwFjEZazDFqMRUwGmkxx6jFpDB2JATxPLSdqgIy6diwLgzRglkjl03VtC"
    "cDET9G4YDelMbl15N8iblly+mMqwDBgMcJFJELrxx12O42EGJ4HQhNnZnGuRfFWkBJsRhN"
    "SRmJQpwhmlzhVLCQR6WUsH7MvuMd6urHmMGPkT6tFqATteE6lh68H/yDuPuy8QKsEOIKtP"
    "8CAsbL2FeHbqYEvcuv2UqS2BfHMkE3nt4/bJuUdjiuLu1wXCrtgHVpB1iX9rDr0prWf8ko"
    "ehg334j51vDeMuvNaz1NIc7T9BDkzZcHTADTSnBP46yX3w6fY2w+FRrrMGIdxr8X8szVoF"
    "5ddiee3gNWsusiRx5dmAAdT0egjYHGun9brPvXEb/GBQsGGpcGXB7WeTPkWd28FRgLflCF"
    "BxwbqhVASSdwOtzFRjEytb5A79jn5C20C4CaBhbQkEdK/ajj7JSz0BdvyH3UUADaRN2rPm"
    "E0GKr7qc6vZOH4Oh/IXt5graZl6NbYo1sDCyVtXTvASl+pofGskaXxrMbUeLaKrmJFZXhv"
    "qeVSu8JBkZCsVjZdBlQcngZQxxNAzslLShLJi+sP5zd/6EWlZL7PRDDl6kaDiz/urs419r"
    "Evmk1dW1E2I9phRdmEox9sQVmfM/nz5yZKQI6kBzxk14qAZdstWnrmqdDp39qukAmcZvAX"
    "6dCuY4J/d5SzX51JEHI60OtoyejwCVVt5EcTTVS27wSRXPPBcSmJqYkFuhBZyP+pkrxQV/"
    "EHVUSOqIdBITnQldjCGxLheBMK9xHEkqScWnZc/g4qzyXvI+/h2mxeobPt/BXWUNq6UIUH"
    "lbeBP2MBM16IPBUeVa2Pqv/4dKoD3rP4Ug98QtFS7ega7DvSOzpyPP1OxzPGHt9S14Gek7"
    "ozanVK7UG1iCZD11CY7TQ9riDGeU6FkG9JHuKIZurZPpPLMiQPnM2VhW7O5tQL4PhwBLFD"
    "SkIvcNzk7+iZ1IaQ6Kn8p0dCXx9OvZ1H1YRcw4A8vR4oF9AXFM635JlqFgsDef49RP1oyS"
    "NdvlEvIe8Cj1twJwiUaRLuJ6+rWvtDdQZ6LK5DC3X35xZEhT/KM9aL5qho8MYB38krxWxU"
    "BPKzVfhJQqi6D5HdVXOSyO+VcQz+3jdvrz5oV5aq+TqsEOJx2/q4VR+pOf45KtQK22KPTV"
    "y32sTVXppY95L5vQAXvfyd8MxsvrtfKu00hTgl2CG4C8sB//eOvF+NMhhqEhjK/UHA5GPe"
    "ICRHhfJIe0t1aA59RoPAt8+Kkgre3A800NfkYmYkmGi+CijYlo23co4I5erWKZZgADLsf5"
    "ujwea3DZrfglwRmjCLjKBHG3tjzIJybpaTmhL0T2hulHn2oibz7IUm88wTC6oBuFofzCh6"
    "gPAu9MFuORSuYgvhoNqhkE4ZNnEoJCbHpu5vDxqfcSpEVBQFIoaZC77juE+txl3diARjgr"
    "sthhxya9qdmfs23zEq5K4JtvH0HkL7stHx+bLm+HxZPj7B8mzUED4lwMPT2JgapYmYoJ1R"
    "INzGcAs64VQTF1kX6p7RYNDJKupNg92laDNqg32RDnMN1oBfRZSYyYQFst4Y/XZfgQrzPH"
    "aU52GFgtqjxUzjDK4WD4tUPThUd1DcBwK95CuMlCPMjKmUSHtkItx17Q5OrTaZHkU69KMd"
    "YqqH5GeeR92BxuSVDA3rTF2TaJJBxGxMARkVEMWq0t09CDx1gh8IdLxOLwtKBVi0PPqFci"
    "JmbOFBHKoF0aOUV9cc3tjdNXazT7nkiaR8zZ9oTOvMZzWsMaZ1IVXmb8Pf9l4cCqGHK4ET"
    "uEYW5JSgh3bOk5dNCoHKWdUy7EttKdCdl+3omty65bodjvdFamsjKfA/msC8QtY/pLeyoT"
    "mVv1QExmiv0iHcjeB2xEjZ4g1NO3myHRp30iuHa93BKh67dZbE6LUx8pRI0cjTVhAU4Rje"
    "dky5aZB6kRBXoO0KsIU34s50ZhQvXSTqEfibi5lm7LGF8bJA1iNcu2W6LEqVDqeQn65jQD"
    "H1u59vqpO7YrvkTXanA9RIvyUbMbka76Rv27Ty3qY8/BIaMg001t7VKcM6q292JoxUh6eG"
    "5t+f2ILId1ySBeT9q+o5sb12CAbbtCyqCmGEugFyCphrZyzkUW0BVXxnTi0RRhsAAh3hOs"
    "woG4R38LyGJuKh6kK2d0NxzLLQTox24u4sBNqJOwA99lTc9V5PTlmDnZ6QIOyH6Gq/+gqZ"
    "rxFKJfErG6wVvGgyraHEdZu03V3MmCq0BFWZYlFImQ/TQk5jCgWZ5ACUeUq8+mWRahM3bC"
    "4zqYZp6GHv1NeEklNnFgIlpw5An/AoI+hzRAh9a+il8u5BAOJYE6hbh36RDo1/bfHn1BJm"
    "1Zsyih440nbgHPYtIeKySAa+4RwVuoYNXMMYCL3vypKeLYzRzxEhKz9AvfhHFcai0Yl/TO"
    "JbqvXhLIu1SXcBEfqUR1pqkA8F9zkL6ERbX6EZDQaKH9zmH6Ia25WFQDW2A9BjoDgGih9+"
    "oDj14HfrGEidvpSjwjxpo0haEIGk4tMutHOVGLl3a+6doWlqC1ulRBWqdXynNwo9SDY1so"
    "gVqfrH45v0ma3uMlvqMSuktj+yxGiSJSc3RVpDinA/AXfg6Doi1B6mCQlaHg2OUsiZkiy4"
    "lf5TpkUe3paHe5TaOvGxEvyMoDeFjTYWmY+ZVtVoYaZVb3kI5vlgnk/vNjWn8jUmjttiBU"
    "qkuAqYbbWjZdpLtlUeMo1bcwXRaufm6iI2cXEm9a+UrzIJyY1vpPVvPk2gdW6mtQcSbRp9"
    "m91hGcMa36bPhKPvuVctG+ZIUMsp+yyZo5W264wkGRGaSUw8DtSzoehnlnRqEhVXIkbsTY"
    "LjIkbfxj2fo0MfzxrRzvLINYY/T4Xgryd5r6xFeSHeMU6dqfczXarFuJYvbuntKashbge2"
    "CFVytbzMrUUq9RV2n/z18jfTiL9cnt9enr+9GuhYzAZwzdWu7SmyRbZawPbm6vbu5vpSbu"
    "H9BHT+QudQLWjmaKM6c6PDOu1nns4zKC7sSwrmkbiOA7hEhvlSwKqcg5QQuEdt4gTPyd2M"
    "EvVEqAQMqYwBVdRjK5jMqCCWZ0tlyLLlHSbykVJFkjuPB/raw7t8+NMtvdIA1D+NVLGaao"
    "obbCS/X0VsK0FIGE7aiUMbw0k7AT1mRe6v0l9Fm92ayJiqPrt9iOU9PmnA349PKvk7DK26"
    "Wamg2uIdteaHjGqHdoftS6pbNjuMLc/Ej5pMRztliSObN+7Cpl1re03htVrF5ZZI0Wvadh"
    "X+wxyvhd+6QIZfQMu0Imj+95fWVl8DfZ4KkV8DedM9nyNC3NvyfNUGoVWgTJESV6DdCsQ2"
    "NvNQsQIdon9wlQQuuPVIBxqbczQwrDM3j2FKQ0szGG7VfCgHDOZd5eYYKjstcQKysAQRNC"
    "CMk4l8ESIXhJEHxie0bDhe815oB17j+yjYCU6b2AlOq+0EpydoB+4QS0I7cCeg9ykfzR0v"
    "DDQRUtUBZwWiHim+GzPmyKf5fgsRp0jXI2R3nePhU2/UwqJWpEMRs2WxcvFoXOMhpcGgvy"
    "es7x0R5t+GWlEeLtcK8nY8oVFtbGj5MYW2z2NKbJC+VRD8hPJAAk0CZy7poGu06hE9kw+l"
    "nlAhGjRYUOq9IVHUjaSZUyHkDxkSSDiKbhPHg1hTeS99Je3dPt5AVxgqHEdJzxIM5O9eID"
    "9qE6hN/N2gf5S/1sRUkczHsIYGYQ0iHP+HTgwVihwR7uvW+zo+a42Qz2gQ+EM0Vv+0Kk/l"
    "r9dKuLNkhln7lwULXRskzXkod4WKLs4auCidVF4jlj2XAqZNJ46tSxjdyB3RaL2pUwCDl3"
    "vFmlDM7AT0GLy8X+jbVMlNiXpQN2pF0j89aiLqnx5Vy/owVsQZZAhjkTNHhFv8EGXOXzmb"
    "+9qiJPFIrdzpqzkG2XhCfrFSLoxtk1GJEXiuID5lvkuVxChmbCFUU+WkSSAYRCH4Up9lt+"
    "5NP3ufvXsuJ7G5ZNf3UmJ9hFw7wqmvurgQqBNKrIeAcrDFckvMiHzk3JUPfJP1jOb0QbKd"
    "6BkCKhzZLWyskHhB0cS638MHZd+OLATKvh2APuarxugX6TCyoHX4cHIymcFfIMPt3xr+6E"
    "Q20D1Sgh76GDZcTBzb6+17c1MvMEY/R4Rc/QB1vps4kbCi8Xx+eFhfjTKdaKACgmdARbaH"
    "XAzJg9QglcYkV0NuK/IsqXoypg+M00y7cqRGBgFb34PaBg3kaaxfldTBTT5AqYY+dxgfQR"
    "7xvVIl4wvKnSGvyJtARA4RiSNE4kSlggilWpKMzfhpPxDXeQggwmfqfJGqIv0q4XKXkcoK"
    "i9teYxyST3l5N7E9oiaJmiQeeahJdgJ69KKgF6XnXhTUFrdcaCcRxcoYVycPFYh6k2Kxwa"
    "48qThrxppXCHuD7K4NrI4Q8FYl7Ku7IuVIdsiXP/25Lc5cg+FW+iJNGOe5RhdNmfUKWe+O"
    "xBdNGPaLaob9QsOwwUNsLPQVyNDI1FrXQfvqnsO4mdcijjsjwq3feuu7TLTZ+XkyRH9N9B"
    "czTY27muO1QNW70/Xk5csGx6ucVXm+qrGVvHPuTB2z/tIpRe8Q3oz80hE3ze2CUv+GLQYa"
    "H006Nqxz0AiYZeCa4aFHGCQWg78krrYPnpS4Cdgb+Q/hzMNIAB7CX/AAKERkeST0bKZ3yK"
    "x/W3DD3FJK7uWtxPOb0Ltv4ShJbLjKVYJxdh04L9A70pGFQO9IB6DHVOZtpjKjXX6b8I6X"
    "xs6lHEnv5NCtuJYkYMZH4hJNaGtyZR66mm1dbZlP5vdgT+/aKC9YyLV9U+tiEVMa3OKtg0"
    "Adzxh2R99sD1FvjPrOu28g6qCqWJ7FNUbJat0mJeiNe3tzNUdZYGm2cHWt0WQ+Qlnel65r"
    "EtOSzkcoS1BWtAKvltkq+39vU2r777e+yG0+ZxKIuYnylyPpgaC8AzePxwI6AjubmcRQIE"
    "Opoa3UoGCM81lbLECOEtdgjTVwTNWUjAZxxxiiA10AKn+sOfx5Ktz8B5ilebugflDt/o/G"
    "hk+4/+MCPo28/3F18LjpEA+95+TeZ8KBOfeQHgnue8ZtyqHg+GLmTGZwaakyIKHIOBR8DP"
    "QhABu8dxOnvwogiE3fLAwmLPYzxE9Ev/9+eVu13z+/cAbWyBwVHjStD5r08yiBXx2nnSPp"
    "E/Kb67GMKY+Y8tgZ08RW/NKOGI2ZTjqta76TEWH3nSe67xSifTNhpnG4b07+2d1+jnvuHG"
    "Isi2HQOkarG5gxqRdw8zCWPBXqsoeoy9IAqt7Ij8hTP72s0BYmDGu12mgqWLXl3IbR7efk"
    "i+WGcW3YheOJKCD9wYmrw1Lvi8OZN4cKQVGbAidQaqn1CKWCkso8Bb12Q/d8Wp+tVFYfqR"
    "Gniqdjy4MVPvV0ywO10CYexZSgF9GjO8/OVp92C5NzgQ5Vp3WyABSQY7P0vQJV7wSijSlP"
    "HTmUb1R58xh4TRXAdLT2OLZ8Z8TTuaM0LqXJmQyTo+MTmgSNoWy6PCtVe8qhOkJVXb245b"
    "3liQXl1H5OfnfkzgqhoSUE6YciPlfHFArrLRgHYzHT1IrfxQPXO81HM0vMDI/0lAbPdeNz"
    "HfaDMeYFol6c79uBPZe5QKehZ3ya56m2dZb31cNSTHwKTSILM4Ieqdobs+dHh0IZzltqud"
    "TWI5rRrNo6l0GkwB4WpnV7EoT5vDogucLF9Yfzmz/0+kAy32cimHJ1o8HFH3dX56UeBLZj"
    "mTDplKB3YuhZEyn0rFoIPeuSDHpOuTOZ6eTPeKRe9szmPCVtVoO9hsSms2OuHSkQf+zdld"
    "E2wlFrbC2UC8OybDmSHspjWzHEw0dlgHA8vYfoHh810uqParT6o5JLVD4Ris2XEf7f248f"
    "qnIQUpIVlG1nEpD/I64jDtGAVQMugFFvO1w1E65ICnCDi30fZt/+H8/2lIo="
)
