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
CREATE TABLE "raids" (
    "id" VARCHAR(42) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "began_at" BIGINT,
    "by_hand" INT NOT NULL,
    "told" INT NOT NULL,
    "default_bans" INT
) /* A raid of one group, as long as it lasts. */;
CREATE INDEX "idx_raids_bot_id_2cd6b7" ON "raids" ("bot_id");
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
CREATE TABLE "raids" (
    "id" VARCHAR(42) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "began_at" BIGINT,
    "by_hand" BOOL NOT NULL,
    "told" BOOL NOT NULL,
    "default_bans" INT
);
CREATE INDEX "idx_raids_bot_id_2cd6b7" ON "raids" ("bot_id");
COMMENT ON TABLE "raids" IS 'A raid of one group, as long as it lasts.';
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
    "eJztXVtz27a2/isYvaSd0c7EjpN6p3Me7NRtfZqddGx3Z3eSjgyJsMRtilABMqqmJ//9YI"
    "F3EWQI6kYx66WNCSyS+gAurPv6ezDnDvPk03/T0Atez9jkcfCK/D3w6ZypfxhGh2RAF4ts"
    "DC4EdOzp6Z9g3miSThzLQNBJoIYeqCeZuuQwORHuInC5DwTvfEYEXw6JZNRjDlm6wYwEM0"
    "Ye2Yq4Pgkle0UokQEVQTRIfa7GRTRBEvWXO1GEY/bABVOjq2Dm+lOi3ozBuGDUeQrv4vCJ"
    "ehk1tN/Hhr77Z8hGAZ8yoFcP//CHuuz6DvuLyeTPxePowWWeU8DedeAG+vooWC30tWs/+F"
    "FPhF80Hk24F879bPJCvQb309muH8DVKfOZoAFzcuvgh54Xr1pyKXpVdSEQIUvf0ckuOOwB"
    "1lddAOroDbJrg9Ho7bu70e3V3Wg0KK10QpFbhfjShPuwS9S7Sv3zp/AK/zg9Ofvu7Pz5y7"
    "NzNUW/Znrlu8/RozNkIkKNz9u7wWc9TgMazdAgZ6hGK15G9lZfN4Ob0awBPF4FTLaBOLmQ"
    "YZx9IHsAuQbByzfvLuHOcyn/9ODCvy9uLq/fXtz8/s2/Lv7zrR5axUNv3r39KZm/4DKYCn"
    "2jweXvd1cXah1gaz885pYBLozp5HFJhTMqjfBTXjW3PDQ/na9foT6daizhR8NPjLnXxcJ9"
    "TT3PxNiSoVquFjCPTQWdjyZqqmzO2GA6CTi5i+kVm3DIjC+Jq5gK8wMzX/oi1Uf/o3+/pK"
    "7abaO5vCcLKqViRYpt8VAQtb/gY70POH/Uw9zXnG1JV6W7ArwNudSHwVwNcf0R0EDdeKAm"
    "fBhMZuoPN3/Vip1dutONOVrMnLrO0P55evr8+Xenz56/PH9x9t13L86fpZytPFTH4i6vfw"
    "IuB9+L2oLRDv0y2xvzZJ2ar0BGs51z5cBMb58LkQEffRZWuKckCHtr2DNuVcT99YwKM+oZ"
    "xRrs6sccI+xz+tfIY/40mKk/X57VIKpO+Nc/X9x88/Ls2yKsb+ORUz1UBDjH+Zvv7BxRq7"
    "0d8+3OYHyQra2UE2GNfI4IkW+LfCxTlZH/0eO0AvgczRrwD0B0hJylBsYf3v12+eaK/Hpz"
    "9fr69vrd24K2EA3CJXVBSa9w7ebq4s0ayPzRsLM59xj1zQhHBOuamaLoF7aX7969KShml9"
    "drG/btb/+6vLr55uTbIsblfcyE4MLmbEwJ9nc0DgZHejCmmpkVmyhQIaOoYhQdsSgkWrT6"
    "YoKBwaxQGB82sy2oqQ1tCxdkKni4IFwQReX7zCNUKj2fEaWxkUefLyVxg2FqOHigQv0tSb"
    "hQ6iGTZMkEI4rQAdPnN/eLQN4PyTPyPyT0gdj/tmyY2M8jNzCWPrKVDUOLp2+HnR3WvLAT"
    "dnZshoS+GnQOrG917UQ5DPSP6tdaMZd4fg/tCCcN2MtJJXc5WZeVFoGlaSwm2N9mftarnV"
    "zl/Lp0fSpW6PzqofMrEUV/ZUJqnCqF1XhGM3F1wfhCXWoory70rcsi48ydvyJ0MmFS/ZvK"
    "2ZDAu2kpEgxW8EfZR6/In0gCAgp4402y6q4fh3Jq9+VUZHVfLau7Vd+3W8/rkinNmJ2MZl"
    "u4/iOmoVbDZxO4XnK9g3KsOBEP/eAfS9dhsaZMJqFiXeIpuadhMBupz/9eT7/X+zz6U2nS"
    "zJ+I1SKAAKSVZlI6QMscT3C4V9mATXZBy8SogUHAH5k/ctwpk4HNsbVOtytN6PgPsAxrZ2"
    "Lc8ZXbPZ3fJ81+w7C/XNiF46hDyqBdVm/aHEkPNffTFy8a7Fg1q3LL6rE1/Z0LA1+o1t7j"
    "6bhjTTs2PmXLeNaFpuapUGi1EVoLvDcWaeywz1Mh9m2xRxvgfm2Af9ri/SfivZnN9U87vG"
    "MCxLsd3qC72gGeUCDizRHviMnnIrJbDEypHfHQsM7EE9s9Glp2bvmcjbmzIssZJ3O6ItKd"
    "+sT1y4aX2plbzgnbRhIF2kOa2UMSi6DtOqwR4oK0ZO76/yXkq3X6ZH7v4hZPzp41ccWfPa"
    "t2xsNYEV3BPSt0k/l7RPeTy5ZM7Afj8wYIn1fie76OritH6nRxP5mkk7r45gLdHsOcE25y"
    "tGHOE8EAkhE12Khqo6YKdH0yVu2ZW3tUBiOPT13fbgGKdJivsiPBfM3PYzILxHQ//nLDPB"
    "rEHtO1BclSqe/gNkf4dXxONmByNd5Ahc2sxDffaDqxwOgnCKL+CW7UV5Q813/cEKRbpSpd"
    "+2/UjfoKUj6eoD1O79k4F8bQF5ysrAU5KzKVcsmFSS2LSd/57I6r/3wZ2F9z9zquY6YWVb"
    "uKGREvN5fMSPl8jWFl4Y6yU+XLppX3MxoQShaC67gUOdMZJepnMOoQ/qDtJ1Bgx/WfkrsZ"
    "I5IpKS2A2BXmPRBX+k8C8sgWwZBw31vpmBaI8MsXzxgzJVDIsq1mv49G40+XpadhjfGn+7"
    "aH/UW/NDE+vKy2PbwsmR4Wgj24f9nAm1H0EOCT0ybWndNq487pOsBRSBYwJhuQi1QYhry+"
    "j0tRXHLCF8wq7Cij6OE+3knUEdp1DmzXYX8tXMGk9QIU6TAXdCO7WijN6Q1fMKslZGhVa4"
    "t+7DO29gEW6ZD9bGbWLK1HeTF+5IIp3e0XFqX7XKtXp/7EJJOXQwaObCGqFH91WdBlqkuu"
    "7UGFgPrdLPKfvL64fX3xw9Xg82EiOXKmUYPRoWg4rTY76CoVo8xU27yYRqCtAH6SCQOKP2"
    "SzgIuTfIzu+3EQhXKwKGUQCmFM1R3HbEJDKPurFP8489CVhDpzV1feFAxKcCYZN9WlNfb5"
    "AgYjxIf8d5Sl0iQVBP5AI0VneOGwxkjRhcSpr+ZQwvocHYGeTR7b6IMFOlwAlIiPaQFQIu"
    "65RJy6IQ3ycN5FWS0NJ07RpqJwKnw+kYT9Y05dj8RJkVreBHFUe7aUaKplzfj25Bsqptw/"
    "dZ1hVDYjGlTCpgJSRLSSeoGprtxeHrmBz61LrA3F2wGDHWJjXU8Jeue7OH3RxHmhZtWY1k"
    "vuC1v/0HY9Q4c+u4v4Pmvi5FSzqvF9VnJzRip7G1E1T4eSUmtR9UGxg1CYPHSV2OdJepMi"
    "trW0dY9rHUqddSbGXOuOWKPsDbbdivIti6gNFIUkWG73asJBT9SdKQkbCf65AFiD6F8Mj6"
    "0W/iFsbeT6ozQit4ktHCZHlmggl/naUMT1IcJtog3OuuudG5DYo2uyam9yqw0Edoxz2WGc"
    "S7VgjjEZGJPxVcdkQFyFNfg5IozHQOvzES0AWp97bn3OZRcZhNBi7lG1ELpkY8vqqRdkLP"
    "hSMhHJjq7U4qPub2qSMusnb5RsYS1E5khQgkQJ8hjYeCmqVDLWJlk7IUP4UYA/UvzdhRWv"
    "X+zX7bGnsjJnTdI1zqqzNc5KyRq68agSMUwCYTW8RarewbwT3xLqQagHdW0hjl8PuvqkmN"
    "ANXw4MWlA6NqzTgRjMskmDn6l7MdBiAg71A+dD9V/m65iW5czQ8KYJ0Uf/ow/J664D4eZL"
    "Gfe3cXXHGx6pT+pFxYronUKY70ASPOHCUdoVxKKrqQ11qg/5uFaIHR+SD/kG1MmlpE9adD"
    "U3oRB0jlHm3QvDUctj6m9be8oE5ua2eMA0F1GxEWEmQTUKfqqJfSqFPh0gcwLN968OlDiB"
    "yL8qnLhWLiuByG8Dedt6MgWi3qnEOyloG/cqb8NecnS4z1vzdi5Ertxa052+Rta7vf68SX"
    "Wf59XVfZ6XqvsosJg/WRml8h89Titt93myNZwfgO74dnoNtD+8++3yzRX59ebq9fXt9bu3"
    "8JS0Z000CJeymsI3Vxdv1rc0ncyMhTfqSjhnRHus35xeOdoCzgH7y2A+u1NXK6L44vk9YB"
    "g1AN9d/eeuAHDCGMx9mJLpOfxfQ2umtbh49SvV+xjYRzXceRqEvBHkG8VtbzG1UFeJqLBq"
    "ZoPD2uRCiw7gaTuUxM6oICdLqExBxzwMhiT0HR3EwQi4k6O23EtGJF3W9FZpebMmBsykHX"
    "hkqATvNpyRaI/sqD2y+6U5j1mLSj8GC4TzNL1DeQdlIxkVE6tgs4yid/Cenjbyjp/WeMdP"
    "S5s44eFWbDpHhG6L/SWobU/QueGeFy5MUk48UiviCD2noev2Z74k/EHp00QqASWYQcnw1C"
    "kLnlSfQcWuQHte479nPBSEC+LQFfmGP5Df7l4biiRs7c7gBL5SqiiJ7uFKor3u6i4PMB1c"
    "vPIVGa8ianAdq3+rOwzhKZC/NYlqlOmnUs+La5TNMxeyz2GOCKCIgyThgqiVWRFwOFfXHZ"
    "MLqs08OZv+chZZHmi+Gtl6CbKMMjd9/yJaLG2hhFYroSVLVcS/mvHG0/vEdbeWco2lxg5m"
    "0E44TVMpLZnfQw/8eRMh7bxaRjsvBzBaRj5jxP+GuxmLRR7ML2YMDK1m3sn83tTI2N5hWO"
    "GPqcayyheDYOpSN1ZgZgQIZom7PntmgWQ8G2Esw3hiBeMJwmiG8dQKxlOE0QzjcysYnyOM"
    "ZhjPrGA8QxjNML6wgvEFwmiG8aUVjC8RRjOM31nB+B3CaIbx3ArGc4TRDOM/rWD8J8JohP"
    "HESos5QS2mAkYrLeYEtZgKGK20mBPUYipgtNJiTlCLqYDRSos5QS2mAkYrLeYEtZgKGK20"
    "mBPUYipgtNJiTlCLqYDRSos5QS2mAkYrLeYEtZgUxo6EIF6EjltVQCYdG9aFIVKYNfL4VE"
    "/7YiDiuygc0J+yuPx6ki8xp46azoUOEAxEnEARufDKUYftbgMhhteBNNSZaZx7UawFlBSL"
    "MZSUUSjEGaLJFcEkD0VUSgnrxxw63qGufowd/Bjp02oBOlEbrmPpwYfBP4i7L1svwBohrk"
    "D7LyDgoox9dehmStC7/JqdJIl9cqkNuvH0/mHbpLTDSXVph5NSaQesSzvAurTHXZfWtv5L"
    "RtHDuPlGzLeG95ZZb17raQpxnqaHIG+/PGACmFGC+zLOZvnt+DnG9lOhsQ4j1mH8upDnng"
    "H16rI78fQesJJ9Fzny2dIG6Hg6Am0NNNb922Hdv474NS55MDC4NODysM6boc7q5q3AePC9"
    "LjzgOlCtAEo6gdPhLjaKkSn9BL1jn5IfoF0A1DSgQEMeGVtEHWengocL+YrcRw0FoE3Uve"
    "4TxoKhvp/u/EqW7sLkAznIG2zUtAzdGgd0a2ChpJ1rB1jpKzU0njeyNJ7XmBrP19HVrKgM"
    "7y2jHnMqHBQJyXpl01XA5PFpAHU8AeScvKSkkLy8fntx87tZVErmL7gMpkLfaHD5+93Vhc"
    "E+9smwqWsrymZEe6wom3D0oy0ouxBc/fy5jRKQI+kBD9m3IkAdp0VLzzwVOv1b2xUygdMO"
    "/iId2nVs8O+OcvarOwlCwQZmHS0ZHX5BVRstook2KtsTSRTXfHA9RmJqQkEXIkv1P12SF+"
    "oqfq+LyBH9MCgkB7oSX/pDIl1/wuA+klBFKhh14vJ3UHkueR91D8/h8wqdbe+vsIHS1oUq"
    "PKi8DRYzHnDrhchT4VHV+qj674JNTcD7VKzMwCcULdWOrsG+J72jI8fTezaecf74A/Nc6D"
    "lpOqPWp9QeVMtoMnQNhdlu0+MKYpznTEr1luQhjmhmvrPgalmG5EHwubbQzfmc+QEcH64k"
    "TshI6Aeul/wdPZM5EBI9Vf/0Sbgwh1Pv5lE1IdcwoE6vByYk9AWF8y15pp7Fw0Cdfw9RP1"
    "ryyFav9Euou8DjlsINAm2ahPup67rW/lCfgT6P69BC3f05hajwR3XG+tEcHQ3eOOA7eaWY"
    "jcpAfbYaP0UIVfchsrtqThL5vTaOwd+H5u3VB+3aUjVfhzVCPG5bH7f6I7XHP0eFWmFb7L"
    "GJ606buDorG+teMr8X4KKXvxOeme1390ulnaYQpwR7BHdJXfB/78n71SiDoSaBodwfBEw+"
    "9g1CclQoj7S3VIf20Gc0CHz7rCil4M0XgQH6mlzMjAQTzdcBBduy9VbOEaFc3TrFEgxAlv"
    "1vczTY/LZB81uQK0IbZpER9Ghjb41ZMCHsclJTgv4JzY0yz57XZJ49N2Se+XLJDABX64MZ"
    "RQ8Q3oc+2C2HwlVsIRxUOxTSKcMmDoXE5NjU/e1D4zPBpIyKokDEMPfAdxz3qTW4qxuRYE"
    "xwt8WQY25Nuzdz3/Y7RoXCs8E2nt5DaF80Oj5f1ByfL8rHJ1ierRrCpwR4eFobU6M0ERu0"
    "MwqE2xpuySaCGeIi60LdMxoMOllHvWmwuxJtRm2wL9JhrsEG8OuIEjuZsEDWG6Pf/itQYZ"
    "7HnvI8aCiZM1rODM7gavGwSNWDQ3UPxX0g0Eu9wkg7wuyYSom0RybCfdfuEIy2yfQo0qEf"
    "7RhTPRQ/833mDQwmr2RoWGfqmkSTLCJmYwrIqIAoVp3u7kPgqRt8T6DjdXpZMibBouWzT0"
    "wQOeNLH+JQKUSPMlFdc3hrdzfYzT7kkieS8jV/oDGtM5/VsMaY1oVUma+Gvx28OBRCD1cC"
    "N/CsLMgpQQ/tnKcvmhQCVbOqZdgXxlKgey/b0TW5dcd1O1z/k9LWRkrgf7SBeY2sf0jvZE"
    "MLpn6pDKzRXqdDuBvB7cqRtsVbmnbyZHs07qRXjte6g1U89ussidFrY+QpkaKRp60gKMMx"
    "vO2YCdsg9SIhrkDbFeBLfyTc6cwqXrpI1CPwtxczzfljC+NlgaxHuHbLdFmUKl3BID/dxI"
    "Bi6h9/ualO7ortkjfZnY5QI/2cbMTkaryTPu/SynutFaE3IJgbDL250WGdrTenTjWPaIyI"
    "CBBBVCJNLLRRIYAZXxL11isyUa8E9XTGK6hWEFXQgaIBYKld0mAyY/IpuU4rqUIXObidGh"
    "5mNl91Q3iOMUzyUO/RpIRBhUkZbchoQ+4gB0Mb8lcGva0haCMDUOcg370F6L/c9W10gnR+"
    "b2Kp+tCpF+Sn/1UrY5Kw0rFa+Qq+m1G6uM286TAdhBWqJY58sflENFnOeCTVLGfMj6QdSV"
    "fg93a1o5vcckWt71NIIQmWrpJ9dANP8KVPmNnhvu8XaNQDOEABCgWo7h4pKEB9XdCjALVb"
    "AQobgnfL6rdLMes2dUe8BsnAJG2tT6kVujL3xigSNZrJXj8nBqMllLDUhaAzg5LMOvxoSQ"
    "ZKYKopEHk446GIymTqOtJzRmUY2TJBVILrMKMsau3heQ2jHYckla8OGfMYS04obaG01Z2F"
    "QGmrA9CjNLDvvZ6cshY7PSFB2I9RCLv6C4q4RSiVxK9ssFbwYsm0hhLXLZ8zKLiq7UlQMx"
    "wKjMeikI6ES2uSjxnUFlcDYItKElTKItU2bthcZoKQX0wW6dbXhJJTZxYCJacOQJ/wKCvo"
    "c0QIfWvolfLuQy7t2JBzXod+kQ7j2NriLxiVdoXIM4oexITvwUi7oFLGFb4t0hxyVJjlYJ"
    "HlgDn9h26S4jvSGv0cEbLyI9SLf9IZWQad+KckVataH84KsjVplCnDBRORlhrkqxosBA/Y"
    "xFgqtBkN1jw4us0/RDW2KwuBamwHoMeaB1jz4PhrHjAffreJgdTpSzkqLPlnlRQOIpBSfN"
    "plKa8TI/duzb0zNG1tYeuUqEK1XQPIOuaZc664BNV1EtbI9mgX+/vzrixj+66WALGfage3"
    "Eh/LtPgJtP0EfMYc0+lbCX5GgGk5WHMFa64gD8GKH1jxo3+bWjD1GhPXa7ECJVJchR05Ob"
    "DuSifqrmi3D8g4gyqfkB4cftEvNArUvIbOoffg25mzOVTsIoJRJx/SGAcxQrHrJReOHKor"
    "MoBJuijKYiaoZE+kgob6MtoRZVfSTp7QPJTSo/40VIDDvx/ZCn1RHeJRQ/RFdWUh0BfVAe"
    "jzvKqppyRP00OP1HkDT8l5dRvHUp9BZtWmJ57eQ1y374IKYuGkqc0mmd8LcPdtsoG8kmmb"
    "iL0CHbLqY4wby6tWBk1hTfOq1hXWlb0mkWRJ1UIdEpYI8fGNjGFkXyYwivJptfKYHsX2Dn"
    "0HdWL7gks3sQw0tGHmSdAbUhbHuWu0ytcFdmREGAdvE9jBfAfaBGa1PWySD0rEiL1NDkLE"
    "6Ntonjk6lGg2SCoD06Et/HkqBH8zcXJtLcoL8SMXzJ36v7CVXoxr9eLU7HddzyQ4skWosr"
    "+ry4IuU6mvsPvUr1e/mUX85fXF7euLH64GJhazBVxz3S57imyRrRawvbm6vbu5fq228GH0"
    "n39FvoSZa0yeyY0O67SfeTrPooDqQlFwKA+v02HA6DnMNw/VVbOUhCB85hA3eEruZozoJ0"
    "KdUqgYETBNPY6Kw+vyptolAhVL1a0ConaeCMzFU/f5cItC9HbFU2v6r5nOkJbWoMMqYjsx"
    "tKGnpBOHNnpKOgE9Fp84GPTqkAhCg3Jczdkzil7Y+ov8/eS0AX8/Oa3k7zC0Ho7JJDPWSK"
    "s1P2RUe7Q7HMalskWzw5hadVNIpqOdssSR/cA1qFa1/Dgh6Q2ae4+uhNdqlf5UIsXoyrar"
    "AM0oWrhiC2T4BbTM3uaK8E+jrb4G+jwVIr8B8rZ7PkeEuLfl+bpxequA+iIlrkDLKL3Ixm"
    "afUlKgQ/SPLvDmUtBHNjDYnKOBYZ25eQxTGlqawXCr50MQPJh3tZtjqO200Gh0SSWRLCBc"
    "JB1IA04euDB13drwXmgH3uD7KNgJzprYCc6q7QRnp2gH7hBLQjtwJ6BfMDGau34YGCKkqg"
    "POCkQ9Uny3ZsxRT1ssWog4RboeIbvvXPAF80ctLGpFOhQxW/aEkY/WpbRSGgz6+4L1vSPC"
    "/A+hUZSHy7WCvBNPaNSCBDqrTYmSqMeMOCB96yD4CRMBhQa27lzRLZUgwD4xQWbqocyXOk"
    "SDBUvG/FckirpRNHMmpfohQwKFCaLbxPEgdKruZW5Yst/HW+gKQ43jCFvvHprpoTbRkYVA"
    "baID0D+qX2tjqkjmY1hDg7AGGY7/yyaWCkWOCPd1630dn7VWyGc0CPwxGqt/Xpen8tdrJd"
    "xZMsOuy96Sh54DkuY8VLtCRxdnffK0TqquEerMlYDpsInrmBJGt3JHNFpv6xTA4OVesSYU"
    "MzsBPQYvHxb6Ns0IUqIe1Jddk/TPnjUR9c+eVcv6MFbEGWQIa5EzR4Rb/Bhlzl8Fny+MRU"
    "nikVq5c6HnWGTjSfXFKrkwtk1GJUbguZIsGF94TEuMcsaXUo2xtBczGEQh+NKcZbfpTT/6"
    "H/17oSbxuWLX90pifYRcOyLYQjfLI5KpG9CHgAmwxQoqZ0Q9cu6pB74id8xjU0HnavqDYj"
    "vRMyRUQnVa2Fgh8YKhifWwhw/Kvh1ZCJR9OwB9zFet0S/SYWRB6/Dh5GSyg79Ahtu/NfzR"
    "iWyhe6QEPfQxbLm2J3YxPvTmZn5gjX6OCLn6Eep8N9Q1+hn09WFt/Uk1o3HhSZi8FsJOJf"
    "G4P4X/u1H5E2MFSgtKdBxsi7VjtHuveA0qT52Afsym1Lc+YfNUeMS2xn41mlFTeFBtWHCO"
    "CgODLcpyQKKwJdQJCeJsgXP82iPLMijrZD1iKxvl0HRFJo+Le0QIGCrEZ8P1Eno20cItA9"
    "E6WuAOhRySB8Hn2ouhcFaqHvkmqUQ4Zg9csMzj4Uqikyi+BVcKNIVisc+j5KLZ5gO0u2Yh"
    "XC70Zr7X7p34gg4xUlfUTSBKnsgkOEnhxMiMQvnEpIpK/LTviec+BBB1P3U/MfWIvxRc3i"
    "pyI8HitvfiDMmHvBiVxAOgdwe9Oyglo4LSCegxsgkjm3oe2YQenB0Xv0xEMQt1pEjUm7Tn"
    "raXz58RZO9a8RtgbZPcd9OBKCW9Vwr66O16OZI98+cMfu+LMNRjupkEeFyLXpLops14j69"
    "2R+LwJw35ezbCfGxg2RG1aC30Fsh6Zj/at62DMw4FTK7nfIrcyI8Kt33rre1y22fl5MkR/"
    "Q/SXM6t+ykWq3p2upy9eNDhe1azK81WPrdWCEu7UtRJiMoreIbwd+aUjbpr3M1cutPm/5K"
    "JJhoZ17pllNKlxDFUkc0W+CIiGilpgEerBH5Ix+ZRcB5K4DrhKolkP2rPiMWfKxBPwmARi"
    "Be4T9ejJDIKnxgwiqYyBV7t83CZZNt/Ht0tSfPRto+KnOt/GJz4PyKPPlz6h/orMubAuhj"
    "rE5JtOHFjonunIQqB7pgPQo3sG856+Uvwx7wnzng4IOuY99XlzY97T15f3dCEfBwbFHS4P"
    "65R2Kh/tG05DNTQdu5iUmVBKbdLIQ+hRqPyt+z5L4rn+I1TxXQj3k9o/ryKdWv1LBrrmb6"
    "Rrq2uOWxFguZen2mnTmdkWM6/qD5cmMS/n1SEv588w86pD3A41505Aj5ozBjZ2xwuyk8BG"
    "LH69KwUNld/83m20dWt2bmnjLqmVDzqe3jumsOVNq36fWFkfeXkqVGvRWHyc+Gul19qik6"
    "dCeQ/juo4TfYyb7n3c0e2SscUNXw4M9st0bFhnxJQwy8KMKUKfcGgyBkbBKA5IQrRPbE98"
    "pf4h3XkYbaAh/AUPACsj9UnoO9xsp9z8thBHdMsYuVe3kk9vQv++jW0yNrHoFG0M++kAP0"
    "PjZUcWAo2XHYAeLTu7bGuGxp1dwjteWdt+cyS9k0N3Yvkd29t5xmjk2ZQri9AzbOvqjOBk"
    "fg/29L6TgSUPxcQAdm18TkqDW7x1YJTrW8OekCDqrR2m9nUeNqvwgKiDqkJ9KgyOqGrdJi"
    "XoTVmNrRUsCXhADVu4Est0PkJZ3peeZ1NLJ52PUJZt46EfGLCsltkyij1KbX9/7ovcthBc"
    "ATG3Uf5yJD0QlPeQXu7zgI3AzmYnMRTIUGpoKzVoGGO3fYsFyFHiGmywBq6tmpLRIO6tJW"
    "bMWzrsAjD1Y+3hz1Ph5j/CzKXbJVsE1e7/aGz4Bfd/3MzXJokp7sEkQv8puV9w6cKc+7jo"
    "BuHCYQISiKLiHOrSSlde9ziHDCQa1KYqbePeTZz+OoAgNn3zMJjw2M8QPxH9/oflbdV+//"
    "zCWVgjc1R40LQ+aNLPowR+dX3IHEmfkN+aMQIzkjAjqTumiZ34pV05GnOTdFrXBiojwkZQ"
    "Fo2gcsJM0x2dl3/2t5+dkO1pS289lsWyWCZWybQwY+pSgdbnYZ4Kddkj1GXf8Kn6gHyfeQ"
    "ODNpsbHdbpsx6fgi0bJjYMan+vFESmdUuHTVwJDdIIHSuOmLUZjvqGRb3Ihrqt2Iwv1f1E"
    "XAmDSgLss6zWbvneBrXWGLy+puuiIttNRRYD2DGA/WuDPubP9vCvEeIStF6CwA1M4arV0m"
    "tK0MMw951IsBUtj2t2d0XHY9zWFtuaeZ6xM1Mt7hlRb4Kk9m0RrorsqY6l6ldkzz5CqTqi"
    "o10KTp0JlVU+x8L4sE5PGyczbbpRx1X+A07UG66eEp3uO4He0Uw+fa3/f1/RZ7oxaSPXIS"
    "YGH54D1TgIMY9vl7bPQPF1G26fzO8FuPuOm6Wh4zJj6k014HkaBL0F6JhFeQhBEvODd++H"
    "xWwcTCE5Vq6MKSR7SiExR2p8KYHBHKqB51/j80+jCLFFLcBPyBB9TN853jXANJJDi+BsGv"
    "rW8OepcPNjCs9xYN8Rk/pr7geR5btkTU+GhnWG9Ek0qaEZ/ZbP2Zg7K93yB2KL4sgjMIxT"
    "okS4XN+fIZE8CkKCACYYm9OVJtB29Jk7L9vad3B/uwKeHvWnIRzE2FuoVns4a2IWPqs2C5"
    "+dYm+hDjGzY0gn6asjKhfclDAfC/6Sp+mdjWLb3Vf2XYQMGYrmyh6ftOmiUKRD6fQIpdMb"
    "NnEXLvOrAj4K47VyahrwMRIJjUXoh5IHlUQ5BxkyuQ+ZciahLnySNy6SYvHmEBC7W0A1+b"
    "tZGjjyRJL7tIH0PXngnseXkjwIdUOQXgVfqimuk8m0lEimdo+jtvCK0IeAwb0ngspZ9BiP"
    "q+dTXy4hnV3qfABNd8c8NhV0TgR7CCE4pbEMnAIcHeOZLJXL7kqyAzBspXthK+sLaMFo1y"
    "jxrGt/1qHW8hVpLV+teHHwbBhE/hVmag8wU/uoowUkCwKvhWJYpEP+cYSK4S9QNsygEP6S"
    "lBOrVAQf1YzRQrLQ4f5qzkPprZrpge8TV8FUbQsyD5X+pPYND4XS65ivFK/Y9QD8URL4ma"
    "DwSUZA4iZLKol6F6Z21CvtndDaltK8JtR/EpCx0uEYdSKNzjVUKNv70+38HimgqN8d9nSv"
    "1u+yJbI4jwpEvQjmLp5LL88aHEsvzypPJRhCDa4T0ixm1R8MemwLt1MNwiTfVod5L82l1I"
    "8T3H0HeWvp0FafyBEhEzlGbeLXRMr5ha0GBq2iMF6rXaTy0uiRNdQrdPthvnylpXtFBRWI"
    "4Z/preSQSEaVwkrGKz3yCZb7KbnhAQ3UOmbXnkh9A4/RT0oJcANC9X9dWdH0eB9P/bIeYa"
    "UwfDXawoaJQjXpyXpVy8je6utVFpOEZr0U5ipg8ghZXB23glMhf66oY+Xy+u3Fze/mgyWZ"
    "v+AymAp9o8Hl73dXF93hb7csgE8WKtjpzVUu1l6YUMvhZDRVV7mbsoY+9AvFKbwwdjEvXV"
    "9GzdYfXI/pmnPM/+QK7s+ZHxDdQS5iICSgj8zX1owyB9vSPTfgTzGLbyz1si3adjsUy7kt"
    "HbqaZemFtpGBUwIUglsIwdGn3SIPpkCHovAmpgwN5NiKvxSpeudC2lpCekcO5Ru2YDQ5Vg"
    "2Rbelo7XFMF+5IpHNHac/FJmcyTI6OT8h8GDMl8Kuzkk7VAkSlYJfaSxBo90EUK8acp+S9"
    "q3ZWqEPMlCoQxsK+ogetYMkFNELhvunA3v0DNzvNRzMqZ5ZHekqD57r1uQ77wRrzAlEvzv"
    "eduyQOk1aJORmvotpeoU3X3IygR4EJW6t6Eh0KdsaLjKal8aJjmO7JdpGHfc4cl9ow6ZSg"
    "d2LoeRMp9LxaCD3vkgx6wYQ7mZnkz3ikXvbM5nxJ2qwGu2v24fhj766MtmPz8CcmpLHBWv"
    "XHniPpoTy2k9BF+KgsEI6n9xDdk2eNtPpnNVr9s1KZOShKwHyDvPu/t+/eVmgVGckayo47"
    "Ccj/Ec+Vx2jAqgEXwKi3Ha6bCdckBbjBwatDf/5/VaY1aw=="
)
