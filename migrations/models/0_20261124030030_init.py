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
CREATE INDEX "idx_webhook_del_endpoin_863299" ON "webhook_deliveries" ("endpoint_id", "id");
CREATE INDEX "idx_webhook_del_state_97d813" ON "webhook_deliveries" ("state", "since_ms");
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
    "open_until" BIGINT NOT NULL
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
CREATE INDEX "idx_webhook_del_endpoin_863299" ON "webhook_deliveries" ("endpoint_id", "id");
CREATE INDEX "idx_webhook_del_state_97d813" ON "webhook_deliveries" ("state", "since_ms");
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
    "open_until" BIGINT NOT NULL
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
    "8iSBPUi2LPh93GIA5J/QAenPf572DObOqKl/+yQje4mtHJ0+At+e/As+ZU/kNzdUgGlu9n"
    "12AgsMaumv4Z5o0m6cSxCLg1CeSlR8sVVA7ZVEy44wcO84Dgo0cJZ4shEdRyqU0WTjAjwY"
    "ySJ7okjkdCQd8Si4jA4kF00fKYvM6jCYLIv5yJJBzTR8apvLoMZo43JfLNKFzn1LJfwrvY"
    "bCJfRl7a7WNDz/krpKOATSnQy4d/+lMOO55Nv1CR/Ok/jR4d6toF7B0bbqDGR8HSV2M3Xv"
    "C9mgi/aDyaMDece9lkX74G89LZjhfA6JR6lFsBtXPr4IWuG69aMhS9qhwIeEjTd7SzAZs+"
    "wvrKAaCO3iAbG4xGHz7ej+6u70ejQWmlE4rcKsRDE+bBLpHvKtTPn8Ir/OPk+OzN2fnp67"
    "NzOUW9Zjry5mv06AyZiFDh8+F+8FVdtwIrmqFAzlCNVryM7J0a14Ob0awAPF4GVLSBOBnI"
    "MM4+kB2AXIPg5fuPl3DnuRB/uTDwr4vby5sPF7e/v/j54t/fqkvL+NL7jx9+SOb7TARTrm"
    "40uPz9/vpCrgNs7cen3DLAwNiaPC0sbo9KV9gJq5pbvjQ/ma+OWJ41VVjCj4afGHOvC9+5"
    "slxXx9iSS7VcLaAunXJrPprIqaI5Y4PpJGDkPqaXbMImM7YgjmQq1AtekoeF5chNM5qLB+"
    "JbQkiOIrkPCzmR2wS+uYeAsSd1mXmKQS2sZemWgJKex+38DZ5nd58Gc3mJqa/JCuSNB3LC"
    "p8FkJv9w8qNGfPHSma7NGmMu13XO+M+Tk9PTNydHp6/PX529efPq/ChlkeVLdbzy8uYHYJ"
    "fw4cm9HG315/nnmCXr1HwFMprNHFB75p67XIgM+OizMMI9JUHYW8Oecasi7lczi+tRzyhW"
    "YJc/5hBhn1tfRi71psFM/vn6rAZRKSpc/Xhx++L12bdFWD/EV07UpSLAOc7ffGfniFrt7Z"
    "hvdwbjvWxtqeVwY+RzRIh8W+RjmaqM/PcusyqAz9GsAP8IRAfIWWpgfPfx18v31+SX2+ur"
    "m7ubjx8Kakd0EYbkgJReYez2+uL9CsjsSbOzGXOp5ekRjghWVTxJ0S9sLz9+fF/Q8C5vVj"
    "bsh19/vry+fXH8bRHj8j6mnDNucjamBLs7GgeDAz0YU83MiE0UqJBRVDGKjpgmEi1afjHB"
    "QGOfKFwfNjNSyKkNjRQXZMpZ6BPGiaTyPOoSS0g9nxKpsZEnjy0EcYJhajV4tLj8W5DQl+"
    "ohFWRBOSWS0AYb6osHPxAPQ3JE/oeEHhB735atErt55BpW1ye6NGFo8fTNsLP9mhe2ws4O"
    "zZDQV4POnvWtrp0o+4H+Sf5aI+YSz++hHeG4AXs5ruQux6uykh8YmsZigt1t5qNe7eQqL9"
    "ql41l8iV60HnrRElH0F8qFwqlSWI1nNBNXfcp8OdRQXvXVrcsi48yZvyXWZEKF/LclZkMC"
    "76akSDBYwR9lZ78k/0YQEFDAra+TVbf9OJRTuy+nIqv727K6O/l9O/W8LpnSjNmJaLZBDE"
    "HENORqeHQC4yXXOyjHkhOx0Av+sXBsGmvKZBJK1sVfkgcrDGYj+fk/qOkPap9Hf0pNmnoT"
    "vvQDiGRaKialIr30wQT7e5U12GQXtEyMGhgE7Il6I9uZUhGYHFurdNvShA7/AMuwtifaHV"
    "+53dP5fdLs14wfzIVd2LY8pDTaZfWmzZH0UHM/efWqwY6Vsyq3rLq2or8zruEL1dp7PB13"
    "rG7HxqdsGc+6GNc8FQqtJkJrgffGIo0Z9nkqxL4t9mgD3K0N8C9TvP9CvNezuf5lhndMgH"
    "i3wxt0VzPAEwpEvDniHTH5XER2i4EuRyS+NKwz8cR2j4aWnTs2p2NmL8lixsjcWhLhTD3i"
    "eGXDS+3MDSeXbSKJAu0hzewhiUXQdB1WCHFBWjJ39d8S8tU6fTK/d3GLx2dHTVzxZ0fVzn"
    "i4VkSXM9cI3WT+DtH97NAF5bvB+LwBwueV+J6vouuIkTxdnM866aQuvrlAt8Mw54SbHGyY"
    "84RTgGRkaWxUtVFTBbo+Gat2zK1dSwQjl00dz2wBinSYr7IlwXzFz6MzC8R03/90S10riD"
    "2mKwuS5WTfw20O8Ov4mmzAZDTeQIXNLMU3T2s6McDoBwii/gFu1FeUXMd7WhOkO6kq3Xjv"
    "5Y36ClI+nqA9Tr/RcS6MoS84GVkLclZkS4gF4zq1LCb96NF7Jv/veWB/yd3rsI6ZWlTNSm"
    "9EvFxfeyPl8zWGFd8ZZafK86aV32ZWQCzic6biUsRMZZTIn0Etm7BHZT+BSj2O95LczygR"
    "VEppAcSuUPeROML7JiBP1A+GhHnuUsW0QIRfvnLGmEqBQpRtNbt9NBp/uiw9DWuMP923Pe"
    "wu+qWJ8eF1te3hdcn04HP66HwxgTej6CHAxydNrDsn1cadk1WAo5AsYEwmIBepMAx5dR+X"
    "orjEhPnUKOwoo+jhPt5K1BHadfZs16FffIdTYbwARTrMBV3LrhYKfXrDM2a1hAytam3Rj3"
    "3Gxj7AIh2yn/XMmqX1KC/G94xTqbv9RKN0nxv56pY30cnk5ZCBA1uIKsVfDnNrkeqSK3tQ"
    "IiB/N438J1cXd1cX764HX/cTyZEzjWqMDkXDabXZQVWpGGWm2ubFNAJlBfCSTBhQ/CGbBV"
    "yc5I/ovn8MolAOGqUMQiGMqbzjmE6sEOoHS8U/zjx0BLHsuaMqb3IKJTiTjJvq0hq7fAGN"
    "EeJT/jvKUmmSCgJ/opGiM7xwWGOk6ELi1N/mUML6HB2Bnk6e2uiDBTpcAJSID2kBUCLuuU"
    "ScuiE18nDeRVktDSdO0aaicCp8fiMI/cfcclwSJ0UqeRPEUeXZkqKpkjXj25MXFp8y78Sx"
    "h1HZjOiiFDYlkDyiFZYb6OrK7eSRa/jcusTaULwdUNghJtb1lKB3vouTV02cF3JWjWm95L"
    "4w9Q9t1jO077O7iO9REyennFWN71HJzRmp7G1E1TwdSkqtRdVHyQ5CrvPQVWKfJ+lNitjG"
    "0tZdpnQoedbpGHOtO2KFsjfYdivKtyyiNlAUkmC57asJez1Rt6YkrCX45wJgNaJ/MTy2Wv"
    "iHsLWR443SiNwmtnCYHFmigVzka0MRx4MIt4kyOKv2eU5AYo+uzqq9zq3WENgxzmWLcS7V"
    "gjnGZGBMxt86JgPiKozBzxFhPAZanw9oAdD63HPrcy67SCOEFnOPqoXQBR0bVk+9IGPOFo"
    "LySHZ0hBIfVX9TnZRZP3mtZAtjITJHghIkSpCHwMZLUaWC0jbJ2gkZwo8C/IHi7/hGvN7f"
    "rdtjR2Vlzpqka5xVZ2uclZI1VONRKWLoBMJqeItUvYN5K74l1INQD+raQhy+HnT9WTKhW7"
    "YYaLSg9NqwTgeiMMugd4Sa/5LcBII4NgSHL0TcjcZR/WlYpOzIaXxJ1LoS6tmQsk4Yt6Uu"
    "BJHjcqq+HcRG7/68fvUpH+MKceRD8infjDoZSnqmRaO5CYUAdIw4715IjlweXa/b2hMn0D"
    "e6xcOmubiKTQkzaapRIFRNHFQpDGoPWRRoyn+7pyQKRP5t4cQ1cl9xRH4TyJvWlikQ9U49"
    "3kpx27hveRv2kqPDfd6atzPOc6XXmu70FbLe7fXTJpV+Tqsr/ZyWKv1IsKg3WWql8u9dZl"
    "Xa8fNkKzg/At3h7fQaaN99/PXy/TX55fb66ubu5uMHeEravya6CENZfeHb64v3q1vamsy0"
    "RTjqyjlnRDus5ZyOHGwx54B+0ZjS7uVoRURfPL8HDKMG4Pvrf98XAE4Yg74nUzI9h/8VtG"
    "laiZGXv1K+j4Z9VMOdp0HIG0G+Vgz3BtMMVcWICgtndnFYm2ho0A08bY2S2Bkl5GQBVSqs"
    "MQuDIQk9WwV0UAKu5ahF94ISYS1q+qy0vFkTA2bSGjwyVIKnG85ItEd21B7Z/TKdh6xFpR"
    "+DAcJ5mt6hvIUSktTiE6PAs4yid/CenDTylJ/UeMpPSps44eFGbDpHhG6L3SWrbU7QuWWu"
    "G/o6KSe+UivicDWnoRv3R7Yg7FHq00RIASWYQfnwmbw3jWJTCfMoVO8KlOc1/nvGQk4YJ7"
    "a1JC/YI/n1/kpTMGFjd/7D+8O7lqooie7hCKI88PIujzAdXLziLRkvI2qopyD/Le8whKdA"
    "Ltckqlemnmq5blyvbJ65kD0Gc3gABR0ECX0iV2ZJwOFcXYNM+JYy8+Rs+otZZHmw8pXJVs"
    "uRZZS56bsX0WJpCyW0WgktWaoi/tWMN57eJ667sfRrLDu2N4N2wmmaSmnJ/B564M+bCGnn"
    "1TLaeTmY0TAKGqP/19zNWDhyb34xbZBoNfNO5vemXsbmDsMKf0w1llW+GARTlb0xAjMjQD"
    "BL3PXoyADJeDbCWIbx2AjGY4RRD+OJEYwnCKMexlMjGE8RRj2MZ0YwniGMehhfGcH4CmHU"
    "w/jaCMbXCKMexjdGML5BGPUwnhvBeI4w6mH8pxGM/0QYtTAeG2kxx6jFVMBopMUcoxZTAa"
    "ORFnOMWkwFjEZazDFqMRUwGmkxx6jFVMBopMUcoxZTAaORFnOMWkwFjEZazDFqMRUwGmkx"
    "x6jFVMBopMUcoxaTwtiREMSL0Haqismk14Z1YYgWzBq5bKqmNaonk7QJZVxFA0ZuOhLwZV"
    "UVGH3hmHa3aZJgUSz+k1SE0dSNkT81TgNNRjgVLORR7SQsErPvoIa6IjFm8GM4T6sF6EQx"
    "uI7lAO8H/yBut2y8ACuEuALtv4CA8TL21fGZKUHvkmi2kgn22bFM0I2n9w/bJvUbjqvrNx"
    "yX6jdgIdoBFqI97EK0pkVeMooeBsc3Yr41vLfMevNaT1OI8zQ9BHnzNQATwLQS3PM46+W3"
    "w+cYm893xmKLWGzx74U8czWoV9fWiaf3gJXsupKRRxcmQMfTEWhjoLG43xaL+3XEeXHJgo"
    "HGbwHDwzqXhTyrm/f+YsF3qrqAY0NJAqjbBM6G+9goRqbWZ2gW+5K8g/4AULjAAhryRKkf"
    "tZidchb64i15iDoIQF+oB9UYjAZDdT/V6pUsHJ/a2oZiu3+DtbqUoVtjj24NrIa0de0Ay3"
    "mlhsbzRpbG8xpT4/kquooVleG9o5ZL7QoHRUKyWr50GVBxeBpAHU8AOScvKUkkL28+XNz+"
    "rheVkvk+E8GUqxsNLn+/v77Q2Mc+azZ1bdnYjGiHZWMTjn6wVWN9zuTPn5soATmSHvCQXS"
    "sClm236OGZp0Knf2u7QiZwmsFfpEO7jgn+3VHOfnEmQcjpQK+jJVeHz6hqIz+aaKKyfSOI"
    "5JqPjktJTE0s0IXIQv5H1d2F4onfqUpxRD0MqsWBrsQW3pAIx5tQuI8gliTl1LLjGndQXi"
    "55H3kP12bzCp1t56+whtLWhVI7qLwN/BkLmPFC5KnwqGp9VP3Hp1Md8J7Fl3rgE4qWakfX"
    "YN+R3tGR4+k3Op4x9vSOug40ltSdUatTag+qRTQZ2oTCbKfpcQWBzHMqhHxL8hhHMlPP9p"
    "lcliF55GyuLHRzNqdeAMeHI4gdUhJ6geMmf0fPpDaEQk/lPz0S+max1Lt9BSj1ehPIQ+2R"
    "ckECpo695JFqHgsDeSw+Rn1pyRNdvlXvIO8DT1twJwiUxRLuOIt7iA7V0eixuAYt1NyfW0"
    "v5vyd59HrRHBUl3jgOPHmlmLuKQH7NCj5JCBX3IeB7ZU4SB57OVQc51uffO6evPnZXVrD5"
    "OqwQ4uHb+vBV36Y5/jkq1BHbYo99W7fat9Vemtj6kvm9ABd9/p3w02y+oV8q3DSFOCXYIb"
    "gLywFv+I58YY3yGWrSGcotQRK50ehIzFOhPNLebh2aQ5/RIPDtc6SkXjf3Aw30NZmZGQnm"
    "lq8CCpZm462cI0K5unXCJZiDDFve5miw322DfrcgV4QmzCIj6NHG3hizoJybZaimBP0Tmh"
    "vloZ3W5KGdavLQPLGgGoCr9cGMogcI70If7JZ74Tq2EA6q3QvplGET90JicmzqDPeg1xmn"
    "QkQd0CB+mLngSY5b02qc141IMEK422LIIXej3Zm5b/NNokLummAbT+8htK8aHZ+vao7PV+"
    "XjEyzPRj3gUwI8PI2NqVHSiAnaGQXCbQy3oBNONVGSdYHvGQ2GoKyi3jT0XYo2ozbYF+kw"
    "82AN+FUciZlMWCDrjdFv9/WoMOtjR1kfViioPVrMNM7gavGwSNWDQ3UHpX4gvku+wkg5ws"
    "yYSom0RybCXVfy4NRqk/dRpEM/2iEmfkh+5nnUHWhMXsmlYZ2paxJNMoifjSkgvwJiV1Xy"
    "uwcRp07wHYEm1+mwoFSARcujnyknYsYWHoSfWhA0Snl1meGN3V1jN/uUS6VIitn8ica0zn"
    "xWwxpjWhcSZ/42/G3vpaIQehgJnMA1siCnBD20c568alIWVM6qlmFfaQuD7ryIR9fk1i1X"
    "8XC8z1JbG0mB/8kE5hWy/iG9lQ3NqfylIjBGe5UO4W4EtyNGyhZvaNrJk+3QuJOOHK51B2"
    "t67NZZEqPXxshTIkUjT1tBUIRjeNsx5aZB6kVCXIG2K8AW3og705lRvHSRqEfgby5mmrGn"
    "FsbLAlmPcO2W6bIoVTqcQla6jgHF1N//dFud3BXbJW+zOx2gRvo12YjJaLyTvm7TynuX8v"
    "AraM800Fh7V6cM66y+2ZkwUv2eGpp/f2QLIt9xSRaQ7q9q6cT22iEYbNMiqSqEEcoFyClg"
    "rp2xkEclBVQpnjm1RBhtAAh0hHGYUTYI7+B5DU3EQ9WTbO+G4phloZ0Y7cTdWQi0E3cAeu"
    "ywuOu9npyyBjs9IUHYD9HVfv0FMl8jlEriV3axVvCiybSGEtcdm1OoUkEWM6bqK0ExplgU"
    "UubDtH7TmEIdJnkBqjslXv2ySLWJGzaXmVT7NPSwd+prQsmpMwuBklMHoE94lBH0OSKEvj"
    "X0Unn3IABxrAnUrUO/SIfGv7b4c2oJs+pNGUUPHGk7cA77lhBxWSQD33COCl3DBq5hDITe"
    "d2VJzxbG6OeIkJUfoF78gwpj0ejEPyTxLdX6cJbF2qTXgAh9yiMtNciHgvucBXSira/QjA"
    "YDxQ9u8w9Rje3KQqAa2wHoMVAcA8UPP1CcevC7dQykTl/KUWGetFEkLYhAUvFpF9q5Sozc"
    "uzX3ztA0tYWtUqIK1Tq+0xuFHiSbGlnEilT94/FNus5W95wtdZwVUtsfWWI0yZKTmyKtIU"
    "W4n4Ebcnkka2gll5dpkbe05S0epbZOrKkEPyPoTcGdjUWMYwZQNVqYAdRbHoL5J5h/0rtN"
    "zal8jYnjtliBEimuAmYB7WiZ9pIFlIdM425bQbTa6ba6iE1cb0ldJuVDS0JF4xtp/W7PE2"
    "idbmlOfKLloc+tOyxjWONz85lw9L3gqmXDHAlqOWVfGnO00nadJTwjwsAhE0s49WwoRpkl"
    "Q5pEa5WIEXuToK2I0bdxG+fo0PewRhSuPHKN4c9TIfjrSd4ra1FeiO+j1uw/0aVajBv54p"
    "benrIaenVgi1AlV8thbi1Sqa+w++Svl7+ZRvzl6uLu6uLd9UDHYjaAa66mak+RLbLVAra3"
    "13f3tzdXcgvvJ9DwZzqHKjYzRxttmLs6rNN+5uk8g6K3vqRgHonrC4BLZJgvUavKDEgJgX"
    "vUJk7wktzPKFFPhAq1kGIXUEU9toLJjApiebZUhixb3mEiHylVJLnzeKCvibvLhz/faioN"
    "jPzTSBWrqfK3wQbn+1XEthIcg2GOnTi0McyxE9Bjtt7+KtBVtH+tb0Sv7f/ahxjT45MG/P"
    "34pLoJ/UkpWYxTQbVFJWrNDxnVDu0O25dUt2x2GFueiR81mY52yhJHNm8ohc2k1vaawmu1"
    "ihctkaLXtO0q/Ic5Xgu/dYEMv4CW6S7QlO4vra2+Bvo8FSK/BvKmez5HhLi35fmqPH+rQJ"
    "kiJa5AuxWIbWzmoWIFOkT/4DLcL7n1RAcam3N0YVhnbh7DlIaWZjDcqvlQphbMu8rNMVR2"
    "WuIEZGEJImhAGCcT+SJELggjj4xPaNlwvOa90A68xvdRsBOcNbETnFXbCc5O0A7cIZaEdu"
    "BOQO9TPpo7XhhoIqSqA84KRD1SfDdmzJFP8/0WIk6RrkfI7jrHw6deqxbtBToUMQ9OxHwX"
    "agVMGK4VL+14QqNKwtAgYQpNcseU2CATqtDsCeWBBJ4EzlzSQY9d1VF3Jh9KPaECB2iwoN"
    "R7S6JYEEkzp0LIHzIkkAYT3SaOUrCm8l76usO7fbyBBDtUOI6SDg8YXt698HKUcVHG/btB"
    "/yR/rYkCncxHZ3sDZ7sIx/+hE0MxN0eE+7r1vo7PWiPkMxoE/hDl2x9X5an8eK2EO0tmmD"
    "XLWLDQtUHSnEt131Yxr1m7C6UpyTFi2XMpYNp04ti6NMaN3BFNqZs6BTCktlesCcXMTkCP"
    "IbX7hb5NTdGUqAfVjFYk/bOjJqL+2VG1rA/XijiDDGEscuaIcIsfosz5C2dzX1sqI75SK3"
    "f6ao5BjpiQX6yUC2PbZFT4Ap4riE+Z71IlMYoZWwjVgjZpqQYGUQgJ1Od+rXvTP7w/vAcu"
    "J7G5ZNcPUmJ9ggwwwqmvel4QqKpIrMeAcrDFckvMiHzk3JUPfJt12OX0UbKd6BkC6u7YLW"
    "yskA5A0cS638MHZd+OLATKvh2APuarxugX6dDf3TqoNTmZzOAvkOH2Xyulz0j3SAl66GPY"
    "cOllbEa2781NvcAY/RwRcvUD1Plu4/S2ijbd+cvD+hqJ6UQDFRA8AyreOuRiSB6lBqk0Jr"
    "kacluRF0ktjjF9ZJxm2pUjNTLxRO1vQW2Ddts01q9K6uAmH6BUQ587jI8gu/VBqZLxgHJn"
    "yBF5E4jIISJxhEicqFQQoYBIkkcYP+074jqPAUT4TJ3PUlWkXyRc7jJSWWFx22uMQ/Kpsq"
    "s4apKoSeKRh5rkvqFHLwp6UXruRUFtccvlXxJRrIxxdUpLgag3gf8b7BWTirNmrHmFsDfI"
    "7trA6qSt7IvYV/fqyZHskC9/+nNbnLkGw61065kwznPtF5oy6xWy3h2Jp00Y9mk1wz7VMG"
    "zwEBsLfQUyNDK11nXQvrrnMG7mtYjjzohw67fe+i4TbXZ+ngzRXxP9xUxTea3meC1Q9e50"
    "3UrHdcadqWPWjTel6B3Cm5FfOuKmuVtQ6t+yxUDjo0mvDescNAJmGbhmeOgRBonF4C+Ja8"
    "CDJyVpTfVCUEoe5Czx8jb0Hr7V+19a3cXM55GYY5XXA0PmOsD60dHRkYVAR0cHoMes5G1m"
    "JaOJfZvwjpfGfqIcSe9Eyq14iSRgxkfiEq1ha3JlHrqabV1tZE/m92BP79q+LljItY0568"
    "IKUxrc4q3jOR3PGHZH380NUW+M+s7bOyDqoKpYnsU19sVq3SYl6I2nenNFLVlgabZwdTHL"
    "ZD5CWd6XrmsSnpLORyhLUFb0mq6W2SobTG9Tavvv177IbT5nEoi5ifKXI+mBoLwDj43HAj"
    "oCO5uZxFAgQ6mhrdSgYIxTU1ssQI4S12CNNXBM1ZSMBnHHcKADXQAqf6w5/Hkq3PwHmHB5"
    "t6B+UO3Jj64Nn/Hkx7V4TFqxx11teOi9JA8+Ew7MeYBMR3DNM25TDrXDFzNnMoOhpUpmhH"
    "rhULuxvtP6Ju7dxOmvYhhi0zcLgwmL/QzxE9Hvv1/eVu33zy+cgTUyR4UHTeuDJv08SuBX"
    "h1znSPqE/Oaa+GL2ImYvdsY0sRW/tCNGY6aTTuuaq2dEO+ytno4cbHP1nDDTOHI3J//sbj"
    "/H7XMOMZbFMP4cA88NzJjUC7h5GEueCnXZQ9RlaQAFbORH5KmfXlZoCxOGtVptNBWs2nJu"
    "w0D1C/LZcsO4zOvC8UQUbP7oxIVeqffZ4cybQ7GfqOOAEyi11HqCqj9JkZ2CXruhez6vz1"
    "Yqq0/UiFPF07F7wQqfer57gVpoE49iStCL6NGdJ1qrT7uFyblAh6rTOlkACsixWSZegap3"
    "AtHGlKeOHMq3qlJ5DLymoF96tfY4tnxnxNO5ozQupWFp93AyI0DzkvzmyP0SQsdJCL0PRX"
    "xajilUvlswDiZgVlXMvdVt1jt5RzNLzAyP35QGz2DjMxiW1xjzAlEvzuLtwJ7LMqDT0DM+"
    "efNU2zp3++oNKSYphSZRgBlBj9TijdneLU8sKC/DeUctl9p6RDOaVbvkMoiUzcPCtG5Pgu"
    "CdF90lV7i8+XBx+7tedk/m+0wEU65uNLj8/f76olT633YsEyadEvROZDxvIjGeVwuM512S"
    "Fy8odyYznawYX6mXE7M5z0mG1WCvIbHpbI5re/Xjj727MtpGOGqNXYRyYVgNLUfSQ3lsK0"
    "Zz+KgMEI6n9xDd46NGGvhRjQZ+VHJfyidCjfcywv979/FDVb5ASrKCsu1MAvJ/xHXEIRqb"
    "asAFMOrtfKsmvRVJAW5wue/D7Ov/A9nNmFY="
)
