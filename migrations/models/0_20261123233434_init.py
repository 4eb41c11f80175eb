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
    "eJztXVtz2zYW/isYvWwyo2ZsWUm86eyD7ThdbxO7Y7vddtKMDJGQxEoiGACy4unmv+8BSE"
    "q8gAxB3Rm8JBaAw8uHw4Nzw8HfrSl1yYS/+A3PJuJiRJxx6w36u+XjKYE/NL1t1MJBsOyT"
    "DQL3J2r4oxzXcxYD+1ww7AjoGuAJJ9DkEu4wLxAe9SXBjU8Qo/M24gRPiIvmnhghMSJoTJ"
    "6Q56MZJ28QRlxgJsJO7FPoZ+EAjuCX5wBhnwwoI9D7JEaeP0TwZET2M4LdF/JZXOrAw0DX"
    "dm87873PM9ITdEgkPdz84ydo9nyXfCE8/hmMewOPTNwU9p4rL6Dae+IpUG1XvninBso36v"
    "ccOplN/eXgAB6D+ovRni9k65D4hGFB3MQ8+LPJJJq1uCl8VGgQbEYWz+guG1wykPMLDZI6"
    "fIJlW6vXu765791d3vd6rdxMxxSJWYiaHOpLLoFn5er1h/IRfugcd193T09edU9hiHrMRc"
    "vrr+Gtl8iEhAqf6/vWV9WPBQ5HKJCXqIYznkf2TrXrwV3SZADuPwnC60AcNywxXn4gWwC5"
    "BMHz9zfn8spTzj9PZMNvZ7fnV9dnt388+3D2+3PV9RR1vb+5/ikeH1AuhkxdqHX+x/3lGc"
    "yDZO3BODENsqGPnfEcM7eX66EdWjQ23zXtTLMt2MdDhaV8afmKkfQ6C7wLPJnoBFvcVSrV"
    "BJmQIcPTngNDeXXBJocjQdF9RA9iwkUjOkceCBXiixfoYY49YJrelD+gAHMOEgWkD50xBG"
    "wiv7kHQelYdVNfCag5fspdUqKkl3Fbf4Jvi7uPrSl0UfU1YQEXbsGAjy1nBD+8ZKuRXDz3"
    "hiuLxkjK7btk/Genc3LyunN08ur0Zff165enRwsRme8qk5XnVz9JcSk/PODlkNW/LT/7NJ"
    "6n6jOwpFnPArVj6bnNiVgCH34WRrgvSCzstWFfSqs07hcjzPSoLykysMPLHCLsU/ylNyH+"
    "UIzg56tuCaKgKlz8++z22avu8zSs11FPR3WlAU5I/uqcnSCqxduR3N4bjHfC2mDlMGPkE0"
    "QW+brIRzpVHvl3E4oLgE/QZIAfSKIDlCwlML69+fX8/SX65fby4uru6uY6ZXaEnbIJGkB7"
    "lW23l2fvMyDTsYazKZ0Q7OsRDgmyJh5QNAvb85ub9ykL7/wqw7DXv344v7x9dvw8jXGejw"
    "ljlJmsjQuC7S2NrdaBLowLy8xITKSorKAoEhR74pqIrWj4YkRL459I9berOSlgaEUnxRka"
    "MjoLEGUIqHyfTBDmYOcTBBYbGvt0zpEn2guvwQAz+M3RLADzkHA0J4wgIHSlD/XZQyD4Qx"
    "sdoX+hmS+J/ed5r8R2brmC13VMnkwEWjR8PeJst+6FjYizQ3MkNNWhs2N7a99WlN1AP4a3"
    "NRIu0fgG+hGOK4iX40LpcpzVlQJh6BqLCLbHzEeN4uSiKNq552P2ZKNoDYyixaroL4RxhV"
    "OhshqNqKauBoQG0FRRXw3UpfMq48ibvkHYcQiHvzEftZF8NqVFSoeV/JEP9gP5PziSCooM"
    "6+t01U3fzuqp+6+nWlH33Yq6O/i+vXJZFw+pJux4ONoghyAUGjAbPnFkey70Lo1jkER05o"
    "sf5p5LIksZOTMQXewFesAzMerB5/+ghj8oPg9/giVNfIc9BUJmMj0pIaUyvfTJBLt7lBXE"
    "5D5YmTZroCXomPg91xsSLkyWrSzdpiyhw1/Alli7jpbjC9l9Mb5Jlv2K+YOJtAvXhUVKY1"
    "0WM22CpIGWe+flywocC6MKWVb1Zex3yjRyodh6j4ZbjtVxbLTK5vEsy3FNUlml1URpTcne"
    "SKUxwz5JZbGvi731AW7XB/jZFO/PFu/VfK6fzfCOCCze9fCWtqsZ4DGFRbw64nvi8jkL/R"
    "Yt3R6RqKtd5uKJ/B4VPTt3dEr61H1C8xFFU/yEuDf0kefnHS+lI9e8uWwdmyisP6SaPyT2"
    "CJrOQ4bQTkhN4a7+zyFfbNPH4xuXt3jcPaoSiu8eFQfjZV8aXUYnRujG47eI7qNH5oRtB+"
    "PTCgifFuJ7mkXX4z1YXbxHnXZSlt+cottimnMsTQ42zdlhRELSwxofVWnWVIquSc6qLUvr"
    "CeaiN6FDzzebgDSd3a+yIcU8MVGeP9Z5BSKydz/fkgkWUcA0Mx+Run0HCu6V/x4udICfx9"
    "eYA+PWiIMyhvwyClwfp/+SfiL43BScNmnjJThLY+al+a7Y0pMGWM/zewtWr5K3JAcjMcJC"
    "2W88GSoHY66NqO8AXVRNxBOIfAk8RrguJ2mVS61gMIaRWJnsZB6/jals9lFGtft29pFVPX"
    "asekSfj/EEpOnsdoW6+M94De5PEFmlry7y0aJi7KJK01nRs5rWnZuP/GS8g5UeVIGfSZiN"
    "egWPjkEJKFYdEx7tA5uIIr0RmhmeL9SWDA8CAvDeJDTvL87uLs7eXra+7ibQkFDbNUpoWq"
    "kvVkLnpG+YTHqG+ozOOWGh7uhxpT6qck86LbN88EqBB2MlMkFiNUirQR6CGM85rzghdXxX"
    "MZmF3yrwB4q/FxjJ+qCRUbZulZzZbnHKbDeXMavqMIGKoVMIi+FNUzUO5s5RlWAmjCrOTT"
    "7KBTOtHWTtoH2biMO3gy4fQQjd0nlLYwUt+tplNhCRowy20qnxL9CV4MhzZRmaOY8253pq"
    "uy4NjR0YxmQRcJhXRHyXq3q4zAVbiA7UUP3uuLVevUoZ3URJDvj3kyyim6jNFzfFJSTkb5"
    "sMtp/JYLayq63GsnXI03pTFS9Ep9gL0cltQtzBvlvrtH9jq+nuDnlbTXenyJsm9KaIGmcI"
    "bySrNyrYWEe8JOgsn9eW7ZSxRFpYVU7PkDWO1086FVj9pFPI6bIr67EXxHeeTEvvpslq1t"
    "7dM04vgXYdNbod7Iy0xZXK8tiXRFtMYl+0HGwWuyBfNE6ze2gt2mr0pSle4hKA7y9/v08B"
    "HAsG/Wb0eHgC/wu5Pz0N9QDeEp5HIz6K4U7SWMgrQb4ne0fDeocFvsxlZ7vMmWlSBnGxJz"
    "T2KALkYWFs3Kcz0UYz31WpGwTJIHJYm3BOEMfzkg2mNS9WxVUZ10QMXZIypr2bE76sP7KS"
    "P9LujdykFbX4GAwQTtI0DuX1V0DjBDPHKMVsSdE4eDudSjHxTklMvJNj4liGG4npBJENW2"
    "xqL94mFZ1zqi2QIZtLlZs+rX4iCYz9Ue1p8lyZdyr1Dll7eVFodIgf5bamF+itjGTLM5dx"
    "WJiZkCDcDKUOGOFv0EMY65YZjA8qhZWANiOvpzYlobkXEM3R0Dt5AlvIY5+/vjJdya7mG1"
    "/NrToaq6OdKoUkYFSxOtrJFZNQoigPb1m5wgVJzVqFh+Pi3FSpwlrlO2ztjjpez4BReP2p"
    "iScuQdIAGbJt3yd23Rq7TZJU1jioHSJcKpxm8KfpbIj2AI2zizDK3tIYaHFXu8xIi6L0Bg"
    "m1JQc4/ojm0p0cN4Plz6UB5Mv0V8RHdK5Oj8A+leaOPqF2rVfXGFgfE/lmcQLUJ2t17c1n"
    "1S6xuvbhVI/vRr7tPL3QQi9bhCfMiiouCJqYsLyJQyh24svZN7Vpw84cz38EU00VzzKBOU"
    "PWPKQ3c6qKtX23a/tG6PW4F+07rL5I5kitEbYhIyxRpph8nnmMTON9hJnZMijGeLu80gGu"
    "rUW7STdajfHyC5nGT5rfAbrobJduAY2H1a27P2ewrMg9mDgM2qktm3QmUJ/IwB50yHhebB"
    "pXKM9f44IVbdP2creINVP3R/C0rZm6LxNhzdQ9gH4n2+As9LJlyLAvnfh9zfFzZein6aze"
    "WRd/RjA325q1pGiAsbUNgxZzLh8hz95lgfMEld0wZI+92G+BsifRxJ+k8dLSWGZhR7vMKg"
    "vTH6tZZGeIzwLCQltJJKN6AaOCOEJbA78SjY35HRzzt60xtS8TYY2pPYDexvxszO/wY37E"
    "l+9tuss/QWXzXY3yXaUKBOp3vSBUlthK79rSe4mmqUcmS2l9MnXnAFCb+TJv0Mgvk6Zqno"
    "xf84GknPhg7fOes8wzrYq0htTC/Q24ZRYMiIZaenme1sqWFeS7Ta+x6TXfG9szAo/heJMa"
    "nuEcqZ0Fm+S0pWnaSZJTEjKNMz2DaLFLPTuJVRzr8QYa5SGP05GiC2m96t8m0LrUh3FEIN"
    "bhrEd9f0RGu8SjHlDu6YuJFi+jCZLteQaONjsNnePu6+7pyavuAv1FSxnoWk/5rgrk7pu0"
    "3VUGDIgiY/iTVBb81TSSzFzkJ8L4kJ5FwPnAJqFI32hnjuhJcp/+gB6NiFkDrolNwQ1FNi"
    "1WU9jeXt7d315d3O/q9KMPZNonjI88bY5FordUK5wuxhns2g5UQVJ17lC4y1q0k3usVZHP"
    "CcFMHfcqXqB7Wa9K3lFusZbp7YIo6j4WzohwhH0XlETswhUcuCWojsB5TOg3dW/z5lUqk0"
    "YJAmalSMtOql2fZ+e7OqTWJnfY5I7vDXqbKb8z6GGREDONN6wkTrWgaGBmzXGVEzSOi0/Q"
    "OM6doBEwwrVH05Ynai+ptpjysXlNdcMpH33sa3i5eN2Mhlv/TU4i+8LTmFal8jgmaQyaW4"
    "8myceqlSWTI7XRpLqz8Bf1/BrxvBSZ/QJqJvlSIPysDc6VQJ+kssivgLwpzyeILO71cI88"
    "PMbQp+ks+ge3q+ytgjzn75TN7TJHpzszOBpJjGSlDUFRnyBXehZVNNshTADw0XHssn6kqh"
    "Y5gpsSXx3D3idiToj/BoVuYqCZEs7hRdpoQuk4vEzkwMRDuJa+HMh2b2/g5GwrHOXHY09e"
    "2tOIvHWDWjfo9wb9GN7WxBMXj7d+uAp+OD7r/0UcQzUrQWT5ujZfR2utEfJLGgv8Ieq3vz"
    "A6DbSZnlFPqZYbqDEGoXwOQpK4sZ4Y5m3K+3IUHieqwuOyHnp4ilVcdU4qp9Jzow/Rr3rR"
    "P/0//QcGg+gUFscHNMVjGahHjASqLAiSW34QHghQf0EvZpiPQA1m0wnc8M3ylC1GBjNOwn"
    "twmTZe9aSspL4rozbEqrtW3bUi0qq7+wF9JFeN0U/T2UhH7XhTvDIZxpqSZJb9V8q8MCq2"
    "sSBooL235n3Btl7brpmb+MIY/QSRleoHaPPdRlkIBZXMk93t8i1+i4EGJuB0JgiiA0RnjL"
    "fRACxIZTHBbABboWdxynSfDChLnGHsgUXGx8R9Ls02WZGc+JqzkNd9A2UaBsyjrCeTkB6U"
    "KRk1qEQaaIGLqMO9eFxZHXAiYCDKPO843SO6249o4g3UAcxD7xFMRfIF4Jo8hSarnNz6Fm"
    "MbfSwsvG4tSWtJ2iXPWpK7ht7mj+8W+jplAxdEDaj+kolddY+qBK+6R8XRK9lnrcWtZunH"
    "qlge45JKOkmixiRhrS2JPKHOmonmDGFjkN22g9UrOCOguCpXgmSLcvnjp01J5hIMN1KXy6"
    "GMJaoHVRXWGbLGLYknVQT2SbHAPtEIbBkhNlb6UmTWyVTb1rH+1R2n1FC/Rk7Nksiyfm3W"
    "n1Beh/OTZBb9FdGfjzQb5EqW1xRV41bXtR0HsCdxhDPCPGfU0oQQop52WfQAL8d8K25QjP"
    "e3XeVG/u+Vnd/Rx7/vvu8VTcdir/YjYdxQp06QNNAFspEjQORHZYBwNLyB6B4fVXLhHZW4"
    "8I5yLjy4o9BWgvjP3c11kV24IMmg7HqOQP9DE48fotJcAq4Eo9wsz1rgbVWMUwyZuoq6wP"
    "muF7Ov/wec+WBf"
)
