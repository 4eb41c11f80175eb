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
    "left_at" BIGINT
) /* The course of somebody's latest stay in a group: one row for each person there, begun anew when he joins again. */;
CREATE INDEX "idx_stays_chat_id_a743ab" ON "stays" ("chat_id", "joined_at");
CREATE INDEX "idx_stays_joined__6b9471" ON "stays" ("joined_at");
CREATE INDEX "idx_stays_user_id_6fff03" ON "stays" ("user_id");
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
    "left_at" BIGINT
);
CREATE INDEX "idx_stays_chat_id_a743ab" ON "stays" ("chat_id", "joined_at");
CREATE INDEX "idx_stays_joined__6b9471" ON "stays" ("joined_at");
CREATE INDEX "idx_stays_user_id_6fff03" ON "stays" ("user_id");
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
    "eJztfe1z2za297+C0Ze0M9o8seOkXnfuB9t1u77NJh3bvbmddkeGRFjimiJYgIyq2Sf/+8"
    "UB3yWQIag3ijlf2pjAIakfwIPzfv4zmHOHefLl/9DIC69nbPI8uCD/Gfh0ztQ/DKNDMqBB"
    "kI/BhZCOPT39E8wbTbKJYxkKOgnV0BP1JFOXHCYnwg1Cl/tA8MFnRPDFkEhGPeaQhRvOSD"
    "hj5JktieuTSLILQokMqQjjQepzNS7iCZKov9yJIhyzJy6YGl2GM9efEvVmDMYFo85LeBeH"
    "T9TLqKH9Pjby3T8jNgr5lAG9evjv/1KXXd9hfzGZ/hk8j55c5jkl7F0HbqCvj8JloK/d+u"
    "GPeiL8ovFowr1o7ueTA/Ua3M9mu34IV6fMZ4KGzCmsgx95XrJq6aX4VdWFUEQse0cnv+Cw"
    "J1hfdQGo4zfIrw1Go/cfHkb3Nw+j0WBtpVOKwioklybch12i3lXqnz+FV/jb6cnZd2fnr9"
    "+enasp+jWzK999jh+dIxMTanzePww+63Ea0niGBjlHNV7xdWTv9XUzuDnNCsDjZchkG4jT"
    "CznG+QeyB5BrELx69+EK7jyX8k8PLvzP5d3V7fvLu9+++efl/36rh5bJ0LsP739K5wdchl"
    "OhbzS4+u3h5lKtA2ztp+fCMsCFMZ08L6hwRmsj/JRXzV0fmp/OV69Qn041lvCj4Scm3Osy"
    "cK+p55kYWzpUy9VC5rGpoPPRRE2VzRkbTCchJw8JvWITDpnxBXEVU2F+aOZLX6T6w//Df1"
    "xQV+220Vw+koBKqViRYls8EkTtL/hYH0POn/Uw9zVnW9Dl2l0B3oZc6vfBXA1x/RHQUN14"
    "oCb8PpjM1B9u8aoVO7typxtztIQ5dZ2h/f309PXr705fvX57/ubsu+/enL/KONv6UB2Lu7"
    "r9CbgcfC9qC8Y79Mtsb8zTdWq+AjnNds6VAzO9fS5EDnz8WVjhnpEg7K1hz7lVGffrGRVm"
    "1HOKFdjVjzlG2Of0r5HH/Gk4U3++PatBVJ3w1/+4vPvm7dm3ZVjfJyOneqgMcIHzN9/ZBa"
    "JWezvh253B+CBbWyknwhr5AhEi3xb5RKZaR/5Hj9MK4As0K8A/AdERcpYaGH/48OvVuxvy"
    "y93N9e397Yf3JW0hHoRL6oKSXuHa3c3luxWQ+bNhZ3PuMeqbEY4JVjUzRdEvbK8+fHhXUs"
    "yublc27Ptf/3l1c/fNybdljNf3MROCC5uzMSPY39E4GBzpwZhpZlZsokSFjKKKUXTEopBq"
    "0eqLCQcGs0JpfNjMtqCmNrQtXJKp4FFAuCCKyveZR6hUej4jSmMjzz5fSOKGw8xw8ESF+l"
    "uSKFDqIZNkwQQjitAB0+c3j0EoH4fkFfkvEvlA7H+7bpjYzyM3MJY+s6UNQ0umb4edHda8"
    "sBN2dmyGhL4adA6sb3XtRDkM9M/q11oxl2R+D+0IJw3Yy0kldzlZlZWC0NI0lhDsbzO/6t"
    "VOrnJ+Xbk+FUt0fvXQ+ZWKor8wITVOlcJqMqOZuBowHqhLDeXVQN96XWScufMLQicTJtW/"
    "qZwNCbybliLBYAV/rPvoFfkLSUBAAW+8SVbd9eNQTu2+nIqs7qtldffq+3breV06pRmzk/"
    "FsC9d/zDTUavhsAtfXXO+gHCtOxCM//NvCdViiKZNJpFiXeEkeaRTORurzf9TTH/U+j/9U"
    "mjTzJ2IZhBCAtNRMSgdomeMJDvcqG7DJLmiZGDUwCPkz80eOO2UytDm2Vul2pQkd/wGWY+"
    "1MjDu+crtn8/uk2W8Y9lcIu3AcdUgZtMvqTVsg6aHmfvrmTYMdq2ZVblk9tqK/c2HgC9Xa"
    "ezIdd6xpxyan7DqedaGpRSoUWm2E1hLvTUQaO+yLVIh9W+zRBrhfG+Cftnj/iXhvZnP90w"
    "7vhADxboc36K52gKcUiHhzxDti8rmM7RYDU2pHMjSsM/Ekdo+Glp17Pmdj7izJYsbJnC6J"
    "dKc+cf11w0vtzC3nhG0jiQLtIc3sIalF0HYdVghxQVoyd/3/NeSrdfp0fu/iFk/OXjVxxZ"
    "+9qnbGw1gZXcE9K3TT+XtE95PLFkzsB+PzBgifV+J7voquK0fqdHE/maSTuvjmEt0ew5xT"
    "bnK0Yc4TwQCSETXYqGqjpkp0fTJW7Zlbe1SGI49PXd9uAcp0mK+yI8F8xc9jMgskdD/+fM"
    "c8GiYe05UFyVOpH+A2R/h1fE43YHo12UClzazEN99oOrHA6CcIov4JbtRXlDzXf94QpHul"
    "Kt3679SN+gpSMZ6gPU4f2bgQxtAXnKysBQUrMpVywYVJLUtIP/jsgav/fBnYXwr3Oq5jph"
    "ZVu4oZMS83l8zI+HyNYSVwR/mp8mXTyscZDQklgeA6LkXOdEaJ+hmMOoQ/afsJFNhx/Zfk"
    "YcaIZEpKCyF2hXlPxJX+i5A8syAcEu57Sx3TAhF+xeIZY6YECrluq9nvo9H402XpaVhj/O"
    "m+7WF/0S9NjA9vq20Pb9dMD4FgT+5fNvDmFD0E+OS0iXXntNq4c7oKcBySBYzJBuQyFYYh"
    "r+7jtSguOeEBswo7yil6uI93EnWEdp0D23XYX4ErmLRegDId5oJuZFeLpDm94QtmtZQMrW"
    "pt0U98xtY+wDIdsp/NzJpr67G+GD9ywZTu9jOL031u1atTf2KSyddDBo5sIaoUf3VZ0EWm"
    "S67sQYWA+t0s9p9cX95fX/5wM/h8mEiOgmnUYHQoG06rzQ66SsUoN9U2L6YRaiuAn2bCgO"
    "IP2Szg4iR/xPf9YxCHcrA4ZRAKYUzVHcdsQiMo+6sU/yTz0JWEOnNXV94UDEpwphk31aU1"
    "9vkCBiPE78XvKE+lSSsI/AuNFJ3hhcMaI0UXEqe+mkMJ63N0BHo2eW6jD5bocAFQIj6mBU"
    "CJuOcSceaGNMjDRRdltTScOkWbisKZ8PlCEva3OXU9kiRFankTxFHt2VKiqZY1k9uTb6iY"
    "cv/UdYZx2Yx4UAmbCkgR00rqhaa6cnt55AY+ty6xNhRvBwx2iI11PSPone/i9E0T54WaVW"
    "NaX3Nf2PqHtusZOvTZXcb3VRMnp5pVje+rNTdnrLK3EVWLdCgptRZVnxQ7iITJQ1eJfZGk"
    "NyliW0tb97jWodRZZ2LMte6IFcreYNutKN91EbWBopAGy+1eTTjoibozJWEjwb8QAGsQ/c"
    "vhsdXCP4StjVx/lEXkNrGFw+TYEg3kslgbirg+RLhNtMFZd71zQ5J4dE1W7U1utYHAjnEu"
    "O4xzqRbMMSYDYzK+6pgMiKuwBr9AhPEYaH0+ogVA63PPrc+F7CKDEFrOPaoWQhdsbFk99Z"
    "KMBV9IJmLZ0ZVafNT9TU1SZv3kjZItrIXIAglKkChBHgMbX4sqlYy1SdZOyRB+FOCPFH83"
    "sOL1wX7dHnsqK3PWJF3jrDpb42wtWUM3HlUihkkgrIa3TNU7mHfiW0I9CPWgri3E8etBN5"
    "8UE7rji4FBC8rGhnU6EINZNmnwM3UvBlpMyKF+4Hyo/st8HdOymBka3jQh+sP/w4fkddeB"
    "cPOFTPrbuLrjDY/VJ/WiYkn0TiHMdyAJnnDhKO0KYtHV1IY61e/FuFaIHR+S34sNqNNLaZ"
    "+0+GphQinoHKPMuxeGo5bH1N+29pQJzc1t8YBpLqJiI8JcgmoU/FQT+7QW+nSAzAk0318c"
    "KHECkb8onbhWLiuByG8Dedt6MiWi3qnEOylom/Qqb8NeCnS4z1vzdi5Eodxa052+Qta7vf"
    "66SXWf19XVfV6vVfdRYDF/sjRK5T96nFba7otkKzg/Ad3x7fQaaH/48OvVuxvyy93N9e39"
    "7Yf38JSsZ008CJfymsJ3N5fvVrc0ncyMhTfqSjjnRHus35xdOdoCziH7y2A+e1BXK6L4kv"
    "k9YBg1AD/c/O9DCeCUMZj7MKXTC/hfQ2umlbh49SvV+xjYRzXcRRqEvBHkG8VtbzG1UFeJ"
    "qLBq5oPD2uRCiw7gWTuU1M6oICcLqExBxzwKhyTyHR3EwQi4k+O23AtGJF3U9FZpebMmBs"
    "y0HXhsqATvNpyRaI/sqD2y+6U5j1mLyj4GC4SLNL1DeQdlIxkVE6tgs5yid/Cenjbyjp/W"
    "eMdP1zZxysOt2HSBCN0W+0tQ256gc8c9LwpMUk4yUiviCD2noev2H3xB+JPSp4lUAko4g5"
    "LhmVMWPKk+g4pdofa8Jn/PeCQIF8ShS/INfyK/PlwbiiRs7c7gBL5RqiiJ7+FKor3u6i5P"
    "MB1cvPKCjJcxNbiO1b/VHYbwFMjfmsQ1yvRTqeclNcrmuQvZ5zBHhFDEQZIoIGpllgQczt"
    "V1x2RAtZmnYNNfzGLLAy1WI1stQZZTFqbvX0RLpC2U0GoltHSpyvhXM95kep+47tZSrrHU"
    "2MEM2imnaSqlpfN76IE/byKknVfLaOfrAYyWkc8Y8b/hbsZikQfzixkDQ6uZdzq/NzUytn"
    "cYVvhjqrGs8sUgmLrUjRWYOQGCucZdX72yQDKZjTCuw3hiBeMJwmiG8dQKxlOE0QzjaysY"
    "XyOMZhjPrGA8QxjNML6xgvENwmiG8a0VjG8RRjOM31nB+B3CaIbx3ArGc4TRDOPfrWD8O8"
    "JohPHESos5QS2mAkYrLeYEtZgKGK20mBPUYipgtNJiTlCLqYDRSos5QS2mAkYrLeYEtZgK"
    "GK20mBPUYipgtNJiTlCLqYDRSos5QS2mAkYrLeYEtZgMxo6EIN6HdDkwBCDq68PaCu5qRs"
    "PgQyjtMuGRkAxi8mSSIfFCEsjwkyGBW+mgvbjZ6IWOERR8QZ64IAxCApPGobpfKJRln0ZQ"
    "PIYt4jIy6vb/5q4vCZ1SUyHOPT8fAhk/CjeEmMi4kI2akGSC6DjEkMXRiW6oYxdhWEIaiI"
    "LRlwpJqEf6fRzwSKhQg0xtQAfKh/oTRk7+/t2rNrVu4BXjSpQ6bWTlzzRz3i5Esa7cqOFb"
    "bxlZ9FVVGsWwl6+p1AdCD1cOUusDoYcr+TFgBX6JDEtQtEXf9T9BfrnNuZpR9C+z6k2T+q"
    "5qVk3PwLUKr4Hg86BN5e4VQtzjG5yrulxNm66COR3i3xb/T0y4itr+C1ghxBVouwLUmYM2"
    "aL8CK4S4Am1XwGNPoTX6BSJE3gb5jti2LiPHrSqOnI0N62xcFGaNPD5tZuf6EKe6+lOWtB"
    "ZMa4HMqaOmc6ENS6FIioPE4enr5qp2twGr020oDTWUGxuLynWu00LIhnLJsY2qeEUwySMR"
    "lwnH2siHZnx1tZEtTyDMYtvw7D9c34Ov9vwpV2nz2FTQufUCrBDiCrT/AkIubEwcGUHvLB"
    "w7KYD0yaU26CbT+4dtk7KlJ9VlS0/WypZiz6UB9lw67p5LtrWNc4oe1oRoxHxreO866y1q"
    "PU0hLtL0EOTtt75IATNKcF/G2Sy/HT/H2H6ZP+wx8hUFHiDy6gr3DKhXl5ROpveAldQgt5"
    "MC3j5b2ACdTEegrYHGnhY77GnREb/GFQ8HBpcGXB7WeTPUWd28zT0Pv9dFNV0HKnFCiCo4"
    "HR4SoxiZ0k9Mjb8kP0ArTKjXSYGGPDMWSE2oQ2nlBXmMm2WCD/MRbiVZONT3C/mzDpANTD"
    "6Qg7zBl30k6NboplsDi4DvXDvAKvaZofG8kaXxvMbUeL6KrmZF6/DeM+oxp8JBkZKsdu1Z"
    "hkwenwZQxxNAzilKSgrJq9v3l3e/mUWldH7AZTgV+kaDq98ebi4N9rFPhk1d2y0pJ9pjt6"
    "SUox9ts6RAcPXz5zZKQIGkBzxk34oAdZxWAWfOZtFmnTNOHsSukAucdvCX6dCuc4RBZ0oL"
    "+8WdhJFgA7OOlo4Ov6CqjYJ4oo3K9kISxTWfXI+RhJpQ0IXIgsq43RT0DPk+znXUD4vTEC"
    "XhC3+Y5BeCmqjTDgWjTtLaAboqpO+j7uE5fF6hs+39FTZQ2rqQaofK2yCY8ZBbL0SRCo+q"
    "9vlfAZuagPepWFakfiUULdWOrsG+J72jI8fTRzaecf78A/OUEiOMqf+rU2oPqkU8WS2Lnu"
    "02Pa4gxnnOpFRvqbPswbTHfCfgalmG5EnwubbQzfmc+SEcH64kTsRI5Ieul/4dP5M5EBI9"
    "Vf/0SRSYw6l386iakGsYUKfXExOShFyfb+kz9Sweher8U6/D3KlPntnyQr8EFB1Qj1sYqw"
    "cM9Rno86THEvSUnFOICn9WZ6wfz9HR4I0DvtNXStioDGmcWqh+vu4oCZHdVXPSyO+VcQz+"
    "PjRvrz5oV5aq+TqsEOJx2/q41R+pPf4FKtQK22L/rH6tjQU7nY9RWg2itCBByca6l87vBb"
    "jo5e+EZ2Y7Xv5SX9ZU2mkKcUawR3AX1AX/9568X40yGGoSGNZ734LJx775bYEK5ZH2lurI"
    "HvqcBoFvnxWlFLx5EBqgr8nFzEmwiOJaij+VofVWLhChXN06xRIMQCbkf/Q4rcquzGlWgH"
    "8CouODvgbFHz78evXuhvxyd3N9e3/74X1J6IsHtWUlc5/f3Vy+MwgikQ2zyAl6tLG3xiyY"
    "EHY5qRlB/4TmRplnr2syz14bMs98uWAGgKv1wZyiBwjvQx/slkPhJrEQDqodCtmUYROHQm"
    "pybOr+9gl1HMFkUmIXIoa5B77jpPKuwV3diARjgrsthlRbu7sfsLo3c9/2u6FHwrPBNpne"
    "Q2jfNDo+39Qcn2/Wj0+wPBuEverTMyPAw9PamBqnidignVMg3NZwSzYRzBAXWRfqntNg0M"
    "kq6k2D3ZVoM2qDfZkOcw02gF9HlNjJhCWy3hj99l+BCvM89pTnQSPJnNFiZnAGV4uHZaoe"
    "HKp7KO4DgV7qFUbaEWbHVNZIe2Qi3HftDsFom0yPMh360Y4x1eM6LlA/MJi80qFhnakrKX"
    "BvETGbUEBGBUSx6nR3HwJP3fB7sgAjVnpZMibBouWzT0wQOeMLH+JQKUSPMlFdc3hrdzfY"
    "zX4vJE+k5Wv+hca0znxWwxpjWhdSZb4a/nbw4lAIPVwJ3dCzsiBnBD20c+6kOc9BynZ0TW"
    "7dcd2OuGHUSAn8zzYwr5D1D+mdbGjB1C+VoTXaq3QIdyO4XTnStnhL006RbI/GnezK8Vp3"
    "sIrHfp0lCXptjDxrpGjkaSsIymgMbztmwjZIvUyIK9B2BfjCHwl3OrOKly4T9Qj87cVMc/"
    "7cwnhZIusRrt0yXZalSlcwyE83MaCE+sef76qTuxK75F1+pyPUSD+nGzG9muykz7u08t5q"
    "RegdCOYGQ29hdFhn6y2oU80jGmMiAkQQlUhTC21cCGDGF0S99ZJM1CtBPZ3xEqoVxBV0oG"
    "gAWGoXNJzMmHxJbrNKqtBFDm6nhoe5zVfdEJ5jDJM81Hs0KWFQYVJGGzLakDvIwdCG/JVB"
    "b2sI2sgA1DnId28B+jd3fRudIJvfm1iqjZSBjnjSQX76b7UyJgkrG6uVr+C7GWWL28ybDt"
    "NBWKFa4igWm09Fk8WMx1LNYsb8WNqRdAl+b1c7usk9V9T6PqUUknDhKtlHN/AEX/qEmR3u"
    "+36BRj2AQxSgUIDq7pGCAtTXBT0KULsVoLAheLesfrsUs+4zd8Q1SAYmaWt1Sq3Qlbs3Rr"
    "Go0Uz2+kdqMFpACUtdCDo3KMm8w4+WZKAEppoCkYczHom4TKauIz1nVEaxLRNEJbgOM9ZF"
    "rT08r2G045Bk8tUhYx4TyQmlLZS2urMQKG11AHqUBva919NT1mKnpyQI+zEKYTd/QRG3GK"
    "U18SsfrBW8WDqtocR1z+cMCq5qexLUDIcC44kopCPhsprkYwa1xdUA2KLSBJV1kWobN2wu"
    "M0HILyaLdOtrQsmpMwuBklMHoE95lBX0BSKEvjX0Snn3IZd2bMg5r0O/TIdxbG3xF4xKu0"
    "LkOUUPYsL3YKQNqJRJhW+LNIcCFWY5WGQ5YE7/oZuk+I60Rr9AhKz8CPXin3RGlkEn/ilN"
    "1arWh/OCbE0aZcooYCLWUsNiVYNA8JBNjKVCm9FgzYOj2/xDVGO7shCoxnYAeqx5gDUPjr"
    "/mAfPhd5sYSJ2+VKDCkn9WSeEgAinFp12W8ioxcu/W3DtH09YWtkqJKlTbNYCsY54758pL"
    "UF0nYYVsj3ax/3zelWVs39USIPZT7eBW4uM6LX4CbT8BnzHHdPpWgp8TYFoO1lzBmivIQ7"
    "Dix264CZS+iqiwVY2KZO10o47huh/VCOurHNYvrV5j4notVmCNFFdhRy4lrHLTiSo32skG"
    "EuWgygOnB4df9MKNQjWvoSvuI3jS5mwO9dGIYNQpBpAmIaNQWnzBhSOH6ooMYZIuQRPMBJ"
    "XshVTQUF/GO2LdcbeTJzQPXPWor47NqRYFn9kSPX8d4lFD9Px1ZSHQ89cB6Iu8qqlfqkjT"
    "Q//feQO/1Hl108y1ro7MqilSMr2HuG7f4RcmwklTC1k6vxfg7ttABlk80zbxkSU6ZNXHGK"
    "VXVK0MmsKK5lWtK6wqe03i9tIakToALxXikxsZg/a+TGAU5bPa8Ak9iu0d+g7qxPaASze1"
    "DDS0GBdJ0Pe0Lo5z1+gDqbMV50SYdWATRsN8B5oy5pVUbFI91ogRe5uMj5jRt9E8C3Qo0W"
    "yQwgemQ1v4i1QI/mbi5MparC/Ej1wwd+r/zJZ6MW7Vi1Ozl3s1b+PIFqHK/q4uC7rIpL7S"
    "7lO/Xv1mFvOX68v768sfbgYmFrMFXAu9RXuKbJmtlrC9u7l/uLu9Vlv4MPrPP2Nfwsw1pi"
    "oVRod12s88m2dRrjZQFByK8evkIzB6DoutWnWNMiUhCJ85xA1fkocZI/qJUBUW6nOETFOP"
    "41L8upisdolAfVh1q5ConSdCc6nafT7couy/Xanamm53pjOkpTXosIrYTgxt6CnpxKGNnp"
    "JOQI+lPg4GvTokwsigHFdz9pyiF7b+Mn8/OW3A309OK/k7DK0GvzLJjBXpas0POdUe7Q5H"
    "Hx44pla9K9LpaKdc48h+6BpUq1p+nJL0Bs29R1fCa7VKNlsjxejKtqsArT9auGJLZPgFtM"
    "yV54rwT6Otvgb6IhUivwHytnu+QIS4t+X5uk19q4D6MiWuQMsovdjGZp9SUqJD9I8u8OZK"
    "0Gc2MNic44Fhnbl5DFMaWprBcKvnQxA8mHe1m2Oo7bTQ1nVBJZEsJFyk/V5DTp64MPU42/"
    "BeaAfe4Pso2QnOmtgJzqrtBGenaAfuEEtCO3AnoA+YGM1dPwoNEVLVAWcloh4pvlsz5qin"
    "BUELEadM1yNk9515HzB/1MKiVqZDEbNlBx75bF24LKPBoL8vWN87Isz/EBlFebhcK8g7yY"
    "RGDV+gj92UKIl6zIgD0rcOgp8wEVJoF+zOFd1CCQLsExNkph7KfKlDNFi4YMy/IHHUjaKZ"
    "MynVDxkSKEwQ3yaJB6FTdS9ze5j9Pt5CVxhqHEfY6PjQTA+1iY4sBGoTHYD+Wf1aG1NFOh"
    "/DGhqENcho/G82sVQoCkS4r1vv6+SstUI+p0Hgj9FY/Y9Veap4vVbCnaUz7HoaLnjkOSBp"
    "ziO1K3R0cd6VUOuk6hqhzlwJmA6buI4pYXQrd0Sj9bZOAQxe7hVrQjGzE9Bj8PJhoW/T+i"
    "Ej6kE13xVJ/+xVE1H/7FW1rA9jZZxBhrAWOQtEuMWPUeb8RfB5YCxKkozUyp2BnmORjSfV"
    "F6vkwsQ2GZcYgedKEjAeeExLjHLGF1KNsazzNRhEIfjSnGW36U3/8P/wH4WaxOeKXT8qif"
    "UZcu2IYIFuTUgkUzegTyETYIsVVM6IeuTcUw+8IA/MY1NB52r6k2I78TMkVEJ1WthYIfGC"
    "oYn1sIcPyr4dWQiUfTsAfcJXrdEv02FkQevw4fRksoO/RIbbvzX88YlsoXtkBD30MWy5ti"
    "f2jD705mZ+aI1+gQi5+hHqfHfUNfoZ9PVhbf1JNaNx4UmYvBLCTiXxuD+F/7tx+RNjBUoL"
    "SnQcbIu1Y7R7r3gNKk+dgH7MptS3PmGLVHjEtsZ+OZpRU3hQbVhwgQoDgy3KckCisCXUKQ"
    "nibIFz8tojyzIoq2Q9Yisb5dB0RSZPinvECBgqxOfD9RJ6PtHCLQPROlrgjoQckifB59qL"
    "oXBWqh75Jq1EOGZPXLDc4+FKopMovgVXCjSFYonPY81Fs80HaHdNIFwu9GZ+1O6d5IIOMV"
    "JX1E0gSp7INDhJ4cTIjEL5xLSKSvK074nnPoUQdT91PzH1iL8UXN4ydiPB4rb34gzJ70Ux"
    "Ko0HQO8OendQSkYFpRPQY2QTRjb1PLIJPTg7Ln6ZimIW6kiZqDdpz1tL5y+Is3aseYWwN8"
    "juO+jBlRLeag376u54BZI98uXf/7UrzlyD4W4a5HEhCk2qmzLrFbLeHYmvmzDs19UM+7WB"
    "YUPUprXQVyLrkflo37oOxjwcOLWS+y1yK3Mi3Pqtt77HZZudXyRD9DdEfzGz6qdcpurd6X"
    "r65k2D41XNqjxf9dhKLSjhTl0rISan6B3C25FfOuKm+ThzZaDN/2sumnRoWOeeWcSTGsdQ"
    "xTJX7IuAaKi4BRahHvwhGZMvyW0oieuAqySe9aQ9Kx5zpky8AI9JKJbgPlGPnswgeGrMIJ"
    "LKGHi1y8dtkmXzfXK7NMVH3zYufqrzbXzi85A8+3zhE+ovyZwL62KoQ0y+6cSBhe6ZjiwE"
    "umc6AD26ZzDv6SvFH/OeMO/pgKBj3lOfNzfmPX19eU+X8nlgUNzh8rBOaafy2b7hNFRD07"
    "GLaZkJpdSmjTyEHoXK37rvsySe6z9DFd9AuJ/U/rmIdWr1Lxnqmr+xrq2uOW5FgOVenmqn"
    "TedmW8y8qj9cmsS8nFeHvJy/wsyrDnE71Jw7AT1qzhjY2B0vyE4CG7H49a4UNFR+i3u30d"
    "at2blrG3dBrXzQyfTeMYUtb1r1+8TS+sgrUqFai8bi48RfK73WFp0iFcp7GNd1nOhj3HTv"
    "447uF4wFd3wxMNgvs7FhnRFTwiwLM6aIfMKhyRgYBeM4IAnRPok98UL9Q7rzKN5AQ/gLHg"
    "BWRuqTyHe42U65+W0hjuieMfKobiVf3kX+YxvbZGJi0SnaGPbTAX6GxsuOLAQaLzsAPVp2"
    "dtnWDI07u4R3vLS2/RZIeieH7sTyO7a384zRyLMpVxaRZ9jW1RnB6fwe7Ol9JwNLHomJAe"
    "za+JyMBrd468Ao17eGPSVB1Fs7TO3rPGxW4QFRB1WF+lQYHFHVuk1G0JuyGlsrWBLykBq2"
    "cCWW2XyEcn1fep5NLZ1sPkK5bhuP/NCAZbXMllPsUWr7z+e+yG2B4AqIuY3yVyDpgaC8h/"
    "Ryn4dsBHY2O4mhRIZSQ1upQcOYuO1bLECBEtdggzVwbdWUnAZxby0xY97SYReAqR9rD3+R"
    "Cjf/EWYu3S9YEFa7/+Ox4Rfc/0kzX5skpqQHk4j8l+Qx4NKFOY9J0Q3ChcMEJBDFxTnUpa"
    "WuvO5xDhlINKxNVdrGvZs4/XUAQWL65lE44YmfIXki+v0Py9uq/f7FhbOwRhao8KBpfdBk"
    "n8ca+NX1IQskfUJ+a8YIzEjCjKTumCZ24pd25WjMTdJpXRuonAgbQVk0gioIM013dFH+2d"
    "9+diK2py299VgWy2KZWCXTwoypSwVan4dFKtRlj1CXfcen6gPyfeYNDNpsYXRYp896fAq2"
    "bJjYMKj9o1IQmdYtHTZxJTRII3SsOGLeZjjuGxb3IhvqtmIzvlD3E0klDCoJsM91tXbL9z"
    "aotcbg9RVdFxXZbiqyGMCOAexfG/QJf7aHf4UQl6D1EoRuaApXrZZeM4IehrnvRIKtaHlc"
    "s7srOh7jtrbY1szzjJ2ZanHPiXoTJLVvi3BVZE91LFW/Inv2EUrVER3tSnDqTKis8jmWxo"
    "d1eto4nWnTjTqp8h9yot5w+ZLodN8J9I5m8uW1/v9jRZ/pxqSNXIeYGHx4DlTjIMQ8vl3a"
    "PkPF1224fTq/F+DuO26WRo7LjKk31YAXaRD0FqBjFuUhBEnMD969HxazcTCF5Fi5MqaQ7C"
    "mFxByp8aUEBnOoBp5/jc8/jSLEFrUAPyVD9DF953jXANNIDi2Cs2nkW8NfpMLNjyk8x4F9"
    "R0zq19wPY8v3mjU9HRrWGdIn8aSGZvR7Pmdj7ix1yx+ILUoij8AwTokS4Qp9f4ZE8jgICQ"
    "KYYGxOl5pA29Fn7nzd1r6D+9sV8PSoP43gIMbeQrXaw1kTs/BZtVn47BR7C3WImR1DOklf"
    "HVGF4KaU+VjwlyJN72wU2+6+su8iZMhQNFf2+KRNF4UyHUqnRyid3rGJG7jMrwr4KI3Xyq"
    "lZwMdIpDQWoR9KHlQS5RxkyPQ+ZMqZhLrwad64SIvFm0NA7G4B1eQfZlngyAtJHrMG0o/k"
    "iXseX0jyJNQNQXoVfKGmuE4u01Iimdo9jtrCS0KfQgb3nggqZ/FjPK6eT325gHR2qfMBNN"
    "0D89hU0DkR7CmC4JTGMnAGcHyM57JUIbsrzQ7AsJXuha2sLqAFo12hxLOu/VmHWstXpLV8"
    "teLFwbNhEPkLzNQeYKb2UUcLSBaGXgvFsEyH/OMIFcOfoWyYQSH8OS0nVqkIPqsZo0CyyO"
    "H+cs4j6S2b6YEfU1fBVG0LMo+U/qT2DY+E0uuYrxSvxPUA/FES+Jmg8ElGQOImCyqJehem"
    "dtSF9k5obUtpXhPqvwjJWOlwjDqxRucaKpTt/el2fo8MUNTvDnu6V+t3+RJZnEclol4Ec5"
    "fPpbdnDY6lt2eVpxIMoQbXCWkWs+oPBj22hdupBmGSb6vDvBfmUurHCe6+g7y1dGirTxSI"
    "kIkcozbxSyrl/MyWA4NWURqv1S4yeWn0zBrqFbr9MF9caOleUUEFYvhndis5JJJRpbCS8V"
    "KPfILlfknueEhDtY75tRdS38Bj9JNSAtyQUP1fV1Y0Pd7HU7+sR1gpDF+NtrBholBNerJe"
    "1XVk7/X1KotJSrNaCnMZMnmELK6OW8GpUDxX1LFydfv+8u4388GSzg+4DKdC32hw9dvDzW"
    "V3+Ns9C+GThQp2enOtF2svTajlcDKeqqvcTVlDH/ql4hRelLiYF64v42brT67HdM055n9y"
    "BffnzA+J7iAXMxAS0mfma2vGOgfb0j034E8Ji28s9bIt2nY7FMu5LR26mmXphbaRgTMCFI"
    "JbCMHxp90iD6ZEh6LwJqYMDeTYir+UqXrnQtpaQnpHDuU7FjCaHquGyLZstPY4poE7Etnc"
    "UdZzscmZDJPj4xMyH8ZMCfzqrKRTtQBxKdiF9hKE2n0Qx4ox5yX56KqdFekQM6UKRImwr+"
    "hBK1hwAY1QuG86sHf/wM1O89GMypnlkZ7R4Llufa7DfrDGvETUi/N95y6Jw6RVYk7GRVzb"
    "K7LpmpsT9CgwYWtVT+JDwc54kdO0NF50DNM92S6KsM+Z41IbJp0R9E4MPW8ihZ5XC6HnXZ"
    "JBH8AWcs3nakJZGDKN18qh2qqiNoCe2lwCjecnNhyaGmei4GIlZyFLS4CKuRKM1W4os7Ka"
    "BQny/wWCh2wSxiEyPgfbj8NjwXKifhzx1LYTRuH0kO/SJNpGHcUYXNPR4Bpb4QpNJMfrLb"
    "xkwp3MTOwyGalllDSf8yUGWb0EXXOqJR9815nEznxqn5iQxq6U1RJSgaSHSuxO4r3ho7JA"
    "OJneQ3RPXjUyhb6qMYW+WqvNCZVcmG84x/77/sP7ClNMTrKCsuMqsef/E8+Vx3ik1YALYN"
    "Q7XFZ9K8OyegU3OHhJ/c//B256Oho="
)
