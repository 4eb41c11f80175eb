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
CREATE TABLE "cohorts" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "span" INT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "invite" VARCHAR(255) NOT NULL,
    "joined" INT NOT NULL,
    "prompted" INT NOT NULL,
    "channel" INT NOT NULL,
    "verified" INT NOT NULL,
    "left_verified" INT NOT NULL,
    "left_before" INT NOT NULL,
    "stayed1" INT NOT NULL,
    "stayed7" INT NOT NULL,
    "stayed30" INT NOT NULL,
    CONSTRAINT "uid_cohorts_span_6bf2a6" UNIQUE ("span", "chat_id", "at", "bot_id", "invite")
) /* What became of all who joined one group within one hour or day (of UTC) by one link: `stays`, added up. */;
CREATE INDEX "idx_cohorts_span_8a3e80" ON "cohorts" ("span", "at");
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
CREATE TABLE "stays" (
    "id" VARCHAR(64) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "joined_at" BIGINT,
    "invite" VARCHAR(255) NOT NULL,
    "prompted_at" BIGINT,
    "channel_at" BIGINT,
    "verified_at" BIGINT,
    "admitted_at" BIGINT,
    "left_at" BIGINT,
    "due_at" BIGINT,
    "counted_at" BIGINT,
    "counted_by" VARCHAR(255) NOT NULL,
    "counted_as" INT NOT NULL
) /* The course of somebody's latest stay in a group: one row for each person there, begun anew when he joins again. */;
CREATE INDEX "idx_stays_due_at_768af3" ON "stays" ("due_at");
CREATE INDEX "idx_stays_user_id_6fff03" ON "stays" ("user_id");
CREATE INDEX "idx_stays_left_at_8a8e13" ON "stays" ("left_at");
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
    "is_guard" INT,
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
    "outside" INT NOT NULL,
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
    "kept_at" BIGINT NOT NULL,
    "freeing" INT NOT NULL
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
CREATE TABLE "taken_commands" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "at" BIGINT NOT NULL
) /* A command that was taken up: after a crash Telegram tells of its message again, and \\/protect must not undo what came later. */;
CREATE INDEX "idx_taken_comma_at_5574c1" ON "taken_commands" ("at");
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
CREATE TABLE "cohorts" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "span" INT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "invite" VARCHAR(255) NOT NULL,
    "joined" INT NOT NULL,
    "prompted" INT NOT NULL,
    "channel" INT NOT NULL,
    "verified" INT NOT NULL,
    "left_verified" INT NOT NULL,
    "left_before" INT NOT NULL,
    "stayed1" INT NOT NULL,
    "stayed7" INT NOT NULL,
    "stayed30" INT NOT NULL,
    CONSTRAINT "uid_cohorts_span_6bf2a6" UNIQUE ("span", "chat_id", "at", "bot_id", "invite")
);
CREATE INDEX "idx_cohorts_span_8a3e80" ON "cohorts" ("span", "at");
COMMENT ON TABLE "cohorts" IS 'What became of all who joined one group within one hour or day (of UTC) by one link: `stays`, added up.';
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
CREATE TABLE "stays" (
    "id" VARCHAR(64) NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "joined_at" BIGINT,
    "invite" VARCHAR(255) NOT NULL,
    "prompted_at" BIGINT,
    "channel_at" BIGINT,
    "verified_at" BIGINT,
    "admitted_at" BIGINT,
    "left_at" BIGINT,
    "due_at" BIGINT,
    "counted_at" BIGINT,
    "counted_by" VARCHAR(255) NOT NULL,
    "counted_as" INT NOT NULL
);
CREATE INDEX "idx_stays_due_at_768af3" ON "stays" ("due_at");
CREATE INDEX "idx_stays_user_id_6fff03" ON "stays" ("user_id");
CREATE INDEX "idx_stays_left_at_8a8e13" ON "stays" ("left_at");
COMMENT ON TABLE "stays" IS 'The course of somebody''s latest stay in a group: one row for each person there, begun anew when he joins again.';
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
    "is_guard" BOOL,
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
    "outside" BOOL NOT NULL,
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
    "kept_at" BIGINT NOT NULL,
    "freeing" BOOL NOT NULL
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
CREATE TABLE "taken_commands" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "at" BIGINT NOT NULL
);
CREATE INDEX "idx_taken_comma_at_5574c1" ON "taken_commands" ("at");
COMMENT ON TABLE "taken_commands" IS 'A command that was taken up: after a crash Telegram tells of its message again, and /protect must not undo what came later.';
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
    "eJztXW1z2za2/isYfUk7o831W1KvO/eD7bpdb7NJx3Y320l3ZEiEJa4pggWoqJq9+e8XBy"
    "RFUgRpgnqjmPOljQkcknoAHpz389/elDvMk6//SWdeeD1ho+feBflvz6dTpv5hGO2THg2C"
    "dAwuhHTo6emfYd5gtJw4lKGgo1ANPVFPMnXJYXIk3CB0uQ8EH3xGBJ/3iWTUYw6Zu+GEhB"
    "NGntmCuD6ZSXZBKJEhFWE0SH2uxkU0QRL1lztShEP2xAVTo4tw4vpjot6Mwbhg1HkN7+Lw"
    "kXoZNbTbx858948ZG4R8zIBePfzTv9Vl13fYn0wmfwbPgyeXeU4Oe9eBG+jrg3AR6Gu3fv"
    "ijngi/aDgYcW829dPJgXoN7i9nu34IV8fMZ4KGzMmsgz/zvHjVkkvRq6oLoZix5Ts66QWH"
    "PcH6qgtAHb1Beq03GLz/8DC4v3kYDHqFlU4oMqsQXxpxH3aJelepf/4YXuEvJ8dn352dn7"
    "49O1dT9Gsur3z3JXp0ikxEqPF5/9D7osdpSKMZGuQU1WjFi8je6+tmcFOaFYCHi5DJJhAn"
    "F1KM0w9kByBXIHj17sMV3Hkq5R8eXPjn5d3V7fvLu9+++cflv77VQ4t46N2H9z8l8wMuw7"
    "HQN+pd/fZwc6nWAbb203NmGeDCkI6e51Q4g8IIP+Flc4tD05Pp6hXq07HGEn40/MSYe10G"
    "7jX1PBNjS4YquVrIPDYWdDoYqamyPmOD6STk5CGmV2zCIRM+J65iKswPzXzpRarf/d/9xz"
    "l11W4bTOUjCaiUihUptsVngqj9BR/rY8j5sx7mvuZsc7oo3BXgrcmlPvWmaojrj4CG6sY9"
    "NeFTbzRRf7jZq1bs7Modr83RYubUdob215OT09PvTo5O356/OfvuuzfnR0vOVhyqYnFXtz"
    "8Bl4PvRW3BaIe+zPaGPFmn+iuQ0mzmXNkz09vlQqTAR5+FFe5LEoS9Mewpt8rjfj2hwox6"
    "SrECu/oxhwj7lP458Jg/Difqz7dnFYiqE/76b5d337w9+zYP6/t45EQP5QHOcP76OztD1G"
    "hvx3y7NRjvZWsr5URYI58hQuSbIh/LVEXkf/Q4LQE+Q7MC/BMQHSBnqYDxhw+/Xr27Ib/c"
    "3Vzf3t9+eJ/TFqJBuKQuKOkVrt3dXL5bAZk/G3Y25x6jvhnhiGBVM1MU3cL26sOHdznF7O"
    "p2ZcO+//UfVzd33xx/m8e4uI+ZEFzYnI1Lgt0djb3egR6MS83Mik3kqJBRlDGKllgUEi1a"
    "fTFhz2BWyI3369kW1NSatoVLMhZ8FhAuiKLyfeYRKpWez4jS2Mizz+eSuGF/aTh4okL9Lc"
    "ksUOohk2TOBCOK0AHT5zePQSgf++SI/C+Z+UDsf1s0TOzmkWsYS5/ZwoahxdM3w872a17Y"
    "Cjs7NENCVw06e9a32nai7Af6Z/VrrZhLPL+DdoTjGuzluJS7HK/KSkFoaRqLCXa3mY86tZ"
    "PLnF9Xrk/FAp1fHXR+JaLoL0xIjVOpsBrPqCeuBowH6lJNeTXQty6KjBN3ekHoaMSk+jeV"
    "kz6Bd9NSJBis4I+ij16Rv5IEBBTwxptk1W0/DuXU9supyOq+WlZ3r75vt5rXJVPqMTsZzb"
    "Zw/UdMQ62Gz0ZwveB6B+VYcSI+88O/zF2HxZoyGc0U6xKvySOdhZOB+vwf9fRHvc+jP5Um"
    "zfyRWAQhBCAtNJPSAVrmeIL9vcoabLINWiZGDfRC/sz8geOOmQxtjq1Vum1pQod/gKVYOy"
    "Pjji/d7sv5XdLs1wz7y4RdOI46pAzaZfmmzZB0UHM/efOmxo5Vs0q3rB5b0d+5MPCFcu09"
    "no471rRj41O2iGdVaGqWCoVWG6E1x3tjkcYO+ywVYt8Ue7QB7tYG+Ict3n8g3uvZXP+wwz"
    "smQLyb4Q26qx3gCQUiXh/xlph8LiO7Rc+U2hEP9atMPLHdo6Zl555P2ZA7CzKfcDKlCyLd"
    "sU9cv2h4qZy54ZywTSRRoD2knj0ksQjarsMKIS5IQ+au/19AvlynT+Z3Lm7x+Oyojiv+7K"
    "jcGQ9jeXQF96zQTebvEN3PLpszsRuMz2sgfF6K7/kquq4cqNPF/WySTqrim3N0OwxzTrjJ"
    "wYY5jwQDSAbUYKOqjJrK0XXJWLVjbu1RGQ48PnZ9uwXI02G+ypYE8xU/j8ksENP9+PMd82"
    "gYe0xXFiRNpX6A2xzg1/El2YDJ1XgD5TazEt98o+nEAqOfIIj6J7hRV1HyXP95TZDulap0"
    "679TN+oqSNl4guY4fWTDTBhDV3CyshZkrMhUyjkXJrUsJv3gsweu/vMysL9k7nVYx0wlqn"
    "YVMyJebi6ZseTzFYaVwB2kp8rLppWPExoSSgLBdVyKnOiMEvUzGHUIf9L2Eyiw4/qvycOE"
    "EcmUlBZC7Arznogr/VcheWZB2Cfc9xY6pgUi/LLFM4ZMCRSyaKvZ7aPR+NNm6alfYfxpv+"
    "1hd9EvdYwPb8ttD28LpodAsCf3Txt4U4oOAnx8Use6c1Ju3DlZBTgKyQLGZANyngrDkFf3"
    "cSGKS454wKzCjlKKDu7jrUQdoV1nz3Yd9mfgCiatFyBPh7mga9nVZtKc3vCCWS0hQ6taU/"
    "Rjn7G1DzBPh+xnPbNmYT2Ki/EjF0zpbj+zKN3nVr069UcmmbwYMnBgC1Gm+KvLgs6XuuTK"
    "HlQIqN/NIv/J9eX99eUPN70v+4nkyJhGDUaHvOG03Oygq1QMUlNt/WIaobYC+EkmDCj+kM"
    "0CLk7ye3Tf33tRKAeLUgahEMZY3XHIRnQGZX+V4h9nHrqSUGfq6sqbgkEJziTjpry0xi5f"
    "wGCE+JT9jtJUmqSCwL/RSNEaXtivMFK0IXHqqzmUsD5HS6Bno+cm+mCODhcAJeJDWgCUiD"
    "suES/dkAZ5OOuiLJeGE6doXVF4KXy+koT9ZUpdj8RJkVreBHFUe7aUaKplzfj25Bsqxtw/"
    "cZ1+VDYjGlTCpgJSRLSSeqGprtxOHrmGz61NrA3F2x6DHWJjXV8SdM53cfKmjvNCzaowrR"
    "fcF7b+oc16hvZ9dufxParj5FSzyvE9Krg5I5W9iaiapUNJqbGo+qTYwUyYPHSl2GdJOpMi"
    "trG0dY9rHUqddSbGXOmOWKHsDLbtivItiqg1FIUkWG77asJeT9StKQlrCf6ZAFiD6J8Pjy"
    "0X/iFsbeD6g2VEbh1bOEyOLNFALrO1oYjrQ4TbSBucddc7NySxR9dk1V7nVmsI7BjnssU4"
    "l3LBHGMyMCbjq47JgLgKa/AzRBiPgdbnA1oAtD533PqcyS4yCKH53KNyIXTOhpbVUy/JUP"
    "C5ZCKSHV2pxUfd39QkZVZPXivZwlqIzJCgBIkS5CGw8UJUqWSsSbJ2QobwowB/oPi7gRWv"
    "D3br9thRWZmzOukaZ+XZGmeFZA3deFSJGCaBsBzePFXnYN6Kbwn1INSD2rYQh68H3XxWTO"
    "iOz3sGLWg51q/SgRjMskmDn6h7MdBiQg71A6d99V/m65iW+cTQ8KYO0e/+7z4kr7sOhJvP"
    "ZdzfxtUdb3ikPqkXFQuidwphvgNJ8IQLR2lXEIuuptbUqT5l41ohdrxPPmUbUCeXkj5p0d"
    "XMhFzQOUaZty8MRy2Pqb9t5SkTmpvb4gFTX0TFRoSpBFUr+Kki9qkQ+rSHzAk031/sKXEC"
    "kb/InbhWLiuByG8Cedt6MjmizqnEWyloG/cqb8JeMnS4zxvzdi5Eptxa3Z2+Qta5vX5ap7"
    "rPaXl1n9NCdR8FFvNHC6NU/qPHaantPku2gvMT0B3eTq+A9ocPv169uyG/3N1c397ffngP"
    "T1n2rIkG4VJaU/ju5vLd6pamo4mx8EZVCeeUaIf1m5dXDraAc8j+NJjPHtTVkii+eH4HGE"
    "YFwA83/3rIAZwwBnMfpmR6Bv9raM20EhevfqV6HwP7KIc7S4OQ14J8rbjtDaYW6ioRJVbN"
    "dLBfmVxo0QF82Q4lsTMqyMkcKlPQIZ+FfTLzHR3EwQi4k6O23HNGJJ1X9FZpeLM6BsykHX"
    "hkqATvNpyRaI9sqT2y/aU5D1mLWn4MFghnaTqH8hbKRjIqRlbBZilF5+A9OanlHT+p8I6f"
    "FDZxwsOt2HSGCN0Wu0tQ25ygc80n0HPYIOXEI5UizkjPsXHdQikuJW3wJ0I9Tzd/+w93wS"
    "vLfRbX+QLHKzhW1YUJnwnCBXHognyjaH59uP6WDBd6DNKnLsijDOlCPvahKIK6yywo8f5u"
    "/7ngQL4BB7EWvVztHHZDncVFntS9mFJxoyfFFRkmag7YF5QEBjcrrzsmA6rNPBmbPl2pQu"
    "b6n0FJXC1CltIqgt0LZ7GchbJZpWyWLFEe/3KWG0/vEr/dWLI1FhnbX5aRZVguhqOvCThW"
    "MtxXIHR02FroIilFFyNNtlHCPpLOLI7FlKAzZTI2dioGgk+D0ArOLAkCahAzwP1tgWeGAu"
    "FchVNpTa6aabM/syQIaCFTjT2FgwaoFugQWiO0UVEWW2BTKoR1FVawgDDn2EYPTikQTjOc"
    "31nD+R3CWQ7n6ZE1nhEJAtoii/cd97xZ0DNYvOORfpXFW+g5NS3ef+Nzwp9C5hPJpwysy+"
    "M0DSk2NYPx6SXTc9GmvbE7a6s1WKaje7iS6DwzdZcnmA5JTfICTN+aGpKl1L/VHfqReVtG"
    "T4Hr6m8wrUddOaZp0pTPYY4IwVIuySwgamUWBFKsrCze80lkMMpZvsvt3ZnpaPdGu3frLC"
    "ho9z7sbZ1Cn3CaurbAZH4HLYHndcISzsujEs6LKfvoVECnwlcBfEkphHLmncxH5aIAZUkG"
    "QjmWZdkHCKYu7m4FZkqAYBa465GNCSGejTAWYbQxFMazEcYijCdWMJ4gjGYYT61gPEUYzT"
    "CeWcF4hjCaYXxjBeMbhNEM41srGN8ijGYYbXxQ8WyEsQjjuRWM5wijGca/WsH4V4TRCOOx"
    "lRZzjFpMCYxWWswxajElMFppMceoxZTAaKXFHKMWUwKjlRZzjFpMCYxWWswxajElMFppMc"
    "eoxZTAaKXFHKMWUwKjlRZzjFpMCYxWWswxajFLGFsSgngf0kXPEICor/cre5ZC1rme8mLw"
    "IRQzH/GZkDrrXcY1gV7lcs510F6UlH6hYwQFn6fJ6oGucwThfIJBI9LxDMqls3lUOF3dHn"
    "KuJKFjamo9tePnQyDjR+GGEBMZlW5XE+LaRzoOMWRRdKIb6thFGJZQEkDB6EuFJHTg+j4K"
    "eCRUqEGmNqADDbMgg//4r98d1S6O5KgJEHiYLeuu/9BpANYhiVUNtQzfdsNIoq+qlxaGuX"
    "xNxawReriyl2rWCD1ciZKTrTuX5ciwyHJT9A8jX39XtcO2ka2fZItb7/AVQtzja5yruiC7"
    "dXPQHB3i3xT/JGnaegFWCHEFmq4Adaag/dmvwAohrkDTFUi0Wyv0M0SIfFPkY4ODFfApzc"
    "5w37JpcB8ZG036cefocNOvi/9wYSPa56lQvK8j3i93rKE68MvbfMfVgdH/0HvJ/3A5c9yy"
    "lq3LsX6VH4LCrIHHx/V8ER+icgT+mEW2+MQbQKbUUdO50Mb/UMQtC6IUoqJLodltwDNwG0"
    "pDZ9faBv18993Emm9o4hr5EbJXBJN8JqLmxdixdd+nR1XHVkutATON19TX9teNHcWnC+gF"
    "5bGxoFPrBVghxBVo/gWEXNjIrkuCzomtW2nL8tmlNujG07uHbZ1misflzRSPC80U3cDKmR"
    "J0EtazOorWWbmedVZQs7SvVUnspjoQL3S9XVJ1DuaTo1q9bo4qet0cFcvKLMV0C9a782ar"
    "O4u3qcV8K3hvkfVmtZ66EGdpOgjySZ2gppPyoKaTQk+sBDCjBPcyzmb57fA5xuabj+0hWg"
    "wF5Is9BYsh8uoK9wyolze6jad3gJVUILeVtsI+m9sAHU9HoK2BHnEhmEdt5b4Vsg4Anz8s"
    "T+soh6flyuGpVg5b4te44mHP4NKAy/0qb4Y6q2smVVwSNfd7XfjYdaBaMqQRgNPhITaKkT"
    "H9zNT4a/KDuhJCTWUKNOSZsUBqQp3uIC/IowMztCP4EW4lWdjX9wv5s05iCEw+kL28wcs+"
    "EnRrtNOtga2Jt64dYG/tpaHxvJal8bzC1Hi+iq5mRUV47xn1mFPioEhIVhAeLkImD08DqO"
    "IJIOdkJSWF5NXt+8u738yiUjI/4DIcC32j3tVvDzeXBvvYZ8OmvuLcY9QvN5F9Nu3soaLa"
    "1tZOOPqOcf/w4V0O96vbVRH0139c3ajNrtdATYJ0AqOmFQiufv7URgnIkHSAh+xaEdANmx"
    "sECTvrhey1zji5n0DVpcBpB3+eDu06Nvi3Rzn7xR2FM8F6Zh0tGe2/oKoNgmiijcr2ShLF"
    "NZ9cj5GYmlDQhcicQkI6pKMz5n8f5aPrh0Wp4pLwud+Pc8BBTdSp4YJRJ26/A51vkvdR9/"
    "AcPi3R2Xb+CmsobW1Ij0blrRdMeMitFyJLhUdV46PqPwEbm4D3qViYgU8oGqodbYN9R3pH"
    "S46nj2w44fz5B+YpJUYYy7OsTqk8qObRZLUserZb97iCGOcpk1K9pa6EAqY95jsBV8vSJ0"
    "+CT7WFbsqnzA/h+HAlcWaMzPzQ9ZK/o2cyB0Kix+qfPpkF5nDq7TyqIuQaBtTp9cSEJCHX"
    "51vyTD2Lz0J1/kGjVHfsk2e2uNAvAYVh1OPmxgovfX0G+jzug6deh0wpRIU/qzPWj+boaP"
    "DaAd/JK8VsVIY0SgeHpKmpjCK7y+Ykkd8r4xj8vW/eXn7QrixV/XVYIcTjtvFxqz9Se/wz"
    "VKgVNsX+Wf1aGwt2Mh+jtGpEaUGCko11L5nfCXDRy98Kz8xmvPwrHbHtSuosCXYI7py64P"
    "/ekferVgZDRQJDIYhWm3xA3LQ6ErNUKI80t1TP7KFPaRD45llRSsGbBqFNqnmWBBPNC2VZ"
    "qAytt3KGCOXqximWYAAyIf+jx2lZdmVKswL8ExAdHvQVKP7w4derdzfkl7ub69v72w/vc0"
    "JfNKgtK0v3+d3N5TuDIDKzYRYpQYc29saYBRPCLid1SdA9oblW5tlpRebZqSHzzJdzZgC4"
    "XB9MKTqA8C70wXY5FG5iC2Gv3KGwnNKv41BITI513d8+oY4jmIzLoEPEMPfAdxxXRze4q2"
    "uRYExwu8WQcmt3+wNWd2buO6/D4s/LOfx5gcHPhGeDbTy9g9C+qXV8vqk4Pt8Uj0+wPBuE"
    "vfLTc0mAh6e1MTVKE7FBO6VAuK3hlmwkmCEusirUPaXBoJNV1OsGuyvRZtAE+zwd5hqsAb"
    "+OKLGTCXNknTH67b4CFeZ57CjPg84kcwbziVW12jxVBw7VHRT3gUAv9QoD7QizYyoF0g6Z"
    "CHddu0Mw2qg6do4O/WiHmOpxHTUV6RlMXslQv8rUFTclsYiYjSkgowKiWHW6uw+Bp274PZ"
    "mDESu5LBmTYNHy2WcmiJzwuQ9xqBSiR5korzm8sbsb7GafMskTSfmaf6MxrTWfVb/CmNaG"
    "VJmvhr/tvTgUQg9XQjf0rCzIS4IO2jm30nFhL2U72ia3brluR9Tkb6AE/mcbmFfIuof0Vj"
    "a0YOqXytAa7VU6hLsW3K4caFu8pWknS7ZD487yyuFad7CKx26dJTF6TYw8BVI08jQVBOVs"
    "CG87ZMI2SD1PiCvQdAX43B8IdzyxipfOE3UI/M3FTHP+3MB4mSPrEK7tMl3mpUpXMMhPNz"
    "GgmPrHn+/Kk7tiu+RdeqcD1Ei/JBsxuRrvpC/btPLeakXoHQjmBkNvZrRfZevNqFP1Ixoj"
    "IgJEEJVIEwttVAhgwudEvfWCjNQrQT2d4QKqFUQVdKBoAFhq5zQcTZh8TW6XlVShixzcTg"
    "33U5uvuiE8xxgmua/3qFPCoMSkjDZktCG3kIOhDfkrg97WELSWAah1kG/fAvQf7vo2OsFy"
    "fmdiqbrQqRfkp7+rlTFJWMuxSvkKvpvBcnHredNhOggrVEsc2WLziWgyn/BIqplPmB9JO5"
    "IuwO/takc3ueeKWt8nl0ISzl0l++gGnuBLHzGzw33XL1CrB3CIAhQKUO09UlCA+rqgRwFq"
    "uwIUNgRvl9Vvm2LW/dIdcQ2SgUnaWp1SKXSl7o1BJGrUk73+lhiM5lDCUheCTg1KMu3woy"
    "UZKIGppkDk4YTPRFQmU9eRnjIqZ5EtE0QluA4ziqLWDp5XM9qxT5by1T5jHmPJCaUtlLba"
    "sxAobbUAepQGdr3Xk1PWYqcnJAj7IQphN39CEbcIpYL4lQ5WCl4smVZT4rrnUwYFV7U9CW"
    "qGQ4HxWBTSkXDLmuRDBrXF1QDYopIElaJItYkb1peZIOQXk0Xa9TWh5NSahUDJqQXQJzzK"
    "CvoMEULfGHqlvPuQSzs05JxXoZ+nwzi2pvgLRqVdIfKUogMx4Tsw0gZUyrjCt0WaQ4YKsx"
    "wsshwwp3/fTVJ8R1qjnyFCVn6AevFPOiPLoBP/lKRqlevDaUG2Oo0y5SxgItJSw2xVg0Dw"
    "kI2MpULr0WDNg4Pb/H1UY9uyEKjGtgB6rHmANQ8Ov+YB8+F3mxhIlb6UocKSf1ZJ4SACKc"
    "WnWZbyKjFy78bcO0XT1ha2SokqVNM1gKxjnjrn8ktQXidhhWyHdrH/ftmWZWzX1RIg9lPt"
    "4EbiY5EWP4Gmn4DPmGM6fUvBTwkwLQdrrmDNFeQhWPFjO9wESl/NqLBVjbJkzXSjluG6G9"
    "UI66vs1y+tXmPkeg1WoECKq7AllxJWuWlFlRvtZAOJslfmgdOD/Re9cINQzavpivsInrQp"
    "m0J9NCIYdbIBpHHIKJQWn3PhyL66IkOYpEvQBBNBJXslFTTUl9GOKDrutvKE+oGrHvXVsT"
    "nWouAzW6Dnr0U8qo+ev7YsBHr+WgB9llfV9UtlaTro/zuv4Zc6L2+aWejqyKyaIsXTO4jr"
    "5h1+YSyc1LWQJfM7Ae6uDWSQxTNuEh+Zo0NWfYhRelnVyqAprGhe5brCqrJXJ24vqRGpA/"
    "ASIT6+kTFo72UCoyi/rA0f06PY3qLvoEpsD7h0E8tATYtxlgR9T0VxnLtGH0iVrTglwqwD"
    "mzAa5jvQlDGtpGKT6lEgRuxtMj4iRt9E88zQoUSzRgofmA5t4c9SIfjriZMra1FciB+5YO"
    "7Y/5kt9GLcqhenZi/3at7GgS1Cmf1dXRZ0vpT6crtP/Xr1m1nEX64v768vf7jpmVjMBnDN"
    "9BbtKLJ5tprD9u7m/uHu9lpt4f3oP/+IfAkT15iqlBntV2k/0+U8i3K1gaLgUIxfJx+B0b"
    "OfbdWqa5QpCUH4zCFu+Jo8TBjRT4SqsFCfI2SaehiV4tfFZLVLBOrDqluFRO08EZpL1e7y"
    "4RZl/+1K1VZ0uzOdIQ2tQftVxLZiaENPSSsObfSUtAJ6LPWxN+jVIRHODMpxOWdPKTph68"
    "/z9+OTGvz9+KSUv8PQavArk8xYka7S/JBS7dDucPDhgUNq1bsimY52ygJH9kPXoFpV8uOE"
    "pDNo7jy6El6rUbJZgRSjK5uuArT+aOCKzZHhF9AwV54rwj+MtvoK6LNUiPwayNvu+QwR4t"
    "6U5+s29Y0C6vOUuAINo/QiG5t9SkmODtE/uMCbK0GfWc9gc44G+lXm5iFMqWlpBsOtng9B"
    "8GDe1W6OvrbTQlvXOZVEspBwkfR7DTl54sLU42zNe6EdeI3vI2cnOKtjJzgrtxOcnaAduE"
    "UsCe3ArYA+YGIwdf1ZaIiQKg84yxF1SPHdmDFHPS0IGog4eboOIbvrzPuA+YMGFrU8HYqY"
    "DTvwyGfrwmVLGgz6e8H63hJh/oeZUZSHy5WCvBNPqNXwBfrYjYmSqIeMOCB96yD4ERMhhX"
    "bB7lTRzZUgwD4zQSbqocyXOkSDhXPG/AsSRd0omimTUv2QPoHCBNFt4ngQOlb3MreH2e3j"
    "LXSFvsZxgI2O9830UJtoyUKgNtEC6J/Vr7UxVSTzMayhRliDnA3/w0aWCkWGCPd1430dn7"
    "VWyKc0CPwhGqv/tipPZa9XSriTZIZdT8M5n3kOSJrTmdoVOro47UqodVJ1jVBnqgRMh41c"
    "x5QwupE7otF6U6cABi93ijWhmNkK6DF4eb/QN2n9sCTqQDXfFUn/7KiOqH92VC7rw1geZ5"
    "AhrEXODBFu8UOUOX8RfBoYi5LEI5VyZ6DnWGTjSfXFKrkwtk1GJUbguZIEjAce0xKjnPC5"
    "VGNs2fkaDKIQfGnOslv3pr/7v/uPQk3iU8WuH5XE+gy5dkSwQLcmJJKpG9CnkAmwxQoqJ0"
    "Q9cuqpB16QB+axsaBTNf1JsZ3oGRIqoToNbKyQeMHQxLrfwwdl35YsBMq+LYA+5qvW6Ofp"
    "MLKgcfhwcjLZwZ8jw+3fGP7oRLbQPZYEHfQxbLi2J/aM3vfmZn5ojX6GCLn6Aep8d9Q1+h"
    "n09X5l/Uk1o3bhSZi8EsJOJfG4P4b/u1H5E2MFSgtKdBxsirVjtHuneA0qT62AfsjG1Lc+"
    "YbNUeMQ2xn4xmFBTeFBlWHCGCgODLcpyQKKwJdQJCeJsgTOfhdJ1bMsLZ6gQbQu049ceWB"
    "adWSXrEBNfK2OpLRpQXEolQsBQjz8d7lfX419OtHCCQWyUVm9mQvbJk+BT7TNSOCvFmnyT"
    "1H0csicuWOpfciXRKSvfguMKWnCx2MNUcIht8gHaORYIlwu9mR+1My2+oAO61BV1E8hJID"
    "IJBVM4MTKhUKwyqVkTP+174rlPIeQ4jN3PTD3iTwWXt4icdrC4zX1mffIpK7Qm0RfoS0Nf"
    "GuokqA62AnqMI8M4so7HkaG/bMulRhNRzEIdyRN1Jsl8Y8UTMuKsHWteIewMsrsOMXGlhL"
    "cqYF/eizBDskO+/Onf2+LMFRhupx0hFyLTErwus14h69yReFqHYZ+WM+xTA8OGGFlroS9H"
    "1iHz0a51HYww2XMiK/cbZLKmRLj1G299j8smOz9Lhuivif58YtW9Ok/VudP15M2bGserml"
    "V6vuqxFYeYcMeulRCTUnQO4c3ILy1x03ycuDLQ5v+CiyYZ6le5Z+bRpNoRa5HMFfkiIPYs"
    "ajhGqAd/SMbka3IbSuI64CqJZj1pz4rHnDETr8BjEooFuE/Uo0cTCFUbMohbM4a5bfNx6+"
    "Q0fR/fLkmo0reNSs3q7Caf+Dwkzz6f+4T6CzLlwrr0bB9TnVpxYKF7piULge6ZFkCP7hnM"
    "MvtK8ccsM8wy2yPomGXW5c2NWWZfX5bZpXzuGRR3uNyvUtqpfLZv7w2153TsYlLUQym1Sd"
    "sUoUehzrrusi2J5/rPUDM5EO5ntX8uIp1a/UuGusJypGura45bEmC5k6faadOp2Rbz3KoP"
    "lzoxL+flIS/nR5jn1iJuh5pzK6BHzRkDG9vjBdlKYCOWGt+WgobKb3bv1tq6FTu3sHHn1M"
    "oHHU/vHFPY8KZVv08srI+8LBWqtWgsPkz8tdJrbdHJUqG8h3Fdh4k+xk13Pu7ofs5YcMfn"
    "PYP9cjnWrzJiSphlYcYUM59waOkGRsEoDkhCtE9sT7xQ/5DudBZtoD78BQ8AKyP1ycx3uN"
    "lOuf5tIY7onjHyqG4lX9/N/McmtsnYxKJTtDHspwX8DI2XLVkINF62AHq07GyziRwad7YJ"
    "73BhbfvNkHRODt2K5Xdob+cZopFnXa4sZp5hW5dnBCfzO7Cnd50MLPlMjEwl5aric5Y0uM"
    "UbB0a5vjXsCQmi3thhal/nYb0KD4g6qCrUp8LgiCrXbZYEnSmrsbGCJSEPqWELl2K5nI9Q"
    "Fvel59nU0lnORyiLtvGZHxqwLJfZUoodSm3//dIVuS0QXAExtVH+MiQdEJR3kF7u85ANwM"
    "5mJzHkyFBqaCo1aBhjt32DBchQ4hqssQaurZqS0iDujSVmzFva7wIw9WPt4c9S4eY/wMyl"
    "+zkLwnL3fzTWf8H9H7dOtkliijteiZn/mjwGXLow5zEuukG4cJiABKKoOIe6tNCV1z3OIQ"
    "OJhpWpSpu4dx2nvw4giE3ffBaOeOxniJ+Ifv/98rZyv3924SyskRkqPGgaHzTLz6MAfnl9"
    "yAxJl5DfmDECM5IwI6k9pomt+KVdORhyk3Ra1QkqJcJGUHZttxJhpu6Ozso/u9vPzoztaE"
    "tvPJbFslgmVsm0MGPqUoHW52GWCnXZA9Rl3/Gx+oB8n3k9gzabGe1X6bMeH4MtGybWDGr/"
    "qBREpnVLh41cCQ3SCB0qjpg2dY76hkW9yPq6rdiEz9X9RFwJg0oC7LOo1m743ga11hi8vq"
    "LroiLbTkUWA9gxgP1rgz7mz/bwrxDiEjRegtANTeGq5dLrkqCDYe5bkWBLGkxX7O6S/tK4"
    "rS22NfM8Y2emStxTos4ESe3aIlwW2VMeS9WtyJ5dhFK1REe7Epw6IyrLfI658X6VnjZMZt"
    "p0o46r/IecqDdcvCY63XcEvaOZfH2t//9Y0me6Nmkt1yEmBu+fA1U4CDGPb5u2z1DxdRtu"
    "n8zvBLi7jpulM8dlxtSbcsCzNAh6A9Axi3IfgiTmB2/fD4vZOJhCcqhcGVNIdpRCYo7UeC"
    "mBwRyqgedf7fNPowixRQ3AT8gQfUzfOdw1wDSSfYvgbDzzreHPUuHmxxSew8C+JSb1a+6H"
    "keW7YE1PhvpVhvRRNKmmGf2eT9mQOwvd8gdii+LIIzCMU6JEuEzfnz6RPApCggAmGJvShS"
    "bQdvSJOy3a2rdwf7sCnh71xzM4iLG3UKX2cFbHLHxWbhY+O8HeQi1iZoeQTtJVR1QmuClh"
    "Phb8JUvTORvFpruv7LoIGTIUzZU9PmrSRSFPh9LpAUqnd2zkBi7zywI+cuOVcuoy4GMgEh"
    "qL0A8lDyqJcgoyZHIfMuZMQl34JG9cJMXizSEgdreAavIPk2XgyCtJHpcNpB/JE/c8Ppfk"
    "SagbgvQq+FxNcZ1UpqVEMrV7HLWFF4Q+hQzuPRJUTqLHeFw9n/pyDunsUucDaLoH5rGxoF"
    "Mi2NMMglNqy8BLgKNjPJWlMtldSXYAhq20L2xldQEtGO0KJZ51zc861Fq+Iq3lqxUv9p4N"
    "g8hfYKZ2DzO1DzpaQLIw9Boohnk65B8HqBj+DGXDDArhz0k5sVJF8FnNGASSzRzuL6Z8Jr"
    "1FPT3wY+IqGKttQaYzpT+pfcNnQul1zFeKV+x6AP4oCfxMUPgkIyBxkzmVRL0LUzvqQnsn"
    "tLalNK8R9V+FZKh0OEadSKNzDRXKdv50O7/HElDU7/Z7upfrd+kSWZxHOaJOBHPnz6W3Zz"
    "WOpbdnpacSDKEG1wppFrPq9wY9toXbqgZhkm/Lw7zn5lLqhwnuroO8tXRoq09kiJCJNGYi"
    "T4IxcwJ9VZG+DBVW6XuhSl9LdLdfEpnyZ7boGXS43Hi/SpdbSqeDZ1ZTi9PNnvn8QutSig"
    "rqPcM/l7eSfSIZ9ZhDhgs98hmW9zW54yEN1bql115JfQO1Nz8rlcsNCdX/dWVJi+ldPPVl"
    "rc1KPftqdLM107IqksH1qhaRvdfXy+xTCc0qS1uETB7ggVLF0uAMzrI0dYhf3b6/vPvNfI"
    "wn8wMuw7HQN+pd/fZwc9ke/nbPQvhkoV6g3lzF0vi5CZUcTkZTdU3BMasZsXCpOIU3ix36"
    "c9eXUWv7J9djusIf8z+7gvtT5odE9+uLGAgJ6TPzte2oyME2dM81+FPM4mvrGGyDlvQWRc"
    "5uymJRzrL0QttoHEsCVDkaqBzRp90g6yhHh4rHOoYjDeTQir/kqTrnsNtY+n9LDuU7FjCa"
    "HKuGOMLlaOVxTAN3IJZzB8sOl3XOZJgcHZ+QZzJkSuBXZyUdqwWICu/OtU8m1M6aKDKPOa"
    "/JR1ftrJkO6FOqwCwW9hU9aAVzLqDtDPdNB/b2H7jeaT6YUDmxPNKXNHiuW5/rsB+sMc8R"
    "deJ837oDaD9JrJgBcxFVUpvZ9ChOCToUBrKxGjPRoWBnvEhpGhovWobpjmwXWdinzHGpDZ"
    "NeEnRODD2vI4Welwuh522SQR/AFnLNp2pCXhgyjVfKodqqojaAnlpfAo3mxzYcmhhnZsHF"
    "SobIMgkE6hNLMFa7oVwWMc1IkP8TCB6yURgFJPkcbD8OjwTLkfpxxFPbThiF032+S53YJn"
    "UUYyhTS0OZbIUrNJE0WICWMM1LJtzRxMQu45FKRknTOS8xyPIlaJtTLf7g284ktuZT+8yE"
    "NPYALZeQMiQdVGK3El0PH5UFwvH0DqJ7fFTLFHpUYQo9KlRChbo5zDecY3+///C+xBSTkq"
    "yg7LhK7Pk/4rnyEI+0CnABjGqHy6pvpZ9Xr+AGe29g8OX/Aa2oD5U="
)
