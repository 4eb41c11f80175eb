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
) /* One call to Telegram and how it went. `waited_ms` passed in our queue, `took_ms` on the way to Telegram and back. */;
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
) /* One event. Its id grows with time, so that every index ends in order of time. */;
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
) /* One change, or one failed try. Its id grows with time. */;
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
) /* One message for one endpoint, from the moment it is due until it is delivered or given up. Its id grows with time. */;
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
) /* One run over the members of a group (see `runs.Run`). */;
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
) /* One such call. Without a status it is being worked on. */;
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
COMMENT ON TABLE "telegram_calls" IS 'One call to Telegram and how it went. `waited_ms` passed in our queue, `took_ms` on the way to Telegram and back.';
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
COMMENT ON TABLE "events" IS 'One event. Its id grows with time, so that every index ends in order of time.';
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
COMMENT ON TABLE "audit_log" IS 'One change, or one failed try. Its id grows with time.';
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
COMMENT ON TABLE "webhook_deliveries" IS 'One message for one endpoint, from the moment it is due until it is delivered or given up. Its id grows with time.';
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
COMMENT ON TABLE "sweeps" IS 'One run over the members of a group (see `runs.Run`).';
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
COMMENT ON TABLE "api_repeatable_calls" IS 'One such call. Without a status it is being worked on.';
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
    "eJztXetz2za2/1cw+tJ0RpvxK4k3nfvBdtzWt2nSsd3tdtKOTImwxDVFsAAZRbM3//vFAd"
    "8iSBPUi2LPh93GBA5J/QAenPf572DObOqKl/+yQje4mtHJ0+At+e/As+ZU/kMzOiQDy/ez"
    "MbgQWGNXTf8M80aTdOJYBNyaBHLo0XIFlZdsKibc8QOHeUDw0aOEs8WQCGq51CYLJ5iRYE"
    "bJE10SxyOhoG+JRURg8SAatDwmx3k0QRD5lzORhGP6yDiVo8tg5nhTIt+Mwjinlv0S3sVm"
    "E/kycmi3jw0956+QjgI2pUAvH/7pT3nZ8Wz6hYrkT/9p9OhQ1y5g79hwA3V9FCx9de3GC7"
    "5XE+EXjUcT5oZzL5vsy9dgXjrb8QK4OqUe5VZA7dw6eKHrxquWXIpeVV4IeEjTd7SzCzZ9"
    "hPWVF4A6eoPs2mA0+vDxfnR3fT8aDUornVDkViG+NGEe7BL5rkL9/Cm8wj9Ojs/enJ2fvj"
    "47l1PUa6ZX3nyNHp0hExEqfD7cD76qcSuwohkK5AzVaMXLyN6p63pwM5oVgMfLgIo2ECcX"
    "MoyzD2QHINcgePn+4yXceS7EXy5c+NfF7eXNh4vb31/8fPHvb9XQMh56//HDD8l8n4lgyt"
    "WNBpe/319fyHWArf34lFsGuDC2Jk8Li9uj0gg7YVVzy0Pzk/nqFcuzpgpL+NHwE2PudeE7"
    "V5br6hhbMlTL1QLq0im35qOJnCqaMzaYTgJG7mN6ySZsMmML4kimQr3gJXlYWI7cNKO5eC"
    "C+JYTkKJL7sJATuU3gm3sIGHtSw8xTDGphLUu3BJT0PG7nb/A8u/s0mMshpr4mK5A3HsgJ"
    "nwaTmfzDyV814ouXznRt1hhzua5zxn+enJyevjk5On19/urszZtX50cpiywP1fHKy5sfgF"
    "3Chyf3crTVn+efY5asU/MVyGg2c0DtmXvuciEy4KPPwgj3lARhbw17xq2KuF/NLK5HPaNY"
    "gV3+mEOEfW59GbnUmwYz+efrsxpEpahw9ePF7YvXZ98WYf0Qj5yooSLAOc7ffGfniFrt7Z"
    "hvdwbjvWxtqeVwY+RzRIh8W+RjmaqM/PcusyqAz9GsAP8IRAfIWWpgfPfx18v31+SX2+ur"
    "m7ubjx8Kakc0CJfkBSm9wrXb64v3KyCzJ83OZsyllqdHOCJYVfEkRb+wvfz48X1Bw7u8Wd"
    "mwH379+fL69sXxt0WMy/uYcs64ydmYEuzuaBwMDvRgTDUzIzZRoEJGUcUoOmKaSLRo+cUE"
    "A419ojA+bGakkFMbGikuyJSz0CeME0nledQllpB6PiVSYyNPHlsI4gTD1GrwaHH5tyChL9"
    "VDKsiCckokoQ021BcPfiAehuSI/A8JPSD2vi1bJXbzyDWsrk90acLQ4umbYWf7NS9shZ0d"
    "miGhrwadPetbXTtR9gP9k/y1Rswlnt9DO8JxA/ZyXMldjldlJT8wNI3FBLvbzEe92slVXr"
    "RLx7P4Er1oPfSiJaLoL5QLhVOlsBrPaCau+pT58lJDedVXty6LjDNn/pZYkwkV8t+WmA0J"
    "vJuSIsFgBX+Unf2S/BtBQEABt75OVt3241BO7b6ciqzub8vq7uT37dTzumRKM2YnotkGMQ"
    "QR05Cr4dEJXC+53kE5lpyIhV7wj4Vj01hTJpNQsi7+kjxYYTAbyc//QU1/UPs8+lNq0tSb"
    "8KUfQCTTUjEpFemlDybY36uswSa7oGVi1MAgYE/UG9nOlIrA5NhapduWJnT4B1iGtT3R7v"
    "jK7Z7O75Nmv2b8YC7swrblIaXRLqs3bY6kh5r7yatXDXasnFW5ZdXYiv7OuIYvVGvv8XTc"
    "sbodG5+yZTzrYlzzVCi0mgitBd4bizRm2OepEPu22KMNcLc2wL9M8f4L8V7P5vqXGd4xAe"
    "LdDm/QXc0ATygQ8eaId8TkcxHZLQa6HJF4aFhn4ontHg0tO3dsTsfMXpLFjJG5tSTCmXrE"
    "8cqGl9qZG04u20QSBdpDmtlDEoug6TqsEOKCtGTu6r8l5Kt1+mR+7+IWj8+Omrjiz46qnf"
    "EwVkSXM9cI3WT+DtH97NAF5bvB+LwBwueV+J6vouuIkTxdnM866aQuvrlAt8Mw54SbHGyY"
    "84RTgGRkaWxUtVFTBbo+Gat2zK1dSwQjl00dz2wBinSYr7IlwXzFz6MzC8R03/90S10riD"
    "2mKwuS5WTfw20O8Ov4mmzA5Gq8gQqbWYpvntZ0YoDRDxBE/QPcqK8ouY73tCZId1JVuvHe"
    "yxv1FaR8PEF7nH6j41wYQ19wMrIW5KzIlhALxnVqWUz60aP3TP7f88D+krvXYR0ztaiald"
    "6IeLm+9kbK52sMK74zyk6V500rv82sgFjE50zFpYiZyiiRP4NaNmGPyn4ClXoc7yW5n1Ei"
    "qJTSAohdoe4jcYT3TUCeqB8MCfPcpYppgQi/fOWMMZUChSjbanb7aDT+dFl6GtYYf7pve9"
    "hd9EsT48PratvD65Lpwef00fliAm9G0UOAj0+aWHdOqo07J6sARyFZwJhMQC5SYRjy6j4u"
    "RXGJCfOpUdhRRtHDfbyVqCO06+zZrkO/+A6nwngBinSYC7qWXS0U+vSGZ8xqCRla1dqiH/"
    "uMjX2ARTpkP+uZNUvrUV6M7xmnUnf7iUbpPjfy1S1vopPJyyEDB7YQVYq/vMytRapLruxB"
    "iYD83TTyn1xd3F1dvLsefN1PJEfONKoxOhQNp9VmB1WlYpSZapsX0wiUFcBLMmFA8YdsFn"
    "Bxkj+i+/4xiEI5aJQyCIUwpvKOYzqxQqgfLBX/OPPQEcSy546qvMkplOBMMm6qS2vs8gU0"
    "RohP+e8oS6VJKgj8iUaKzvDCYY2RoguJU3+bQwnrc3QEejp5aqMPFuhwAVAiPqQFQIm45x"
    "Jx6obUyMN5F2W1NJw4RZuKwqnw+Y0g9B9zy3FJnBSp5E0QR5VnS4qmStaMb09eWHzKvBPH"
    "HkZlM6JBKWxKIHlEKyw30NWV28kj1/C5dYm1oXg7oLBDTKzrKUHvfBcnr5o4L+SsGtN6yX"
    "1h6h/arGdo32d3Ed+jJk5OOasa36OSmzNS2duIqnk6lJRai6qPkh2EXOehq8Q+T9KbFLGN"
    "pa27TOlQ8qzTMeZad8QKZW+w7VaUb1lEbaAoJMFy21cT9nqibk1JWEvwzwXAakT/Ynhstf"
    "APYWsjxxulEblNbOEwObJEA7nI14YijgcRbhNlcFbt85yAxB5dnVV7nVutIbBjnMsW41yq"
    "BXOMycCYjL91TAbEVRiDnyPCeAy0Ph/QAqD1uefW51x2kUYILeYeVQuhCzo2rJ56QcacLQ"
    "TlkezoCCU+qv6mOimzfvJayRbGQmSOBCVIlCAPgY2XokoFpW2StRMyhB8F+APF3/GNeL2/"
    "W7fHjsrKnDVJ1zirztY4KyVrqMajUsTQCYTV8BapegfzVnxLqAehHtS1hTh8Pej6s2RCt2"
    "wx0GhB6diwTgeiMMugd4Sa/5LcBII4NgSHL0TcjcZR/WlYpOzIaXxJ1LoS6tmQsk4Yt6Uu"
    "BJHjcqq+HcRG7/68fvUpH+MKceRD8infjDq5lPRMi67mJhQC0DHivHshOXJ5dL1ua0+cQN"
    "/oFg+b5uIqNiXMpKlGgVA1cVClMKg9ZFGgKf/tnpIoEPm3hRPXyH3FEflNIG9aW6ZA1Dv1"
    "eCvFbeO+5W3YS44O93lr3s44z5Vea7rTV8h6t9dPm1T6Oa2u9HNaqvQjwaLeZKmVyr93mV"
    "Vpx8+TreD8CHSHt9NroH338dfL99fkl9vrq5u7m48f4Clp/5poEC5l9YVvry/er25pazLT"
    "FuGoK+ecEe2wlnN65WCLOQf0i8aUdi+vVkT0xfN7wDBqAL6//vd9AeCEMeh7MiXTc/hfQZ"
    "umlRh5+Svl+2jYRzXceRqEvBHka8VwbzDNUFWMqLBwZoPD2kRDg27gaWuUxM4oIScLqFJh"
    "jVkYDEno2SqggxJwLUctuheUCGtR02el5c2aGDCT1uCRoRI83XBGoj2yo/bI7pfpPGQtKv"
    "0YDBDO0/QO5S2UkKQWnxgFnmUUvYP35KSRp/ykxlN+UtrECQ83YtM5InRb7C5ZbXOCzi1z"
    "3dDXSTnxSK2Iw9Wchm7cH9mCsEepTxMhBZRgBuXDZ/LeNIpNJcyjUL0rUJ7X+O8ZCzlhnN"
    "jWkrxgj+TX+ytNwYSN3fkP7w/vWqqiJLqHI4jywMu7PMJ0cPGKt2S8jKihnoL8t7zDEJ4C"
    "uVyTqF6ZeqrlunG9snnmQvYYzOEBFHQQJPSJXJklAYdzdQ0y4VvKzJOz6S9mkeXBylcmWy"
    "1HllHmpu9eRIulLZTQaiW0ZKmK+Fcz3nh6n7juxtKvsezY3gzaCadpKqUl83vogT9vIqSd"
    "V8to5+VgRsMoaIz+X3M3Y+HIvfnFtEGi1cw7md+behmbOwwr/DHVWFb5YhBMVfbGCMyMAM"
    "EscdejIwMk49kIYxnGYyMYjxFGPYwnRjCeIIx6GE+NYDxFGPUwnhnBeIYw6mF8ZQTjK4RR"
    "D+NrIxhfI4x6GN8YwfgGYdTDeG4E4znCqIfxn0Yw/hNh1MJ4bKTFHKMWUwGjkRZzjFpMBY"
    "xGWswxajEVMBppMceoxVTAaKTFHKMWUwGjkRZzjFpMBYxGWswxajEVMBppMceoxVTAaKTF"
    "HKMWUwGjkRZzjFpMCmNHQhAvQtupKiaTjg3rwhAtmDVy2VRNa1RPJmkTyriKBozcdCTgy6"
    "oqMPrCMe1u0yTBolj8J6kIo6kbI39qnAaaXOFUsJBHtZOwSMy+gxrqisSYwY/hPK0WoBPF"
    "4DqWA7wf/IO43bLxAqwQ4gq0/wICxsvYV8dnpgS9S6LZSibYZ8cyQTee3j9sm9RvOK6u33"
    "Bcqt+AhWgHWIj2sAvRmhZ5ySh6GBzfiPnW8N4y681rPU0hztP0EOTN1wBMANNKcM/jrJff"
    "Dp9jbD7fGYstYrHFvxfyzNWgXl1bJ57eA1ay60pGHl2YAB1PR6CNgcbiflss7tcR58UlCw"
    "YavwVcHta5LORZ3bz3Fwu+U9UFHBtKEkDdJnA23MdGMTK1PkOz2JfkHfQHgMIFFtCQJ0r9"
    "qMXslLPQF2/JQ9RBAPpCPajGYDQYqvupVq9k4fjU1jYU2/0brNWlDN0ae3RrYDWkrWsHWM"
    "4rNTSeN7I0nteYGs9X0VWsqAzvHbVcalc4KBKS1fKly4CKw9MA6ngCyDl5SUkieXnz4eL2"
    "d72olMz3mQimXN1ocPn7/fWFxj72WbOpa8vGZkQ7LBubcPSDrRrrcyZ//txECciR9ICH7F"
    "oRsGy7RQ/PPBU6/VvbFTKB0wz+Ih3adUzw745y9oszCUJOB3odLRkdPqOqjfxooonK9o0g"
    "kms+Oi4lMTWxQBciC/kfVXcXiid+pyrFEfUwqBYHuhJbeEMiHG9C4T6CWJKUU8uOa9xBeb"
    "nkfeQ9XJvNK3S2nb/CGkpbF0rtoPI28GcsYMYLkafCo6r1UfUfn051wHsWX+qBTyhaqh1d"
    "g31HekdHjqff6HjG2NM76jrQWFJ3Rq1OqT2oFtFkaBMKs52mxxUEMs+pEPItyWMcyUw922"
    "dyWYbkkbO5stDN2Zx6ARwfjiB2SEnoBY6b/B09k9oQCj2V//RI6JvFUu/2FaDU600gD7VH"
    "ygUJmDr2kkeqeSwM5LH4GPWlJU90+Va9g7wPPG3BnSBQFku44yzuITpUR6PH4hq0UHN/bi"
    "3l/57k0etFc1SUeOM48OSVYu4qAvk1K/gkIVTch4DvqjlJQPjKOMaE75vlV5+/K0vVfB1W"
    "CPEUbn0Kq4/UHP8cFSqLbbHHBq5bbeBqL02Mfsn8XoCLzv9OOGw239kvlXaaQpwS7BDche"
    "WAW3xHTrFGiQ01eQ3l3iBgCTJvDpKjQnmkvQE7NIc+o0Hg2ydLSQVv7gca6GtSNDMSTDJf"
    "BRRMzsZbOUeEcnXrzEuwCxn2vs3RYOPbBo1vQa4ITZhFRtCjjb0xZkE5N0tVTQn6JzQ3Sk"
    "g7rUlIO9UkpHliQTUAV+uDGUUPEN6FPtgtP8N1bCEcVPsZ0inDJn6GxOTY1CvuQdMzToWI"
    "WqFBIDFzwaUc96jVeLEbkWCocLfFkENuS7szc9/mu0WF3DXBNp7eQ2hfNTo+X9Ucn6/Kxy"
    "dYno2awacEeHgaG1Oj7BETtDMKhNsYbkEnnGrCJesi4DMajEVZRb1pDLwUbUZtsC/SYQrC"
    "GvCrgBIzmbBA1huj3+4LU2H6x47SP6xQUHu0mGmcwdXiYZGqB4fqDmr+QKCXfIWRcoSZMZ"
    "USaY9MhLsu6cGp1SYBpEiHfrRDzACR/MzzqDvQmLySoWGdqWsSTTIIpI0pINECglhVFrwH"
    "oadO8B2BbtfpZUGpAIuWRz9TTsSMLTyIQ7UgepTy6nrDG7u7xm72KZdTkVS1+RONaZ35rI"
    "Y1xrQuZND8bfjb3mtGIfRwJXAC18iCnBL00M558qpJfVA5q1qGfaWtELrzah5dk1u3XM7D"
    "8T5LbW0kBf4nE5hXyPqH9FY2NKfyl4rAGO1VOoS7EdyOGClbvKFpJ0+2Q+NOeuVwrTtY3G"
    "O3zpIYvTZGnhIpGnnaCoIiHMPbjik3DVIvEuIKtF0BtvBG3JnOjOKli0Q9An9zMdOMPbUw"
    "XhbIeoRrt0yXRanS4RTS03UMKKb+/qfb6uSu2C55m93pADXSr8lGTK7GO+nrNq28dykPv4"
    "I+TQONtXd1yrDO6pudCSPV+Kmh+fdHtiDyHZdkAXn/qqhObK8dgsE2rZaqQhihboCcAuba"
    "GQt5VFtA1eSZU0uE0QaAQEe4DjPKBuEdPK+hiXiompPt3VAcsyy0E6OduDsLgXbiDkCPrR"
    "Z3vdeTU9ZgpyckCPshutqvv0Dma4RSSfzKBmsFL5pMayhx3bE5hSoVZDFjqtASVGWKRSFl"
    "PkwLOY0pFGSSA1DmKfHql0WqTdywucyk+qihh71TXxNKTp1ZCJScOgB9wqOMoM8RIfStoZ"
    "fKuwcBiGNNoG4d+kU6NP61xZ9TS5hVb8ooeuBI24Fz2LeEiMsiGfiGc1ToGjZwDWMg9L4r"
    "S3q2MEY/R4Ss/AD14h9UGItGJ/4hiW+p1oezLNYmTQdE6FMeaalBPhTc5yygE219hWY0GC"
    "h+cJt/iGpsVxYC1dgOQI+B4hgofviB4tSD361jIHX6Uo4K86SNImlBBJKKT7vQzlVi5N6t"
    "uXeGpqktbJUSVajW8Z3eKPQg2dTIIlak6h+Pb9J+trr5bKn1rJDa/sgSo0mWnNwUaQ0pwv"
    "0M3IGj64hQe5gmJGh5NDhKIWdKsuBW+k+ZFnl4Wx7uUWrrxMdK8DOC3hQ22lhkPmZaVaOF"
    "mVa95SGY54N5Pr3b1JzK15g4bosVKJHiKmC21Y6WaS/ZVnnING7NFUSrnZuri9jExZnUv1"
    "K+yiQkN76R1r/5PIHWuZnWHki0afRtdodlDGt8mz4Tjr7nXrVsmCNBLafss2SOVtquM5Jk"
    "RGgmMfE4UM+Gop9Z0qlJVFyJGLE3CY6LGH0b93yODn08a0Q7yyPXGP48FYK/nuS9shblhf"
    "iecepMvZ/oUi3GjXxxS29PWQ1xO7BFqJKr5WVuLVKpr7D75K+Xv5lG/OXq4u7q4t31QMdi"
    "NoBrrnZtT5EtstUCtrfXd/e3N1dyC+8noPNnOodqQTNHG9WZGx3WaT/zdJ5BcWFfUjCPxH"
    "UcwCUyzJcCVuUcpITAPWoTJ3hJ7meUqCdCJWBIZQyooh5bwWRGBbE8WypDli3vMJGPlCqS"
    "3Hk80Nce3uXDn2/plQag/mmkitVUU9xgI/n9KmJbCULCcNJOHNoYTtoJ6DErcn+V/ira7N"
    "ZExlT12e1DLO/xSQP+fnxSyd9haNXNSgXVFu+oNT9kVDu0O2xfUt2y2WFseSZ+1GQ62ilL"
    "HNm8cRc27Vrbawqv1Sout0SKXtO2q/Af5ngt/NYFMvwCWqYVQfO/v7S2+hro81SI/BrIm+"
    "75HBHi3pbnqzYIrQJlipS4Au1WILaxmYeKFegQ/YOrJHDJrSc60Nico4Fhnbl5DFMaWprB"
    "cKvmQzlgMO8qN8dQ2WmJE5CFJYigAWGcTOSLELkgjDwyPqFlw/Ga90I78BrfR8FOcNbETn"
    "BWbSc4O0E7cIdYEtqBOwG9T/lo7nhhoImQqg44KxD1SPHdmDFHPs33W4g4RboeIbvrHA+f"
    "eqMWFrUiHYqYLYuViyfjGg8pDQb9PWN974gw/y7UivJwuVaQt+MJjWpjQ8uPKbR9HlNig/"
    "StguAnlAcSaBI4c0kHXaNVj+iZfCj1hArRoMGCUu8tiaJuJM2cCiF/yJBAwlF0mzgexJrK"
    "e+krae/28Qa6wlDhOEp6lmAgf/cC+VGbQG3i7wb9k/y1JqaKZD6GNTQIaxDh+D90YqhQ5I"
    "hwX7fe1/FZa4R8RoPAH6Kx+sdVeSp/vVbCnSUzzNq/LFjo2iBpzkO5K1R0cdbARemk8hqx"
    "7LkUMG06cWxdwuhG7ohG602dAhi83CvWhGJmJ6DH4OX9Qt+mSm5K1IO6USuS/tlRE1H/7K"
    "ha1oexIs4gQxiLnDki3OKHKHP+wtnc1xYliUdq5U5fzTHIxhPyi5VyYWybjEqMwHMF8Snz"
    "XaokRjFjC6GaKidNAsEgCsGX+iy7dW/6h/eH98DlJDaX7PpBSqxPkGtHOPVVFxcCdUKJ9R"
    "hQDrZYbokZkY+cu/KBb7Oe0Zw+SrYTPUNAhSO7hY0VEi8omlj3e/ig7NuRhUDZtwPQx3zV"
    "GP0iHUYWtA4fTk4mM/gLZLj9W8MfncgGukdK0EMfw4aLiWN7vX1vbuoFxujniJCrH6DOdx"
    "snElY0ns8PD+urUaYTDVRA8AyoyPaQiyF5lBqk0pjkashtRV4kVU/G9JFxmmlXjtTIIGDr"
    "W1DboIE8jfWrkjq4yQco1dDnDuMjyCN+UKpkfEG5M+QVeROIyCEicYRInKhUEKFUS5KxGT"
    "/tO+I6jwFE+Eydz1JVpF8kXO4yUllhcdtrjEPyKS/vJrZH1CRRk8QjDzXJTkCPXhT0ovTc"
    "i4La4pYL7SSiWBnj6uShAlFvUiw22JUnFWfNWPMKYW+Q3bWB1REC3qqEfXVXpBzJDvnypz"
    "+3xZlrMNxKX6QJ4zzX6KIps14h692ReNqEYZ9WM+xTDcMGD7Gx0FcgQyNTa10H7at7DuNm"
    "Xos47owIt37rre8y0Wbn58kQ/TXRX8w0Ne5qjtcCVe9O15NXrxocr3JW5fmqxlbyzrkzdc"
    "z6S6cUvUN4M/JLR9w0dwtK/Vu2GGh8NOnYsM5BI2CWgWuGhx5hkFgM/pK42j54UpImYC8E"
    "peRBzhIvb0Pv4Vu9/6XVXcx8Hok5Vnk9MGSuA6wfHR0dWQh0dHQAesxK3mZWMprYtwnveG"
    "nsJ8qR9E6k3IqXSAJmfCQu0Rq2JlfmoavZ1tVG9mR+D/b0ru3rgoVc2wK1LqwwpcEt3jqe"
    "0/GMYXf0ffMQ9cao77yRBqIOqorlWVxjX6zWbVKC3niqN1c+lAWWZgtXlw1N5iOU5X3pui"
    "bhKel8hLIEZUVX72qZrbKV9zaltv9+7Yvc5nMmgZibKH85kh4Iyjvw2HgsoCOws5lJDAUy"
    "lBraSg0Kxjg1tcUC5ChxDdZYA8dUTcloEHcMBzrQBaDyx5rDn6fCzX+ACZd3C+oH1Z78aG"
    "z4jCc/rsVj0vQ+7h/EQ+8lefCZcGDOA2Q6gmuecZtyqB2+mDmTGVxaqmRGqBcOtRvre9pv"
    "4t5NnP4qhiE2fbMwmLDYzxA/Ef3+++Vt1X7//MIZWCNzVHjQtD5o0s+jBH51yHWOpE/Ib6"
    "5dMmYvYvZiZ0wTW/FLO2I0ZjrptK6PTkaEjXQM2tjnhJnGkbs5+Wd3+zlun3OIsSyG8ecY"
    "eG5gxqRewM3DWPJUqMseoi5LAyhgIz8iT/30skJbmDCs1WqjqWDVlnMbBqpfkM+WG8ZlXh"
    "eOJ6Jg80cnLvRKvc8OZ94civ1EHQecQKml1hNU/UmK7BT02g3d83l9tlJZfaJGnCqejt0L"
    "VvjU890L1EKbeBRTgl5Ej+480Vp92i1MzgU6VJ3WyQJQQI7NMvEKVL0TiDamPHXkUL5Vlc"
    "pj4DUF/dLR2uPY8p0RT+eO0riUhqXdw8mMAM1L8psj90sIHSch9D4U8Wk5plD5bsE4mIBZ"
    "VTH3VrdZ7+QdzSwxMzx+Uxo8g43PYFheY8wLRL04i7cDey7LgE5Dz/jkzVNt69ztqzekmK"
    "QUmkQBZgQ9Uos3Znu3PLGgvAznHbVcausRzWhW7ZLLIFI2DwvTuj0JgndedJdc4fLmw8Xt"
    "73rZPZnvMxFMubrR4PL3++uLUul/27FMmHRK0DuR8byJxHheLTCed0levKDcmcx0smI8Ui"
    "8nZnOekwyrwV5DYtPZHNf26scfe3dltI1w1Bq7COXCsBpajqSH8thWjObwURkgHE/vIbrH"
    "R4008KMaDfyo5L6UT4Qa72WE//fu44eqfIGUZAVl25kE5P+I64hDNDbVgAtg1Nv5Vk16K5"
    "IC3OBy34fZ1/8HCGp+1A=="
)
