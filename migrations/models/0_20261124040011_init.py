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
CREATE TABLE "broadcasts" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "state" VARCHAR(12) NOT NULL,
    "text" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "by_id" BIGINT,
    "by_name" VARCHAR(140) NOT NULL,
    "total" INT NOT NULL,
    "counts" TEXT NOT NULL,
    "problem" VARCHAR(255) NOT NULL,
    "note_bot" BIGINT,
    "note_user" BIGINT,
    "note_message" BIGINT,
    "created_at" BIGINT NOT NULL,
    "begun_at" BIGINT,
    "ended_at" BIGINT
) /* One message to many. See `courses.Course`. */;
CREATE INDEX "idx_broadcasts_state_da1b25" ON "broadcasts" ("state");
CREATE TABLE "contacts" (
    "id" VARCHAR(42) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "language" VARCHAR(8) NOT NULL,
    "since" BIGINT NOT NULL,
    "blocked_at" BIGINT
) /* Somebody who has written to a bot in private, so that the bot may write to him. */;
CREATE INDEX "idx_contacts_user_id_c11ccb" ON "contacts" ("user_id");
CREATE INDEX "idx_contacts_bot_id_876e4b" ON "contacts" ("bot_id", "language");
CREATE TABLE "broadcast_recipients" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "broadcast_id" BIGINT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "user_id" BIGINT,
    "chat_id" BIGINT,
    "outcome" VARCHAR(12) NOT NULL,
    "why" VARCHAR(255) NOT NULL,
    "settled_at" BIGINT
) /* One to whom a broadcast goes: a person or a group. */;
CREATE INDEX "idx_broadcast_r_broadca_db878b" ON "broadcast_recipients" ("broadcast_id", "bot_id", "outcome", "id");
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
CREATE TABLE "broadcasts" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "state" VARCHAR(12) NOT NULL,
    "text" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "by_id" BIGINT,
    "by_name" VARCHAR(140) NOT NULL,
    "total" INT NOT NULL,
    "counts" TEXT NOT NULL,
    "problem" VARCHAR(255) NOT NULL,
    "note_bot" BIGINT,
    "note_user" BIGINT,
    "note_message" BIGINT,
    "created_at" BIGINT NOT NULL,
    "begun_at" BIGINT,
    "ended_at" BIGINT
);
CREATE INDEX "idx_broadcasts_state_da1b25" ON "broadcasts" ("state");
COMMENT ON TABLE "broadcasts" IS 'One message to many. See `courses.Course`.';
CREATE TABLE "contacts" (
    "id" VARCHAR(42) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "language" VARCHAR(8) NOT NULL,
    "since" BIGINT NOT NULL,
    "blocked_at" BIGINT
);
CREATE INDEX "idx_contacts_user_id_c11ccb" ON "contacts" ("user_id");
CREATE INDEX "idx_contacts_bot_id_876e4b" ON "contacts" ("bot_id", "language");
COMMENT ON TABLE "contacts" IS 'Somebody who has written to a bot in private, so that the bot may write to him.';
CREATE TABLE "broadcast_recipients" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "broadcast_id" BIGINT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "user_id" BIGINT,
    "chat_id" BIGINT,
    "outcome" VARCHAR(12) NOT NULL,
    "why" VARCHAR(255) NOT NULL,
    "settled_at" BIGINT
);
CREATE INDEX "idx_broadcast_r_broadca_db878b" ON "broadcast_recipients" ("broadcast_id", "bot_id", "outcome", "id");
COMMENT ON TABLE "broadcast_recipients" IS 'One to whom a broadcast goes: a person or a group.';
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
    "eJztXW1z2za2/isYfUk7o83EjpN607kfbNft+jZNOra73U7akSkRlrimCBYgo2p6898vDv"
    "guggxBSRTFnC9tTOCQ1APw4Lyfv0dLZlNXPP+3FbrB1YLOnkZvyN8jz1pS+Q/N6JiMLN/P"
    "xuBCYE1dNf0jzJvM0olTEXBrFsihR8sVVF6yqZhxxw8c5gHBe48SzlZjIqjlUpusnGBBgg"
    "UlT3RNHI+Egr4hFhGBxYNo0PKYHOfRBEHkX85MEk7pI+NUjq6DhePNiXwzCuOcWvZzeBeb"
    "zeTLyKFuHxt6zp8hnQRsToFePvzDH/Ky49n0LyqSP/2nyaNDXbuAvWPDDdT1SbD21bUbL/"
    "heTYRfNJ3MmBsuvWyyL1+Deelsxwvg6px6lFsBtXPr4IWuG69acil6VXkh4CFN39HOLtj0"
    "EdZXXgDq6A2ya6PJ5N37+8nd9f1kMiqtdEKRW4X40ox5sEvkuwr18+fwCv84PTn75uz85e"
    "uzczlFvWZ65ZtP0aMzZCJChc+7+9EnNW4FVjRDgZyhGq14Gdk7dV0PbkazAfB0HVDRBuLk"
    "QoZx9oF0AHINgpdv31/CnZdC/OnChX9f3F7evLu4/e2rny7+87UaWsdDb9+/+yGZ7zMRzL"
    "m60ejyt/vrC7kOsLUfn3LLABem1uxpZXF7Uhphp6xqbnloebrcvGJ51lxhCT8afmLMvS58"
    "58pyXR1jS4ZquVpAXTrn1nIyk1NFc8YG00nAyH1ML9mETRZsRRzJVKgX6PnSZ6l+9373Hl"
    "aWI3fbZCkeiG8JIVmRZFss5ETuL/hYHwLGntQw8xRnW1nr0l0B3oZc6sNoKYeY+gisQN54"
    "JCd8GM0W8g8nf9WInV068605Wsyc+s7Q/nl6+vLlN6cvXr4+f3X2zTevzl+knK08VMfiLm"
    "9+AC4H34vcgtEO/Tzbm7JknZqvQEazm3PlwEyvy4XIgI8+CyPcUxKEvTXsGbcq4n61sLge"
    "9YxiA3b5Y44R9qX118Sl3jxYyD9fn9UgKk/4q39d3H71+uzrIqzv4pFTNVQEOMf5m+/sHF"
    "GrvR3z7d5gfJCtLZUTbox8jgiRb4t8LFOVkf/eZVYF8DmaDeAfgegIOUsNjN+9/+Xy7TX5"
    "+fb66ubu5v27grYQDcIleUFKr3Dt9vri7QbI7EmzsxlzqeXpEY4INjUzSTEsbC/fv39bUM"
    "wubzY27Ltffrq8vv3q5OsixuV9TDln3ORsTAm6OxpHoyM9GFPNzIhNFKiQUVQxip5YFBIt"
    "Wn4xwUhjViiMj5vZFuTUhraFCzLnLPQJ40RSeR51iSWknk+J1NjIk8dWgjjBODUcPFpc/i"
    "1I6Ev1kAqyopwSSWiD6fOrBz8QD2PygvwPCT0g9r4uGya6eeQWxtInujZhaPH03bCzw5oX"
    "9sLOjs2QMFSDzoH1rb6dKIeB/kn+WiPmEs8foB3hpAF7OankLiebspIfGJrGYoLuNvOLQe"
    "3kKufXpeNZfI3OrwE6vxJR9GfKhcKpUliNZzQTV33KfHmpobzqq1uXRcaFs3xDrNmMCvlv"
    "SyzGBN5NSZFgsII/yj56Sf5MEBBQwBuvk1X3/TiUU/svpyKr+2JZ3Z38vp16XpdMacbsRD"
    "TbwPUfMQ25Gh6dwfWS6x2UY8mJWOgF/1g5No01ZTILJeviz8mDFQaLifz8H9T0B7XPoz+l"
    "Jk29GV/7AQQgrRWTUgFa+niCw73KFmyyD1omRg2MAvZEvYntzKkITI6tTbp9aULHf4BlWN"
    "sz7Y6v3O7p/CFp9luG/eXCLmxbHlIa7bJ60+ZIBqi5n7561WDHylmVW1aNbejvjGv4QrX2"
    "Hk/HHavbsfEpW8azLjQ1T4VCq4nQWuC9sUhjhn2eCrFviz3aALu1Af5pivefiPd2Ntc/zf"
    "COCRDvdniD7moGeEKBiDdHvCcmn4vIbjHSpXbEQ+M6E09s92ho2bljSzpl9pqsFowsrTUR"
    "ztwjjlc2vNTO3HFO2C6SKNAe0sweklgETddhgxAXpCVzV/8vIV+t0yfzBxe3eHL2ookr/u"
    "xFtTMexorocuYaoZvM7xDdjw5dUd4NxucNED6vxPd8E11HTOTp4nzUSSd18c0Fug7DnBNu"
    "crRhzjNOAZKJpbFR1UZNFeiGZKzqmFu7lggmLps7ntkCFOkwX2VPgvmGn0dnFojpvv/xlr"
    "pWEHtMNxYkS6W+h9sc4dfxKdmAydV4AxU2sxTfPK3pxACjHyCI+ge40VBRch3vaUuQ7qSq"
    "dOO9lTcaKkj5eIL2OP1Kp7kwhqHgZGQtyFmRLSFWjOvUspj0vUfvmfzP54H9OXev4zpmal"
    "E1q5gR8XJ9yYyUz9cYVnxnkp0qnzet/LqwAmIRnzMVlyIWKqNE/gxq2YQ9KvsJFNhxvOfk"
    "fkGJoFJKCyB2hbqPxBHes4A8UT8YE+a5axXTAhF++eIZUyoFClG21XT7aDT+9Fl6GtcYf/"
    "pve+gu+qWJ8eF1te3hdcn04HP66PxlAm9GMUCAT06bWHdOq407p5sARyFZwJhMQC5SYRjy"
    "5j4uRXGJGfOpUdhRRjHAfbyXqCO06xzYrkP/8h1OhfECFOkwF3Qru1oo9OkNnzGrJWRoVW"
    "uLfuwzNvYBFumQ/Wxn1iytR3kxvmecSt3tRxql+9zIV7e8mU4mL4cMHNlCVCn+8jK3Vqku"
    "ubEHJQLyd9PIf3J1cXd18d316NNhIjlyplGN0aFoOK02O6gqFZPMVNu8mEagrABekgkDij"
    "9ks4CLk/we3ff3URTKQaOUQSiEMZd3nNKZFULZX6n4x5mHjiCWvXRU5U1OoQRnknFTXVqj"
    "yxfQGCE+5L+jLJUmqSDwBxopesMLxzVGij4kTn0xhxLW5+gJ9HT21EYfLNDhAqBEfEwLgB"
    "LxwCXi1A2pkYfzLspqaThxijYVhVPh85kg9B9Ly3FJnBSp5E0QR5VnS4qmStaMb0++svic"
    "eaeOPY7KZkSDUtiUQPKIVlhuoKsr18kjt/C59Ym1oXg7orBDTKzrKcHgfBenr5o4L+SsGt"
    "N6yX1h6h/arWfo0Gd3Ed8XTZycclY1vi9Kbs5IZW8jqubpUFJqLao+SnYQcp2HrhL7PMlg"
    "UsR2lrbuMqVDybNOx5hr3REblIPBtl9RvmURtYGikATL7V9NOOiJujclYSvBPxcAqxH9i+"
    "Gx1cI/hK1NHG+SRuQ2sYXD5MgSDeQiXxuKOB5EuM2UwVl1vXMCEnt0dVbtbW61hcCOcS57"
    "jHOpFswxJgNjMr7omAyIqzAGP0eE8RhofT6iBUDr88Ctz7nsIo0QWsw9qhZCV3RqWD31gk"
    "w5WwnKI9nREUp8VP1NdVJm/eStki2MhcgcCUqQKEEeAxsvRZUKStskaydkCD8K8EeKv+Mb"
    "8Xq/W7dHR2Vlzpqka5xVZ2uclZI1VONRKWLoBMJqeItUg4N5L74l1INQD+rbQhy/HnT9UT"
    "KhW7YaabSgdGxcpwNRmGWSBr+Q96KgxQQM6gcux/K/1FMxLauFpuFNE6Lfvd89SF53bAg3"
    "X4m4v42jOt6wSH2SL8rXRO0UQj0bkuAJ47bUriAWXU5tqFN9yMe1Quz4mHzIN6BOLiV90q"
    "KruQmFoHOMMu9fGI5cHl1/29pTJtA3t8UDprmIio0IMwmqUfBTTexTKfTpAJkTaL5/c6DE"
    "CUT+TeHENXJZcUR+F8ib1pMpEA1OJd5LQdu4V3kb9pKjw33emrczznPl1pru9A2ywe31l0"
    "2q+7ysru7zslTdR4JFvdlaK5V/7zKr0nafJ9vA+RHojm+n10D73ftfLt9ek59vr69u7m7e"
    "v4OnpD1rokG4lNUUvr2+eLu5pa3ZQlt4o66Ec0bUYf3m9MrRFnAO6F8a89m9vFoRxRfPHw"
    "DDqAH4/vo/9wWAE8ag78OUTM/hfwWtmTbi4uWvlO+jYR/VcOdpEPJGkG8Vt73D1EJVJaLC"
    "qpkNjmuTCw06gKftUBI7o4ScrKAyhTVlYTAmoWerIA5KwJ0cteVeUSKsVU1vlZY3a2LATN"
    "qBR4ZK8G7DGYn2yJ7aI/tfmvOYtaj0YzBAOE8zOJT3UDaSWnxmFGyWUQwO3tPTRt7x0xrv"
    "+GlpEyc83IhN54jQbdFdgtruBJ1b5rqhr5Ny4pFaEYerOQ1dt/9iK8IepT5NhBRQggWUDE"
    "+dsuBJ9ShU7AqU5zX+e8FCThgntrUmX7FH8sv9laZIws7uDE7ga6mKkugejiDK6y7v8gjT"
    "wcUr3pDpOqIG17H8t7zDGJ4C+VuzqEaZeqrlunGNsmXmQvYYzOEBFHEQJPSJXJk1AYdzdd"
    "0x4VvKzJOz6a8WkeXBylcj2yxBllHmpncvosXSFkpotRJaslRF/KsZbzx9SFx3ZynXWGrs"
    "YAbthNM0ldKS+QP0wJ83EdLOq2W083IAo2HkM0b8b7mbsVjkwfxi2sDQauadzB9MjYzdHY"
    "YV/phqLKt8MQimKnVjBGZGgGCWuOuLFwZIxrMRxjKMJ0YwniCMehhPjWA8RRj1ML40gvEl"
    "wqiH8cwIxjOEUQ/jKyMYXyGMehhfG8H4GmHUw/iNEYzfIIx6GM+NYDxHGPUw/tMIxn8ijF"
    "oYT4y0mBPUYipgNNJiTlCLqYDRSIs5QS2mAkYjLeYEtZgKGI20mBPUYipgNNJiTlCLqYDR"
    "SIs5QS2mAkYjLeYEtZgKGI20mBPUYipgNNJiTlCLSWHsSQjiRWg7VQVk0rFxXRiiBbMmLp"
    "uraZ8NRHwfhQN6cxqXX0/yJZaWLaczrgIEAx4nUEQuvHLUYbvbQIjhTSA0dWYa514UawEl"
    "xWI0JWUkCnGGaHKFU8FCHpVSwvoxh453qKsfYwY/Rvq0WoBe1IbrWXrwYfAP4u7LxguwQY"
    "gr0P4LCBgvY18dupkSDC6/Zi9JYh8dywTdePrwsG1S2uGkurTDSam0A9alHWFd2uOuS2ta"
    "/yWjGGDcfCPmW8N7y6w3r/U0hThPM0CQd18eMAFMK8F9Hme9/Hb8HGP3qdBYhxHrMH5ZyD"
    "NXg3p12Z14+gBYSddFjjy6MgE6no5AGwONdf/2WPevJ36NSxaMNC4NuDyu82bIs7p5KzAW"
    "fKsKDzg2VCuAkk7gdLiPjWJkbn2E3rHPyXfQLgBqGlhAQ54o9aOOs3POQl+8IQ9RQwFoE/"
    "Wg+oTRYKzupzq/kpXj63wgB3mDrZqWoVvjgG4NLJS0d+0AK32lhsbzRpbG8xpT4/kmuooV"
    "leG9o5ZL7QoHRUKyWdl0HVBxfBpAHU8AOScvKUkkL2/eXdz+pheVkvk+E8GcqxuNLn+7v7"
    "7Q2Mc+ajZ1bUXZjKjDirIJRz/agrI+Z/LnL02UgBzJAHhI14qAZdstWnrmqdDp39qukAmc"
    "ZvAX6dCuY4J/f5Szn51ZEHI60utoyej4M6raxI8mmqhszwSRXPPRcSmJqYkFuhBZyf+pkr"
    "xQV/FbVUSOqIdBITnQldjKGxPheDMK9xHEkqScWnZc/g4qzyXvI+/h2mxZobN1/gpbKG19"
    "qMKDytvIX7CAGS9EngqPqtZH1X99OtcB71l8rQc+oWipdvQN9o70jp4cT7/S6YKxp++o60"
    "DPSd0ZtTml9qBaRZOhayjMdpoeVxDjvKRCyLckj3FEM/Vsn8llGZNHzpbKQrdkS+oFcHw4"
    "gtghJaEXOG7yd/RMakNI9Fz+0yOhrw+n3s+jakKuYUCeXo+UC+gLCudb8kw1i4WBPP8eo3"
    "605Imu36iXkHeBx624EwTKNAn3k9dVrf2xOgM9Ftehhbr7Swuiwp/kGetFc1Q0eOOA7+SV"
    "YjYqAvnZKvwkIVTdh8juqjlJ5PfGOAZ/H5q3Vx+0G0vVfB02CPG4bX3cqo/UHP8cFWqFbb"
    "HHJq57beJqr02se8n8QYCLXv5eeGZ2390vlXaaQpwSdAjuynLA/92R96tRBkNNAkO5PwiY"
    "fMwbhOSoUB5pb6kOzaHPaBD49llRUsFb+oEG+ppczIwEE803AQXbsvFWzhGhXN06xRIMQI"
    "b9b3M02Py2QfNbkCtCE2aREQxoY++MWVDOzXJSU4LhCc2NMs9e1mSevdRknnliRTUAV+uD"
    "GcUAEO5CH+yXQ+E6thCOqh0K6ZRxE4dCYnJs6v72oPEZp0JERVEgYpi54DuO+9Rq3NWNSD"
    "AmuN9iyDG3pu3M3Lf7jlEhd02wjacPENpXjY7PVzXH56vy8QmWZ6OG8CkBHp7GxtQoTcQE"
    "7YwC4TaGW9AZp5q4yLpQ94wGg042UW8a7C5Fm0kb7It0mGuwBfwqosRMJiyQDcbo130FKs"
    "zz6CjPwwoFtSerhcYZXC0eFqkGcKh2UNwHAr3kK0yUI8yMqZRIB2Qi7Lp2B6dWm0yPIh36"
    "0Y4x1UPyM8+j7khj8kqGxnWmrlk0ySBiNqaAjAqIYlXp7h4EnjrBtwQ6XqeXBaUCLFoe/U"
    "g5EQu28iAO1YLoUcqraw7v7O4au9mHXPJEUr7mDzSm9eazGtcY0/qQKvPF8LeDF4dC6OFK"
    "4ASukQU5JRignfP0VZNCoHJWtQz7SlsKtPOyHX2TW/dct8PxPkptbSIF/icTmDfIhof0Xj"
    "Y0p/KXisAY7U06hLsR3I6YKFu8oWknT9ahcSe9crzWHazi0a2zJEavjZGnRIpGnraCoAin"
    "8LZTyk2D1IuEuAJtV4CtvAl35gujeOki0YDA313MNGNPLYyXBbIB4dov02VRqnQ4hfx0HQ"
    "OKqb//8bY6uSu2S95mdzpCjfRTshGTq/FO+rRPK++NUoTegmCuMfTmRsd1tt6cOtU8ojEi"
    "IkAEUYlWYqGNCgEs2IrIt16TmXwlqKczXUO1gqiCDhQNAEvtygpmCyqek5u0kip0kYPbye"
    "FxZvOVN4TnaMMkD/UeTUoYVJiU0YaMNuQecjC0IX9h0JsagrYyAPUO8v1bgP7LHM9EJ0jn"
    "DyaWagidekF++l+5MjoJKx2rla/gu5mki9vMmw7TQVixlMSRLzafiCarBYukmtWCepG0I6"
    "w1+L0d5egmd0xSq/sUUkiClSNlH9XAE3zpM6p3uHf9Ao16AAcoQKEA1d8jBQWoLwt6FKD2"
    "K0BhQ/B+Wf32KWbdpe6IK5AMdNLW5pRaoStzb0wiUaOZ7PWvxGC0ghKWqhB0ZlASWYcfJc"
    "lACUw5BSIPFyzkUZlMVUd6SS0RRrZMEJXgOswoi1odPK9htOOYpPLVIWMeY8kJpS2Utvqz"
    "ECht9QB6lAa63uvJKWuw0xMShP0YhbDrv6CIW4RSSfzKBmsFL5pMayhx3bElhYKryp4ENc"
    "OhwHgsCqlIuLQm+ZRCbXE5ALaoJEGlLFLt4obNZSYI+cVkkX59TSg59WYhUHLqAfQJjzKC"
    "PkeE0LeGXirvHuTSTjU553XoF+kwjq0t/pxawqwQeUYxgJjwDoy0viVEXOHbIM0hR4VZDg"
    "ZZDpjTf+gmKZ4tjNHPESErP0K9+AeVkaXRiX9IUrWq9eGsIFuTRpki9CmPtNQgX9XA5yyg"
    "M22p0GY0WPPg6Db/GNXYviwEqrE9gB5rHmDNg+OveUA9+N06BlKnL+WosOSfUVI4iEBS8W"
    "mXpbxJjNy7NffO0DS1hW1SogrVdg0g65hlzrniElTXSdgg69Au9venfVnGuq6WALGfcge3"
    "Eh/LtPgJtP0EPEpt3elbCX5GgGk5WHMFa64gD8GKH1jxY3ibmlP5GjPHbbECJVJchT05Ob"
    "DuSi/qrii3D8g4oyqfkBocf9YvNAnkvIbOoV/Bt7OkS6jYRTi17HxIYxzECMWuV4zbYiyv"
    "iAAmqaIo/oJbgj4TEhrLE9GOKLuS9vKE5qGUruXNQwk4/PuJrtEX1SMeNUZfVF8WAn1RPY"
    "A+z6uaekryNAP0SJ038JScV7dxLPUZpEZteuLpA8R19y6oIBZOmtpskvmDALdrkw3klczb"
    "ROwV6JBVH2PcWF610mgKG5pXta6wqew1iSRLqhaqkLBEiI9vpA0j+zyBVpRPq5XH9Ci29+"
    "g7qBPbfSacxDLQ0IaZJ0FvSFkcZ47WKl8X2JERYRy8SWAH9WxoE5jV9jBJPigRI/YmOQgR"
    "o2+jeeboUKLZIqkMTIem8OepEPztxMmNtSgvxPeMU2fu/UjXajFu5Itber/rZibBkS1Clf"
    "1dXubWKpX6CrtP/nr5m2nEX64u7q4uvrse6VjMDnDNdbscKLJFtlrA9vb67v725kpu4cPo"
    "Pz9FvoSFo02eyY2O67SfZTrPoICqLykYlIdX6TBg9Bznm4eqqllSQuAetYkTPCf3C0rUE6"
    "FOKVSMCKiinkbF4VV5U+USgYql8lYBkTuPB/riqV0+3KAQvVnx1Jr+a7ozpKU16LCK2F4M"
    "begp6cWhjZ6SXkCPxScOBr08JIJQoxxXc/aMYhC2/iJ/PzltwN9PTiv5OwxthmNSQbU10m"
    "rNDxlVh3aHw7hUdmh2mFpG3RSS6WinLHFkL3A0qlUtP05IBoNm59GV8Fqt0p9KpBhd2XYV"
    "oBlFC1dsgQy/gJbZ20wS/qm11ddAn6dC5LdA3nTP54gQ97Y8XzVObxVQX6TEFWgZpRfZ2M"
    "xTSgp0iP7RBd5ccuuJjjQ252hgXGdunsKUhpZmMNyq+RAED+Zd5eYYKzstNBpdWYIIGhDG"
    "kw6kASOPjOu6bm15L7QDb/F9FOwEZ03sBGfVdoKzU7QD94gloR24F9D7lE+WjhcGmgip6o"
    "CzAtGAFN+dGXPk03y/hYhTpBsQsl3ngvvUm7SwqBXpUMRs2RNGPBmX0kppMOjvM9b3ngjz"
    "34VaUR4u1wrydjyhUQsS6Kw2J1KinlJig/StguBnlAcWNLB1lpJuJQUB+pFyspAPpZ5QIR"
    "o0WFHqvSFR1I2kWVIh5A8ZEyhMEN0mjgex5vJe+oYl3T7eQFcYKxwn2Hr30EwPtYmeLARq"
    "Ez2A/kn+WhNTRTIfwxoahDWIcPpfOjNUKHJEuK9b7+v4rDVCPqNB4I/RWP2vTXkqf71Wwl"
    "0kM8y67K1Y6NogaS5DuStUdHHWJ0/ppPIaseylFDBtOnNsXcLoTu6IRutdnQIYvDwo1oRi"
    "Zi+gx+Dlw0LfphlBSjSA+rIbkv7Ziyai/tmLalkfxoo4gwxhLHLmiHCLH6PM+TNnS19blC"
    "QeqZU7fTXHIBtPyC9WyoWxbTIqMQLPFcSnzHepkhjFgq2EHKNpL2YwiELwpT7Lbtub/u79"
    "7j1wOYktJbt+kBLrE+TaEU591SyPCCpvYD0GlIMtlltiQeQjl6584BtyT10659ZSTn+UbC"
    "d6hoBKqHYLGyskXlA0sR728EHZtycLgbJvD6CP+aox+kU6jCxoHT6cnExm8BfIcPu3hj86"
    "kQ10j5RggD6GHdf2xC7Gh97c1AuM0c8RIVc/Qp3vNk4kjHDSVKPMhsf11SjTiQYqIHgGVG"
    "R7yMWYPEoNUmlMcjXktiJfJVVPpvSRcZppV47UyCBg62tQ26AAPY31q5I6uMsHKNXQ5w7j"
    "E8gjflCqZHxBuTPkFXkTiMghInGESJyoVBChVEuSsRk/7VviOo8BRPjMnY9SVaR/Sbjcda"
    "SywuK21xjH5ENe3k1sj6hJoiaJRx5qkr2AHr0o6EUZuBcFtcU9F9pJRLEyxtXJQwWiwaRY"
    "7LB7ZyrOmrHmDcLBINu1gdURAt6qhH11J44cSYd8+cMf++LMNRjupxkH4zzXEK8ps94gG9"
    "yR+LIJw35ZzbBfahg2eIiNhb4CGRqZWus6aF89cBg381rEcWdEuPVbb32XiTY7P0+G6G+J"
    "/mph1LutSDW40/X01asGx6ucVXm+qrGNvHPuzB0jISajGBzCu5FfeuKm+XXhCF+Z/0summ"
    "RoXOeeWUWTGjcKi2SuyBcBmcdRuX1iufCHoFQ8JzeBII4NrpJo1qPyrLjUnlP+DDwmAV+D"
    "+0Q+eraAWkVTKqnn2jZj+3zcNhF938a3S8IJ1W2jQksqts8jHgvIkwcNkC1vTZaMGxdeGm"
    "OgXy8OLHTP9GQh0D3TA+jRPYMxll8o/hhjiTGWBwQdYyyHvLkxxvLLi7G8EE8jjeIOl8d1"
    "Srslnsyb20HlBRW7mKS0JW27x1AkGEahyqDqMSeI63hPUDHM585HuX/eRDq1/JcIVH2xSN"
    "eW12ynIsCyk6eaadOZ2RbLQ9QfLk1iXs6rQ17OX2B5iB5xO9ScewE9as4Y2NgfL8heAhux"
    "0N6+FDRUfvN7t9HWrdm5pY27sox80PH0wTGFHW9a+fv42vjIy1OhWovG4uPEXym9xhadPB"
    "XKexjXdZzoY9z04OOO7laU+rdsNdLYL9OxcZ0RU8AsAzMmDz3CoKEBGAWjOCAB0T6xPfGN"
    "/IdwlmG0gcbwFzwArIyWR0LPZno75fa3hTiiO0rJg7yVeH4beg9tbJOxiUWlaGPYTw/4GR"
    "ove7IQaLzsAfRo2dlnCwU07uwT3una2PabIxmcHLoXy+/U3M4zRSPPtlyZh65mW1dnBCfz"
    "B7Cnu04GFizkMw3YtfE5KQ1u8daBUY5nDHtCgqi3dpia13nYrsIDog6qiuVZXOOIqtZtUo"
    "LBlNXYXa9jFliaLVyJZTofoSzvS9c1qaWTzkcoy7bx0As0WFbLbBlFh1Lb35+GIrf5nEkg"
    "libKX45kAIJyB+nlHgvoBOxsZhJDgQylhrZSg4Ixdtu3WIAcJa7BFmvgmKopGQ3i3lpixr"
    "ylwy4AlT/WHP48FW7+I8xcultRP6h2/0dj48+4/+PGYSZJTFCxPXLaPycPPhMOzHmIi24Q"
    "xm3KIYEoKs4hL61V5XWXMchAsoLaVKVd3LuJ018FEMSmbxYGMxb7GeInot//sLyt2u+fXz"
    "gDa2SOCg+a1gdN+nmUwK+uD5kjGRLyOzNGYEYSZiT1xzSxF7+0IyZTppNOGXOp5VWcmynR"
    "BshTSbUvlNMr3RrdLt+/f1swul3ebFrVfvnp8loCr2CXk5ygYk/nhJmmOzov/3S3n+2Qdr"
    "Sldx7LYlgsE6tkGpgxValA4/MwT4W67BHqsm/Z/Crq9jzSaLO50XGdPuuy+SRpGt1Mrf1V"
    "KohU6ZY2nTkCGqQRayo5olJDVfR51Dcs6kU2Vm3FFmwl78fjShiWIMA+y2rtju+tUWu1we"
    "sbui4qsv1UZDGAHQPYvzToY/5sDv8GIS5B6yUInEAXrlotvaYEAwxz34sEGzDXcHcnFLit"
    "229r6rrazky1uGdEgwmS6toiXBXZUx1LNazIni5CqXqio11yZtkzS1T5HAvj4zo9bZrMNO"
    "lGHVf5DxiRb7h+TlS67wx6R1Px/Er9/6Giz3Rj0kauQ0wMPjwHqnEQYh7fPm2fgeTrJtw+"
    "mT8IcLuOm7VC26Ha1JtqwPM0CHoL0DGL8hCCJOYH798Pi9k4mEJyrFwZU0g6SiHRR2p8Lo"
    "FBH6qB51/j80+hCLFFLcBPyBB9TN853jXANJJDi+B0HnrG8OepcPNjCs9xYN8Tk/oV84LI"
    "8l2ypidD4zpD+iya1NCMfseWdMrstWr5A7FFceQRGMYtIkW4XN+fMREsCkKCACYYW1prRa"
    "Ds6AtnWba17+H+ZgU8Xcubh3AQY2+hWu3hrIlZ+KzaLHx2ir2FesTMjiGdZKiOqFxwU8J8"
    "DPhLnmZwNopdd1/puggZMhTFlV02a9NFoUiH0ukRSqe3dOb4DvWqAj4K47VyahrwMeEJjU"
    "Hoh5QHpUS5BBkyuQ+ZMyqgLnySN86TYvH6EBCzW0A1+ftFGjjyTJCHtIH0A3lkrstWgjxy"
    "eUOQXjlbySmOncm0FhFU7h5bbuE1sR4DCveecUssose4TD7f8sQK0tmFygdQdPfUpXNuLQ"
    "mnjyEEpzSWgVOAo2M8k6Vy2V1JdgCGrfQvbGVzAQ0Y7QYlnnXtzzrUWr4greWLFS8Ong2D"
    "yL/BTO0RZmofdbSAoEHgtlAMi3TIP45QMfwRyoZpFMIfk3JilYrgk5wx8QUNbeatlywU7r"
    "qZHvhr4iqYy21BlqHUn+S+YSGXeh31pOIVux6APwoCPxMUPkEJSNxkZQki34XKHfVGeSeU"
    "tiU1r5nlPQvIVOpw1LIjjc7RVCjr/Olmfo8UUNTvDnu6V+t32RIZnEcFokEEcxfPpddnDY"
    "6l12eVpxIMoQbXC2kWs+oPBj22hdurBqGTb6vDvFf6UurHCW7XQd5KOjTVJ3JEyESOUZv4"
    "OZFyfqTrkUarKIzXahepvDR5og31CtV+mK3eKOleUkEFYvhneisxJoJaUmEl07Ua+QjL/Z"
    "zcssAK5Dpm154JdQOXWh+lEuAExFL/dURF0+Munvp5PcJIYfhitIUtE4Vq0pPVqpaRvVPX"
    "qywmCc1mKcx1QMURsrg6bgWnQv5ckcfK5c27i9vf9AdLMt9nIphzdaPR5W/31xf94W93NI"
    "BPFirYqc1VLtZemFDL4UQ0VVW5m9OGPvQLySncMHYxrxxPRM3WHx2Xqppz1PvocOYtqRcQ"
    "1UEuYiAksJ6op6wZZQ62o3tuwZ9iFt9Y6qU7tO32KJZzVzp0NctSC20iA6cEKAS3EIKjT7"
    "tFHkyBDkXhbUwZCsipEX8pUg3OhbSzhPSeHMq31KdWcqxqItvS0drj2PKdCU/nTtKei03O"
    "ZJgcHZ+Q+TClUuCXZ6U1lwsQlYJdKS9BoNwHUawYtZ+TXx25s0IVYiZVgTAW9iU9aAUrxq"
    "ERCvN0B/b+H7jdaT5ZWGJheKSnNHiuG5/rsB+MMS8QDeJ837tL4jBplZiT8Saq7RWadM3N"
    "CAYUmLCzqifRoWBmvMhoWhoveoZpR7aLPOxLajuWCZNOCQYnhp43kULPq4XQ8z7JoBeUO7"
    "OFTv6MR+plz2zO56TNarD7Zh+OP/b+ymh7Ng9/pFxoG6xVf+w5kgHKY3sJXYSPygDhePoA"
    "0T150Uirf1Gj1b8olZmDogTU08i7/3v3/l2FVpGRbKBsO7OA/B9xHXGMBqwacAGMetvhpp"
    "lwQ1KAGxy8OvSn/wcnzZTK"
)
