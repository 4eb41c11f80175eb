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
CREATE TABLE "channels" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "username" VARCHAR(64),
    "invite_link" VARCHAR(255),
    "problem" TEXT NOT NULL,
    "problem_since" BIGINT,
    "subscribers" BIGINT,
    "looked_at" BIGINT,
    CONSTRAINT "uid_channels_bot_id_89f561" UNIQUE ("bot_id", "chat_id")
) /* One channel as one bot knows it; what one bot sees is never shown to another. */;
CREATE TABLE "exemptions" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "granted_by" BIGINT,
    "reason" VARCHAR(255) NOT NULL,
    "passing" INT NOT NULL,
    "created_at" BIGINT NOT NULL,
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
    "problem" TEXT NOT NULL,
    "problem_since" BIGINT,
    "reconciled_at" BIGINT,
    CONSTRAINT "uid_groups_bot_id_b7c6ca" UNIQUE ("bot_id", "chat_id")
) /* A supergroup that one bot protects. */;
CREATE TABLE "requirements" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "position" INT NOT NULL,
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
    "learned_at" BIGINT NOT NULL
) /* One person in one chat, as one bot last learned it. The table is written in batches and read once, at start. */;
CREATE INDEX "idx_memberships_bot_id_227a0e" ON "memberships" ("bot_id");
CREATE TABLE "due" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "subject" BIGINT NOT NULL,
    "due_at" BIGINT NOT NULL
) /* Something to be done at a certain time, whatever happens in between: delete a message, look at a person again. */;
CREATE INDEX "idx_due_bot_id_bf7a98" ON "due" ("bot_id", "due_at");
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
    "closed_why" VARCHAR(255) NOT NULL
) /* One mute of ours, from the intent (written before Telegram is asked) to its end. */;
CREATE INDEX "idx_restriction_bot_id_6dd682" ON "restrictions" ("bot_id", "state");
CREATE INDEX "idx_restriction_chat_id_1166f8" ON "restrictions" ("chat_id", "user_id");
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
CREATE TABLE "channels" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "username" VARCHAR(64),
    "invite_link" VARCHAR(255),
    "problem" TEXT NOT NULL,
    "problem_since" BIGINT,
    "subscribers" BIGINT,
    "looked_at" BIGINT,
    CONSTRAINT "uid_channels_bot_id_89f561" UNIQUE ("bot_id", "chat_id")
);
COMMENT ON TABLE "channels" IS 'One channel as one bot knows it; what one bot sees is never shown to another.';
CREATE TABLE "exemptions" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "granted_by" BIGINT,
    "reason" VARCHAR(255) NOT NULL,
    "passing" BOOL NOT NULL,
    "created_at" BIGINT NOT NULL,
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
    "problem" TEXT NOT NULL,
    "problem_since" BIGINT,
    "reconciled_at" BIGINT,
    CONSTRAINT "uid_groups_bot_id_b7c6ca" UNIQUE ("bot_id", "chat_id")
);
COMMENT ON TABLE "groups" IS 'A supergroup that one bot protects.';
CREATE TABLE "requirements" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "position" INT NOT NULL,
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
    "learned_at" BIGINT NOT NULL
);
CREATE INDEX "idx_memberships_bot_id_227a0e" ON "memberships" ("bot_id");
COMMENT ON TABLE "memberships" IS 'One person in one chat, as one bot last learned it. The table is written in batches and read once, at start.';
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
    "closed_why" VARCHAR(255) NOT NULL
);
CREATE INDEX "idx_restriction_bot_id_6dd682" ON "restrictions" ("bot_id", "state");
CREATE INDEX "idx_restriction_chat_id_1166f8" ON "restrictions" ("chat_id", "user_id");
COMMENT ON TABLE "restrictions" IS 'One mute of ours, from the intent (written before Telegram is asked) to its end.';
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
    "eJztXW1z27gR/isYfWkyo8tYfkl86fSD7Dipezn7xva1vUluZIiEJVYUwQCQFU2b/14AJC"
    "VSBBmCemf2y10M7JLUA3C5b9j9b2tMXeLzV//EE19cDokzar1F/20FeEzkPwyzbdTCYbiY"
    "UwMC931N/qzoes6csM8Fw46QU0/Y50QOuYQ7zAuFRwPFcBsQxOi0jTjBPnHR1BNDJIYEjc"
    "gMeQGacPIWYcQFZiKaxAGV8ywi4Ej+5TmSsU+eKCNydiaGXjBA8smImmcEu6/Us7jUkQ8j"
    "p7Z720ngfZmQnqADovjlzT/9KYe9wCVfCU/+DEe9J4/4bgZ7z1UX0OM9MQv12HUg3mtC9Y"
    "v6PYf6k3GwIA7lY9BgTu0FQo0OSEAYFsRNrUMw8f141ZKh6FHlgGATMn9GdzHgkie1vnJA"
    "cUdPsBhr9Xo3tw+9+6uHXq+VW+mEI7UK8ZBDA7VL5LNy/fMH6hF+Ou6cvjk9P3l9ei5J9G"
    "POR958i269QCZi1PjcPLS+6XkscEShQV6gGq14Htl7PW4Gd8GzBHB/JgivA3EysMB48YJs"
    "AeQSBC8+3l6oK485/+KrgX927y6ub7p3f7z4tfvvl3pqFk99vL35kNCHlIsB0xdqXfzxcN"
    "WV66C29tMotQxqoI+d0RQzt5eboce0iDY/NT4eL4/gAA80lupHq58YS69u6F1i3zcJtmSq"
    "VKoJ4pMBw+OeI0l5dcGmyJGg6CHml2LCRUM6RZ4UKiQQr9DjFHty0/TG/BGFmHMpUaT0oR"
    "OG5DZR79yjoHSkp2mgBdQUz3KXVCiZZdzWn+D74u5TayynqH6bsJAXbkmCTy1nKP/w0qNW"
    "cvHCG6wsGmMpt++S8efj45OTN8dHJ6/Pz07fvDk7P5qLyPxUmay8uP6gxKV68eRejrb69+"
    "VnnybrVH0FFjzr+UDtWHpucyEWwEevhRXucxaAvTbsC2mVxf1yiJkZ9QXHEuzyxxwi7GP8"
    "teeTYCCG8s/XpyWISlXh8u/duxevT19mYb2JZ471VBbglOSvvrNTTLX2diy39wbjnWxtae"
    "Uwa+RTTIB8XeRjnSqP/Huf4gLgUzxLwD8ppgOULCUwvrv9/eLjFfrt7ury+v769iZjdkST"
    "akgOSO1Vjd1ddT8ugUxHhp1NqU9wYEY4Ylg28SRHs7C9uL39mLHwLq6XNuzN779eXN296L"
    "zMYpzfx4Qxymy+jXOG7X0aW60D/TDOLTMrMZHhAkFRJCj2xDWRWNHyjREtg38iM9+u5qSQ"
    "pBWdFF00YHQSIsqQ5AoC4iPMpZ1PkLTY0CigU4480Z57DZ4wk39zNAmleUg4mhJGkGR0lQ"
    "/1xWMo+GMbHaG/oUmgmIOXea/Edm65gtd1RGY2Ai0mX4842617YSPi7NAcCU116OzY3tq3"
    "L8puoB/JX2slXGL6BvoROhXES6dQunSWdaVQWLrGYobtbeajRu3koijahRdgNoMoWgOjaI"
    "kq+hthXONUqKzGFNXU1ZDQUA5V1FdDfem8yjj0xm8RdhzC5b8xH7aRejatRSqHlfojH+yX"
    "7H/hSCkoKqxv0lU3fTvQU/dfTwVR98OKunv5fnvlsi4hqSbseERtkUMQCQ25GgFx1Hgu9K"
    "6MYymJ6CQQP009l8SWMnImUnSxV+gRT8SwJ1//R03+qPd59Ke0pEngsFkoVCbTTAspnell"
    "TibY3aOsICb3wcqErIGWoCMS9FxvQLiw+Wwt823KEjr8D9gCa9cx7vjC7T6nb5Jlv2L+YC"
    "rtwnXlR8pgXRZv2hRLAy3347OzCjtWUhVuWT23ZL9TZpALxdZ7TA471rRj469sHs+yHNc0"
    "FyitNkprRvbGKo0d9mkuwL4u9uAD3K4P8Ist3l8A79V8rl/s8I4ZAO96eCvb1Q7whAMQr4"
    "74nrh8upHfomU6IxJPtctcPLHfo6Jn556OSZ+6MzQdUjTGM8S9QYC8IO94KaVc8+GydRyi"
    "AH9INX9I4hG0XYclRliQmsJd/z+HfLFNn9A3Lm+xc3pUJRR/elQcjFdzWXQZ9a3QTei3iO"
    "6zR6aEbQfj8woInxfie76Mrsd78uviPZu0k7L85gzfFtOcE2lysGnODiMKkh42+KhKs6Yy"
    "fE1yVm1ZWvuYi55PB15gtwBZPjivsiHFfLFQUjUJjG6BmO/9L3fExyKOmC4tSKxvf1AJwh"
    "/UhQ7w/fiWbMFkNN5C2e3sBaMVQbqXZsB18FFeqKkgpWPl9XH6F+mnQvRNwcnKEk55SDHn"
    "U8pMJkfMehuQByr/831gf0td67BEaCmqFi6DlJwyeA2yUqzYcaCPQ/QWcrP6qQ0xxALhIE"
    "m5QPRJp00oXRp9jq77uRX5DEiUm6ZOXAzkFfvEwRNVqEbwJMXN4wi7Y0+XeGBE1XpIUjuK"
    "z3Bs8wEMro5PidNFzS9yNpJU9T/BFbI3ukS7xBWyDxk6P4xSBwdB9gR64ozqGJQZPliA2g"
    "sQfzmst3+WDxZgNYsytx75xXhPGZGmzi8kyrS+lo+OA8fkwcpHaw5sIYr0UjnM8HSuuCzt"
    "QYmA/N0kcl1ddu8vu++uWt92E0Sb2wQGfThtLxRrw4mFUlUVniuff+GI/DTGno/i7Dutby"
    "p1VJ3PUKqp1jXjy6MXmA1ocOy57eh8RjQplU0JJIt4OfaF6QDzVm65QmRvn0QbqLctonaI"
    "TSxkztC4szrHZ1VynSVVSeZoLttZvWs28Cb0TczMPaoSypNUxfge5UJ5kcleR1VN84GmVF"
    "tVfZLiYMKIwQ9aiH2apTG5SGvLj/aptqHkt84kmEvDSUucjcF2v8JJeRW1gqGQeK43bybs"
    "9Iu6MSNhJcU/FY0yqP7ZWFWx8q9S23pe0JuHx6r4whVx5IlW7Dx9CBF5QRtRuQ3aSZ12Ty"
    "DyNfSkaDR5tVe51AoKe3TGzVaPyXI1Tlfc/LluSOrYsWITvz7WC5Dlg0JQdfGf8Bq7P8UE"
    "6TTgfT6gBQDvc8O9z6lUH4MSmk0EKlZCp6RvWaaji/qMTjlhke7oca0+6kYaJi2znHilIx"
    "3WSmSKBTRI0CAPQYzn0oI5IXWyghM2gB8U+APF3wutZH243bDHls4vnVapRnJaXIzkNFeL"
    "RHe4kCqGSSEshjfL1TiYNxJbAjsI7KB9W4jDt4OunqUQuqPTlsEKms+1y2wgoqgsihRq+l"
    "foWnDkuSo5fMrjsqeeLoRKI2NHkjHVXlWuKyKBy3WnQeZKW0hljktSc93BtV69SoPCVI6r"
    "yiNX7QlTXY+SoaQ4dzSaIsgkoEPG+f6l5EAnPah+v3XIs9pUpUSokjyoXBrUDk5RgCv/LX"
    "Qv3B3y0L1wp8jbFlDJMDXOPN5IFZW4QVYd8ZLig31eW7ZTxlLnoKvu9CW2xu31k+MKW/3k"
    "uHCnq6llP74ggTOzbXWYZavZ63DPdnoJtOvoiepgZ0hM4qSsbtCCaYtFg+YjB1s1SJCvBl"
    "fagxwtyOiL6RsgMEoAfrj690MG4EQwmIv/JuQp/C9VPeClHHn5K+XzGMRHMdxpHoC8EuQr"
    "5XCv8ZihrhhR4OFcTLZLDxpatJ2a1+BM/IwS8qgRKe7TiWijSeDqhA6CVGg56gU1JYjjaU"
    "lBz5oXq+LATHpQRY5KFelW30jwR+6pPxJqUW7Sipq/DBYIp3kah/L6O85wgpljlXi24Ggc"
    "vMfHlSLlxyWR8uPcJk5kuJWYTjFB2GJ7h9XWp+jcUd+fhCYtJ54pVXGYpqkYxv07nSL6JO"
    "1pxKWCIoZyHdBQXptEuam6/6VyW+vIa/z3kE6YauTu4hl6QZ/Q7w+XhoIJa7vy5+BzcCVN"
    "URRdw1O96CaBahj3pMhViJe/Vc3jNLeqpyD/La/QVndRZ7mcqF6Zviv2/bhe2XgRQg6oom"
    "FCFXRQLeeRXJkZUgHn4hpkPMTazZPy6U+HkecBpyuTLZcjW3CmyLevosXaFmhopRpaslRZ"
    "/IsFb0zeJKm7tuPXUHZsZw7tRNJU1dIS+gZG4M+rKGnnxTraeT6Z0TILGrL/V9zNUDhyZ3"
    "ExY5JosfBO6BtTL2N9H8OCeEwxlkWxGABTl72xAnPBAGDmpOvRkQWSMTXAmIexYwVjB2A0"
    "w3hsBeMxwGiG8cQKxhOA0QzjqRWMpwCjGcYzKxjPAEYzjK+tYHwNMJphfGMF4xuA0QzjuR"
    "WM5wCjGcafrWD8GWA0wtixsmI6YMUUwGhlxXTAiimA0cqK6YAVUwCjlRXTASumAEYrK6YD"
    "VkwBjFZWTAesmAIYrayYDlgxBTBaWTEdsGIKYLSyYjpgxRTAaGXFdMCKmcO4JymI3YnrFR"
    "WTmc+1y9IQsaJSTbg1WaV6MkmbUMp0NmAUpkOCzYqqwJgLx9S7TJUDFtniP0lFGEPdGPlT"
    "42OgyQgjnE5YVDsJisTsOqmhrEiMHfyQzlNrAfaiGNyenQHeDf4ibrdsvQBLjLAC9d8AQV"
    "ke++L8zDlD4w7RbOQk2LOHbdCNyZuHbZX6DZ3i+g2dXP0GKETbgkK0h12I1rbIy4Kjgcnx"
    "lYRviezNi9601VMV4jRPA0Fefw3ABDCjBvd9nM362+FLjPWfd4Zii1Bs8cdCnvoG1Itr68"
    "TkDRAl265kFJCpDdAxOQBtDTQU99tgcb89CV5cUNEyxC3UcLssZCG/1dV7f1HxV11dwHNV"
    "SQJVt0kFGx5ipxga4GfVLPYVeqf6A6jCBVjxoBEhYdRidsDoJORv0WPUQUD1hXrUjcGIaO"
    "vr6VavaOqFxDU2FNv+E6zUpQzCGjsMa0A1pI1bB1DOa+5oPK/kaTwvcTWeL6OrRVEe3nuC"
    "feIWBCgSluXypTNB+OFZAGUyQek5aU1JInlxfdO9+8OsKiX0IeViwPSFWhd/PFx1Df6xZ8"
    "OmLi0bu2DaYtnYRKIfbNXYkFH588c2RkCKpQEyZNuGAHbdGj0801wQ9K/tV1gonHbwZ/nA"
    "r2OD/54YZ5dRl4KWwUBLptplRlrc5cCiTVnMgTDXBpK2gQKVAOZJA0rVOpoPc0K4MoAC1V"
    "QM8SGdBtIGQjigytwpzjZb29WNpeYWLuRMizGwuvbitWqXWF1QquhHihgA9GpEeMK3soPn"
    "DE0M9p5VyQ6RVMXh3jNjfsjWfTn7pjZt2JnjBc/SVOv5XjCygXmJrXlIb2RDg+1bDOlGbN"
    "8YvR73AlNuTtlHMscKRljdLyWf9NXT9gmzLfCeZYQVqLsCPqWjGl6IDBugvyEnRDrB7cvE"
    "Y2ScdCdfWqmY+/0vd8UR+qR+/uJKB6hbfks24lKP+m+b9NdcfSXj5EnzfeXnk+3SxvIJWU"
    "WvzbxZ0nRI0RjL/zOpVun6/VHQWp/doxOB+kT3BJgX+teuoZLuSytcsKJvpr3oNgtumv0R"
    "PG1w0+zLQoCbZg+g30kbbYBejQwYVu1rev2ZHfpZPtA76+LPCOZ22Z8LjgY4G7bh0MGcq0"
    "fIb++yxJEUFzQctkgdceT2rBNMz/KBQD/EaPoHZby0DJZZNNEus8qi9N9qFlkX8UlIWGQr"
    "iXRUO2RUEEcYjK6KPBDzPrjN3wZjal8WAoypPYAeYt4Q8z78mDcJ1O82CZAyrT3FBfneVv"
    "neSgWS6ne9IOwyM0jv2tJ7gaatR2aZE3wydddAojYJVN6slV8my9U8GV/lHFXxKarcGSpO"
    "Amnt856zyLOuirSBFeD+DtwqC0yKhlp6eZ4XZMsK8h3SyyC97Efb9ozIx3BU7WNrz3COFV"
    "YBkpy2tEw7SXJKQ2Zwpi8hWuxSX17EKo715ACZ9pAn6UjxhYxe9e8zGF3qgyQikOhw4FHf"
    "H5HRLvGoh5R75npFxZ/RFAv0VTB4ytULUMdZnuIDj8sKGTBSFFnDn+YC8FfTSJbWIr8Q7y"
    "kj3iD4hcz0YlzLB8dmlXw54Hxgi1Ckb8hhhqfzr2Fm98lfH1UiUBOX3fvL7rurlknErAHX"
    "1KH4hiKbFasZbO+u7h/uri/lFt5NesWvZKxO2Qw9Y45FarZUKxzP6SyqFoSSgwYqE51GVQ"
    "ZEO11jwMdc/odgFhBXV3l7UPXa1B1ViQGV3i6I5u5j4QwJRzhwpZKIXXkFR95Sqo5y5zFh"
    "LmqwzZtXabwTJwjYdc0pOaa5xjKlu1VQNxIShOSOvfhoQ3LHXkAPmfK7OyErsJgYvGElca"
    "o5RwMza9bfwSVkhBv7jJQnai+4tpjysXlNdcMpH30cGPZy8XczJgf/TU4iB8IzmFal8jhh"
    "aQyaW48mqceqlSWTY4VoUt1V+A/1ghrxvAwbvAE1k3ypZPxiDM6VdUlMcQHyKyBvu+dTTI"
    "B7zfIokYfHvj5Khg/QP7hTZe805Dl/pxpulzk63ZigUoEPMVSVNgRFfYJc5VnU0WyHMCGB"
    "132527p+qq6WOpQ3JQHXPkUipoQEb1HkJpY8Y8I5Vh2/VWGe6DKxAxMP5LXM5UC2e3sLJ2"
    "db46heHmgSvqcReXCDghv0R4N+JH+tjScuoQc/XAU/HJ/0/0McSzUrxQT7uva+jr+1Vsgv"
    "eAD4Q9Rvf2N0HBozPeOZUi031DQWoXwuhSRxEz0xyttU9+VST6ShT3R4XPUDiLq4JVXnlH"
    "KqPDfmEP2qF/0cfA4emSSiY/lxfERjPFKBesRIqMuCIHXkB+EnIdVfqRczzIdSDWZjX97w"
    "7aLLHCNPE06ie3CVNl61U1xa31VRGwLqLqi7ICJB3d0P6GO5ao1+lg8iHbXjTcmXyTLWlG"
    "aD7b9S5oVVsY05QwPtvTWfC4Z6bbve3CQQ1uinmECqH6DNdxdnIRRUMk9Pt8uP+M0JLUzA"
    "8UQQRJ8QnTDeRk/SgtQWk1wNua3QiyRluk+eKEv18PakRcZHxH2pzDZVkZwEhl7g676BNg"
    "1D5lHWU0lIj9qUjAd0Io0ckRfRze14Ulld4kSkgajyvJN0j/huf0W+96QbkA+8Z2kqkq8S"
    "Ln8WmaxqcetbjG30qbDwOliSYEnCJw8syV1DD/nju4W+TtnAOVMDqr8sxa5Oj6oEr06Piq"
    "NXag6sxa1m6SeqWB7jkko6aabGJGGtLYk8pc7aieYlxsYgu20Hq1fQI6C4KleKZYty+dOf"
    "m5LMJRhupC6XQxlLVQ+qKqyX2Br3STypIrBPigX2iUFgqwixtdKXYQMnU21bB/yrO06poU"
    "GNnJoFE2z92lvfp7zOzk+zAforoj8dGg7IlXxeM1yN+7qurR3AnsQRuoR5zrBlCCHEM+2y"
    "6AFe0HwvblCM9/dd5Vb+75Wd3/HLv+++7xVNx2Kv9jNh3FKnTrE00AWykRYg6qWyQDgmby"
    "C6naNKLryjEhfeUc6FJ+8ojJUg/nF/e1NkF85ZllB2PUeg/yHf44eoNJeAq8AoN8uXLfC2"
    "LsYpBkxfRV/gYtcfs2//B6uFpo0="
)
