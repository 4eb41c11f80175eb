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
CREATE INDEX "idx_events_kind_8face0" ON "events" ("kind", "id");
CREATE TABLE "people" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "name" VARCHAR(140) NOT NULL,
    "username" VARCHAR(64) NOT NULL,
    "search" VARCHAR(220) NOT NULL,
    "seen_ms" BIGINT NOT NULL
) /* Somebody that events were about, under the last name we saw. */;
CREATE INDEX "idx_people_usernam_6f47e8" ON "people" ("username");
CREATE INDEX "idx_people_seen_ms_bfe088" ON "people" ("seen_ms");
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
CREATE INDEX "idx_events_kind_8face0" ON "events" ("kind", "id");
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
    "eJztXVtz2zYW/isYvWwyo2ZsWUm86eyD7DhZb1O7Y7vddpKODJGQxEoCGACyounmvy8AXk"
    "SKIENQN4rBU2IAB6Q+gAfnhnP+bs2Ii6bsxW9wPuWXY+RMWm/A3y0MZ0j8R9PbBi3o+6s+"
    "2cDhYKqGP8lxfSceOGCcQoeLriGcMiSaXMQc6vncI1gS3GIEKFm0AUNwilyw8PgY8DECE7"
    "QEHgZzht4ACBiHlAedEBPRT4MBDIi/PEcQDtCQUCR6l3zs4REQb4ZkP0XQfSHfxSWOeBnR"
    "td/HzrH3eY76nIyQpBcP//inaPawi74gFv3pT/pDD03dFPaeKydQ7X2+9FXbNebv1ED5iw"
    "Z9h0znM7wa7IvXIDge7WEuW0cIIwo5chPrgOfTabhqUVPwqqKB0zmK39FdNbhoKNdXNEjq"
    "4A1Wba1+/+b2oX9/9dDvtzIrHVEkViFscgiWu0S8K1M/fyRf4YfOafd19/zsVfdcDFGvGb"
    "e8/ho8eoVMQKjwuXlofVX9kMNghAJ5hWqw4llk71W7HtwVzRrAgyVHrArEUcMK49UHsgeQ"
    "CxC8+HB7IWeeMfZ5Kht+691dXN/07v549nPv9+eqaxl2fbi9eR+N9wnjI6omal388XDVE+"
    "sgt/ZwklgG2TCAzmQBqdvP9JAOyRub7Zp1ZustEMORwlL+aPkTQ+7V871LOJ3qGFvUVcjV"
    "OJqiEYWzviOGsvKMTQ4HnICHkF6wCReMyQJ4gqkgzF+AxwX0xKbpz9gj8CFjgqMI7kPmFI"
    "htIr+5R07IRHUTrBjUAi4zU0qU9Dxu72/wbXb3sTUTXUR9TZCLiVtiwMeWMxZ/eMlWI754"
    "4Y02Zo0hl6s7Z/xnp3N29rpzcvbq/GX39euX5ycxi8x2FfHKi+v3kl3KD0/s5WCrf5t/Dk"
    "i0TuVXYEWznQPqwNxznwuxAj74LIxwj0ks7JVhX3GrNO6XY0j1qK8o1mAXP+YYYZ/BL/0p"
    "wiM+Fn++6hYgKkSFy3/37p696j5Pw3oT9nRUVxrgBOcvv7MTRJX2dsi3a4PxQba20HKoMf"
    "IJIot8VeRDmSqL/LspgTnAJ2jWgB9KoiPkLAUwvr399eLDFfjl7ury+v769ialdgSdskk0"
    "COlVtt1d9T6sgUwmmp1NyBRBrEc4IFhX8QRFs7C9uL39kNLwLq7XNuzNrz9fXN09O32exj"
    "i7jxGlhJqcjTHB/o7GVutID8ZYMzNiEykqyyjyGEVNTBORFi2+GN7S2CdS/e1yRgoxtKSR"
    "ogdGlMx9QCgQVBijKYBM6PkICI0NTDBZMODxdmw1GEIq/mZg7gv1EDGwQBQBQehKG+qzR5"
    "+zxzY4Af8CcyyJ8fOsVWI/j9zA6jpBSxOGFg7fDjs7rHlhJ+zs2AwJTTXoHFjfqtuJchjo"
    "J+LXGjGXcHwD7QinJdjLaS53OV2XlXxuaBoLCfa3mU8atZPzvGgXHoZ0ab1oDfSiRaLoL4"
    "gyhVOusBqOKCeu+oj4oqmkvOqrqbMi49ibvQHQcRAT/4ds3Aby3ZQUKQ1W8o+ss1+Q/4MB"
    "KaBIt75OVt3146ycWn851bK675bV3Yvv2yvmddGQcsyOBaMNYggCpiFWAyNHtmdc71I5Fp"
    "yIzDH/YeG5KNSUgTMXrIu+AI9wzsd98fk/quGPap8HfwpNGmGHLn0uI5mWikmpSC99MMHh"
    "XmUDNlkHLdNGDbQ4mSDcd70RYtzk2Fqn25UmdPwH2Apr19Hu+NztHo9vkma/YfxgIuzCdc"
    "UhpdEu8zdtgqSBmnvn5csSO1aMyt2yqm9NfydUwxfytfdwuN2xuh0bnrJZPItiXJNUVmg1"
    "EVpTvDcUacywT1JZ7Ktib22A+7UBfjbF+7PFezOb62czvEMCi3c1vKXuagZ4RGERL494TU"
    "w+vcBu0dLdEQm72kUmntDuUdKyc09maEDcJViMCZjBJWDeCAMPZw0vhSO3fLlsG5corD2k"
    "nD0ksgiarsMaoV2Qisxd/ZtBPl+nj8Y3Lm7xtHtSxhXfPcl3xsu+NLqUTI3QjcbvEd0nDy"
    "0Q3Q/G5yUQPs/F93wdXY/1xeniPemkk6L45hTdHsOcI25ytGHODkUSkj7U2KgKo6ZSdE0y"
    "Vu2ZW08h4/0pGXnYbAHSdPa+yo4E89VCCdEEa80CId27n+7QFPLQY7q2IKG8/V4GCL+XEx"
    "3h9/E12oJRa7iF0tvZw5MNQboXasA1/iAmaipISV95dZz+iwYJF31TcNqlJpz4/DTKcPrj"
    "zNeHVZR/f8UOyl9G4GPIAcRRJAEgQxUNIEVE8CmY91MrUIVREHIlLxKMxIwD5MC5zL/CWR"
    "S55TEA3ZmnMhdQJFMYRBEL+VcT9vkCGg3+Y2RLkP2rUIQoAvtPq+HX5ohsF2j4dQg8+W5k"
    "FXu/oSbQI2dSRU9K0dkFqLwA4clhvP3TdHYBNlOUMuuRXYx3hCIhwf+EggDia/HqEDs6w0"
    "zWCXFkC5EnxIpmChex4LK2BwUC4nejwCJz2bu/7L29an09jG8ooWtpJOK0JpYvEUvHTd/D"
    "/Vj5KyMSy8GBQCrJWTLEFni4LeRJR8mdKguhxwH64nsUMZ1wu8lUGziagghOeUnCxCCcpr"
    "K3FtZMwt++tWBNlgc+isPPx3gB0nT2mnNV/IUebr77E0TWWGyF0CNaACuENlwITRiyNUJo"
    "2sydL4Qu0MDwEloPDChZMEQD2dFjSnxUaWJ1Umbx4I0CloyFyASJlSCtBHkMbDzj9GYIVf"
    "F5R2QWfivAHyn+nm/E6/3tsfkaRed1y9y16+Zftetmbtqp/K1CxNAJhPnwpqkaB3PnpEwQ"
    "pBiVf6fxJBMEafUgqwfVbSGOXw+6ehJM6I4sWhotKO5rF+lASI4ySMGhxr8A15wBz5UxIg"
    "sWJvXxVJofEig7YhiVxYPEugKEXabqaFBX6EIygEQM1WfV2OrsZcpvJFzdMpxEFt9I5PSO"
    "mqLUc1HEiQ0xqV+Iia0IYbM47h3ytNxUxgrRybdCdDLJSw4QNmWN9m9sFY7DIW+rcBwUed"
    "OLgCmixinCO7kNGCZ6r8JeEnR2n1fm7YTSxEWJsjt9jaxxe/2sU2Krn3Vyd7rsWrfYc4Sd"
    "pWnJjjRZxZodNdvpBdBuo7aPA52xNilr0f3XFdEeL7/GLUd7+5WjLxqj2YNozYndC8c3gG"
    "EUAPxw9ftDCuCIMeiTWEXDE/hfyrxWaaiH4leK99Gwj3y4kzQW8lKQ1yTnTJAnPceWueps"
    "FxkzTdKnx7lkIouigDwoqAMHZM7bYI5dFbqBgHQiBznNFwgwuChITFNxsjKmyiiXemCSlD"
    "7tw1QGtvbIUvZIm1Nll1pU/DEYIJykaRzK28+czBCkjlGI2YqicfB2OqV84p0Cn3gns4kj"
    "Hm7EphNE1m2xmTf8MIJOb+56eT7buK9QzIFylMzkUk7SkY7V6FI+oap4yxB6shoLp8s8Z6"
    "veP1ttmjLSTdrHHjleNe5Z6EQ2mKiFIkbmNAhRsB7a+kpEprGDNmZ2Q1PnAWOuamaAO1Bh"
    "80PmtbQroHYyNyvJHRM0ToLdiRr25EETdMPhzcO2jPPkNN95cppxnth475aN9z7ueG9TD+"
    "uKooGxYaWYbwHv1WQVTmg9ZSFO0jQQ5O0H4EWAaSW4b+Osl9+On2Ns39hoIx1tpOP3hTyZ"
    "alDPd2yHwxvASvYdRoDRwgTocLgF2hhoG1m3w8i6mjgvLog2EbJsbhe5LMRZXT7FBuE/qo"
    "RsniuTZsigCelsiKsrj+CTzMn2AryV1/DEQgAYVKNHyA8yuam0xOwNeAwu6sn0C48q/wbi"
    "bTWfyqgGFp6PXG3ejv2/ga1eVO+DO9+tYUMRdq4d2Fia2NBYpnqOGFVgasxU0FGsKAtvUY"
    "3WmKRigdaaaQBFPGFH9Vkr1SyyBYuqhGz7lIifPzNRAhIkDeAh+1YEoOtWSJWVpLJO/8p2"
    "hZXAaQZ/ms7adY4wsuwyuCLY0ihoUVe7SEkLrxgaZAMJKQBkSkFSOhCWAWCeUKAWMhY+am"
    "YIMakAYZm7A7AxWWChAwGIiVR38qPNtja7triMrShT58+qXaB12Yoy35PHwEIvW7jHp0Z6"
    "cEzQRGfvyzLRIWJUvrv3pTY+ZO+2nLqJTTs25nj4SahqqvKHCcxrZM1Deicb2uq++ZDuRP"
    "cN0eszD+tic4oOyQypVcJ2pIQlA3w+zz2KZlESxLXVMqiterea6QjP1q/RZtxncdWrL2gW"
    "vWk2fWXc2S7MXxkNK6m1xje1F2OiypYuqDhWZAJJGFY8lXeXyJyDAZKOPdEh/XmRalxw9X"
    "uDCUvqpu1VqiurptaH8bStmlqXhbBqag2gP0gOPwu9bFElxpHbHyzN0E/TWbmzKv4UQWYW"
    "/baiaICytQ+FFjImXyG7vYsc5wkqm+3MwHVuyx7VW5HdpXb2XiovLY1mFnS0i7SyIPyxnE"
    "bWA2zuIxroSjzp1fMp4cjh2gK+pWisz+/oNn/bKlN1WQirTNUAeuvzsz6/4/f5ISx/t2mK"
    "4gSVjXc1ineVIpAQv6s5odaJLfeuzL1XaJpaZNYprU2m6hoI1OZYxg0a2WXSVM3j8WXuke"
    "TfIsncIWEIC22f9Z1VnGlZpDWkFu5vwC2jYARrqCSXZ2ktb9mAv9vwGhte871te4rEazgy"
    "96uxZThDalfBBjntaZkOEuSUhExjTF9DNN+kvr6IZQzr0QUaZSGPwpHCibRW9W8TaE3qo8"
    "gjEMlw1qJeH5bRLrCo+4R5+nwt+cdogmR/loGT3S5D57T7unt+9qobox+3FIGutZQfqrpf"
    "3bjtoSJgBCsyhj9JZcHfTCJZW4vsQrwjFHkj/BNaqsW4Fi8O9SL5usP5yBYhT94QzRQu4t"
    "MwtfvErw9uYsuOy979Ze/tVUvHYraAa+JScEORTbPVFLZ3V/cPd9eXYgsfJrziZzQbIMrG"
    "njbGItFbKBXO4nEGt7Z9VU1NRqKT4JY1byfvWKsKZVMEKUauynL1IPNVySfKK9YyvJ0jRT"
    "2A3BkjBiB2hZAIXTGDIx4pREex8yjXX+re58PLFB4JAwTMqoYUXFPbYprGwwqoO3EJ2uCO"
    "WhzaNrijFtDbSPmDQS8OCT7XWMMK/FQxRQMja7ZfwcKniGnrLBQHaq+o9hjysXtJdcchHw"
    "OINXs5/9wMh1v7TYYjY+5pVKtCfhyRNAbNvXuT5GtVipLJkFpvUtVV+It4uII/L0Vmv4CK"
    "Qb5EEH7WOueKqsQlqCzyGyBvuucTRBb3ariHFh5j6NN0Fv2ju1X2VkGesXfK5naRodMNB5"
    "RK8MHHMtMGJ2CAgCsti8qb7SDKBfCqLnFb5Y9U2SLH4qEIM2VTRHyBEH4DAjOxoJkhxqCs"
    "eDwlZBJMExow4UjMpU8Hst/HGxg52wpH+fHYIsk19chbM6g1g35v0E/ErzWxxEXjrR2uhB"
    "2OzQd/IcdQzEoQ2X1deV+HZ60R8isaC/wxyre/UDLztZGeYU+hlOurMQaufCaYJHIjOTGI"
    "25TPZUJOJP4UKfe4zIceVLGKss5J4VRabvQu+k0n/YQ/4UcqBhFZwf4RzOBEOuoBRb5KCw"
    "LklR8Ah1yIv0IuppCNhRhMZ1PxwDerKlsUDecMBc9gMmy8bKWspLwrvTbIirtW3LUs0oq7"
    "9YA+5KvG6KfprKejsr8pOpkMfU1JMrv9N4q8MEq2ERM0UN/b8r1gm6/t0JsbYW6MfoLIcv"
    "Uj1PnuwiiEnEzmye528RW/eKCBCjibcwTIEJA5ZW0wFBqk0pjEaohtBZ5FIdMDNCQ0UcPY"
    "ExoZmyD3uVTbZEZyhDW1kLf9AKUa+tQjtC+DkB6VKhk2qEAa0SImUcW9WJRZXeCEhIIo47"
    "yjcI/waT+CqTdUBZhH3pNQFdEXAdd0GaiscnGra4xt8DE38brVJK0maY88q0keGnobP35Y"
    "6KukDYyJGpD9Zc131T0p47zqnuR7r2Sf1Rb3GqUfiWJZjAsy6SSJGhOEtbUg8oQ4a8aa1w"
    "gbg+y+DaxeTo2A/KxcCZI98uWPf+6KMxdguJO8XA6hNJE9qCyzXiNr3JF4VoZhn+Uz7DMN"
    "w5YeYmOhL0VmjUyVdR1rXz1wSA3BFWJqVkR261fe+lPCquz8JJlFf0P0F2PNBbmC4zVF1b"
    "jTdWvlAGriR+gh6jnjlsaFEPa0i7wHcDXmW36DfLy/bSo3sn9vbPwOP/662743VB3zrdpP"
    "iDJDmTpB0kATyE5KgMiPygDhcHgD0T09KWXCOykw4Z1kTHjiiVybCeI/97c3eXphTLKGsu"
    "s5HPwPTD12jEJzAbgSjGK1fF0Db6tknHxE1SxqgotDH2Zf/w9fN/26"
)
