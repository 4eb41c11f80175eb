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
    "eJztXW1z2za2/isYfUk7o82NHSf1unM/2K7b9TabdGzv7e2kOzIkwhLXFMECZFTN3vz3iw"
    "O+SyBDUG8Uc760MYFDUg/Ag/N+/jOYc4d58uX/0MgLr2ds8jy4IP8Z+HTO1D8Mo0MyoEGQ"
    "j8GFkI49Pf0TzBtNsoljGQo6CdXQE/UkU5ccJifCDUKX+0DwwWdE8MWQSEY95pCFG85IOG"
    "PkmS2J65NIsgtCiQypCONB6nM1LuIJkqi/3IkiHLMnLpgaXYYz158S9WYMxgWjzkt4F4dP"
    "1Muoof0+NvLdPyI2CvmUAb16+Md/qcuu77A/mUz/DJ5HTy7znBL2rgM30NdH4TLQ12798E"
    "c9EX7ReDThXjT388mBeg3uZ7NdP4SrU+YzQUPmFNbBjzwvWbX0Uvyq6kIoIpa9o5NfcNgT"
    "rK+6ANTxG+TXBqPR+w8Po/ubh9FosLbSKUVhFZJLE+7DLlHvKvXPn8Ir/OX05Oy7s/PXb8"
    "/O1RT9mtmV7z7Hj86RiQk1Pu8fBp/1OA1pPEODnKMar/g6svf6uhncnGYF4PEyZLINxOmF"
    "HOP8A9kDyDUIXr37cAV3nkv5hwcX/ufy7ur2/eXdb9/84/J/v9VDy2To3Yf3P6XzAy7Dqd"
    "A3Glz99nBzqdYBtvbTc2EZ4MKYTp4XVDijtRF+yqvmrg/NT+erV6hPpxpL+NHwExPudRm4"
    "19TzTIwtHarlaiHz2FTQ+WiipsrmjA2mk5CTh4ResQmHzPiCuIqpMD8086UvUv3u/+4/Lq"
    "irdttoLh9JQKVUrEixLR4JovYXfKyPIefPepj7mrMt6HLtrgBvQy71cTBXQ1x/BDRUNx6o"
    "CR8Hk5n6wy1etWJnV+50Y46WMKeuM7S/np6+fv3d6avXb8/fnH333ZvzVxlnWx+qY3FXtz"
    "8Bl4PvRW3BeId+me2NebpOzVcgp9nOuXJgprfPhciBjz8LK9wzEoS9New5tyrjfj2jwox6"
    "TrECu/oxxwj7nP458pg/DWfqz7dnNYiqE/76b5d337w9+7YM6/tk5FQPlQEucP7mO7tA1G"
    "pvJ3y7MxgfZGsr5URYI18gQuTbIp/IVOvI/+hxWgF8gWYF+CcgOkLOUgPjDx/+efXuhvxy"
    "d3N9e3/74X1JW4gH4ZK6oKRXuHZ3c/luBWT+bNjZnHuM+maEY4JVzUxR9Avbqw8f3pUUs6"
    "vblQ37/p//uLq5++bk2zLG6/uYCcGFzdmYEezvaBwMjvRgzDQzKzZRokJGUcUoOmJRSLVo"
    "9cWEA4NZoTQ+bGZbUFMb2hYuyVTwKCBcEEXl+8wjVCo9nxGlsZFnny8kccNhZjh4okL9LU"
    "kUKPWQSbJgghFF6IDp85vHIJSPQ/KK/DeJfCD2v103TOznkRsYS5/Z0oahJdO3w84Oa17Y"
    "CTs7NkNCXw06B9a3unaiHAb6Z/VrrZhLMr+HdoSTBuzlpJK7nKzKSkFoaRpLCPa3mV/1ai"
    "dXOb+uXJ+KJTq/euj8SkXRX5iQGqdKYTWZ0UxcDRgP1KWG8mqgb70uMs7c+QWhkwmT6t9U"
    "zoYE3k1LkWCwgj/WffSK/IUkIKCAN94kq+76cSindl9ORVb31bK6e/V9u/W8Lp3SjNnJeL"
    "aF6z9mGmo1fDaB62uud1COFSfikR/+ZeE6LNGUySRSrEu8JI80Cmcj9fk/6umPep/HfypN"
    "mvkTsQxCCEBaaialA7TM8QSHe5UN2GQXtEyMGhiE/Jn5I8edMhnaHFurdLvShI7/AMuxdi"
    "bGHV+53bP5fdLsNwz7K4RdOI46pAzaZfWmLZD0UHM/ffOmwY5Vsyq3rB5b0d+5MPCFau09"
    "mY471rRjk1N2Hc+60NQiFQqtNkJrifcmIo0d9kUqxL4t9mgD3K8N8A9bvP9AvDezuf5hh3"
    "dCgHi3wxt0VzvAUwpEvDniHTH5XMZ2i4EptSMZGtaZeBK7R0PLzj2fszF3lmQx42ROl0S6"
    "U5+4/rrhpXbmlnPCtpFEgfaQZvaQ1CJouw4rhLggLZm7/v8a8tU6fTq/d3GLJ2evmrjiz1"
    "5VO+NhrIyu4J4Vuun8PaL7yWULJvaD8XkDhM8r8T1fRdeVI3W6uJ9M0kldfHOJbo9hzik3"
    "Odow54lgAMmIGmxUtVFTJbo+Gav2zK09KsORx6eub7cAZTrMV9mRYL7i5zGZBRK6H3++Yx"
    "4NE4/pyoLkqdQPcJsj/Do+pxswvZpsoNJmVuKbbzSdWGD0EwRR/wQ36itKnus/bwjSvVKV"
    "bv136kZ9BakYT9Aep1/ZuBDG0BecrKwFBSsylXLBhUktS0g/+OyBq/98GdhfCvc6rmOmFl"
    "W7ihkxLzeXzMj4fI1hJXBH+anyZdPKrzMaEkoCwXVcipzpjBL1Mxh1CH/S9hMosOP6L8nD"
    "jBHJlJQWQuwK856IK/0XIXlmQTgk3PeWOqYFIvyKxTPGTAkUct1Ws99Ho/Gny9LTsMb403"
    "3bw/6iX5oYH95W2x7erpkeAsGe3D9t4M0pegjwyWkT685ptXHndBXgOCQLGJMNyGUqDENe"
    "3cdrUVxywgNmFXaUU/RwH+8k6gjtOge267A/A1cwab0AZTrMBd3IrhZJc3rDF8xqKRla1d"
    "qin/iMrX2AZTpkP5uZNdfWY30xfuSCKd3tZxan+9yqV6f+xCSTr4cMHNlCVCn+6rKgi0yX"
    "XNmDCgH1u1nsP7m+vL++/OFm8PkwkRwF06jB6FA2nFabHXSVilFuqm1eTCPUVgA/zYQBxR"
    "+yWcDFSX6P7/v7IA7lYHHKIBTCmKo7jtmERlD2Vyn+SeahKwl15q6uvCkYlOBMM26qS2vs"
    "8wUMRoiPxe8oT6VJKwj8C40UneGFwxojRRcSp76aQwnrc3QEejZ5bqMPluhwAVAiPqYFQI"
    "m45xJx5oY0yMNFF2W1NJw6RZuKwpnw+UIS9pc5dT2SJEVqeRPEUe3ZUqKpljWT25NvqJhy"
    "/9R1hnHZjHhQCZsKSBHTSuqFprpye3nkBj63LrE2FG8HDHaIjXU9I+id7+L0TRPnhZpVY1"
    "pfc1/Y+oe26xk69NldxvdVEyenmlWN76s1N2essrcRVYt0KCm1FlWfFDuIhMlDV4l9kaQ3"
    "KWJbS1v3uNah1FlnYsy17ogVyt5g260o33URtYGikAbL7V5NOOiJujMlYSPBvxAAaxD9y+"
    "Gx1cI/hK2NXH+UReQ2sYXD5NgSDeSyWBuKuD5EuE20wVl3vXNDknh0TVbtTW61gcCOcS47"
    "jHOpFswxJgNjMr7qmAyIq7AGv0CE8RhofT6iBUDrc8+tz4XsIoMQWs49qhZCF2xsWT31ko"
    "wFX0gmYtnRlVp81P1NTVJm/eSNki2shcgCCUqQKEEeAxtfiyqVjLVJ1k7JEH4U4I8Ufzew"
    "4vXBft0eeyorc9YkXeOsOlvjbC1ZQzceVSKGSSCshrdM1TuYd+JbQj0I9aCuLcTx60E3nx"
    "QTuuOLgUELysaGdToQg1k2afAzdS8GWkzIoX7gfKj+y3wd07KYGRreNCH63f/dh+R114Fw"
    "84VM+tu4uuMNj9Un9aJiSfROIcx3IAmecOEo7Qpi0dXUhjrVx2JcK8SOD8nHYgPq9FLaJy"
    "2+WphQCjrHKPPuheGo5TH1t609ZUJzc1s8YJqLqNiIMJegGgU/1cQ+rYU+HSBzAs33FwdK"
    "nEDkL0onrpXLSiDy20Detp5Miah3KvFOCtomvcrbsJcCHe7z1rydC1Eot9Z0p6+Q9W6vv2"
    "5S3ed1dXWf12vVfRRYzJ8sjVL5jx6nlbb7ItkKzk9Ad3w7vQbaHz788+rdDfnl7ub69v72"
    "w3t4StazJh6ES3lN4buby3erW5pOZsbCG3UlnHOiPdZvzq4cbQHnkP1pMJ89qKsVUXzJ/B"
    "4wjBqAH27+96EEcMoYzH2Y0ukF/K+hNdNKXLz6lep9DOyjGu4iDULeCPKN4ra3mFqoq0RU"
    "WDXzwWFtcqFFB/CsHUpqZ1SQkwVUpqBjHoVDEvmODuJgBNzJcVvuBSOSLmp6q7S8WRMDZt"
    "oOPDZUgncbzki0R3bUHtn90pzHrEVlH4MFwkWa3qG8g7KRjIqJVbBZTtE7eE9PG3nHT2u8"
    "46drmzjl4VZsukCEbov9JahtT9C5454XBSYpJxmpFXGEntPQdfs3viD8SenTRCoBJZxByf"
    "DMKQueVJ9Bxa5Qe16Tv2c8EoQL4tAl+YY/kX8+XBuKJGztzuAEvlGqKInv4Uqive7qLk8w"
    "HVy88oKMlzE1uI7Vv9UdhvAUyN+axDXK9FOp5yU1yua5C9nnMEeEUMRBkiggamWWBBzO1X"
    "XHZEC1madg01/MYssDLVYjWy1BllMWpu9fREukLZTQaiW0dKnK+Fcz3mR6n7ju1lKusdTY"
    "wQzaKadpKqWl83vogT9vIqSdV8to5+sBjJaRzxjxv+FuxmKRB/OLGQNDq5l3Or83NTK2dx"
    "hW+GOqsazyxSCYutSNFZg5AYK5xl1fvbJAMpmNMK7DeGIF4wnCaIbx1ArGU4TRDONrKxhf"
    "I4xmGM+sYDxDGM0wvrGC8Q3CaIbxrRWMbxFGM4zfWcH4HcJohvHcCsZzhNEM41+tYPwrwm"
    "iE8cRKizlBLaYCRist5gS1mAoYrbSYE9RiKmC00mJOUIupgNFKizlBLaYCRist5gS1mAoY"
    "rbSYE9RiKmC00mJOUIupgNFKizlBLaYCRist5gS1mAzGjoQgXkaOW1VAJhsb1oUhUpg18v"
    "hUT/tiIOKHOBzQn7Kk/HqaLzGnjprOhQ4QDEWSQBG78NajDtvdBkIMb0NpqDPTOPeiXAso"
    "LRZjKCmjUEgyRNMrgkkeibiUEtaPOXS8Q139GDv4MdKn1QJ0ojZcx9KDD4N/mHRftl6AFU"
    "JcgfZfQMjFOvbVoZsZQe/ya3aSJPbJpTboJtP7h22T0g4n1aUdTtZKO2Bd2gHWpT3uurS2"
    "9V9yih7GzTdivjW8d531FrWephAXaXoI8vbLA6aAGSW4L+Nslt+On2NsPxUa6zBiHcavC3"
    "nuGVCvLruTTO8BK9l3kSOfLWyATqYj0NZAY92/Hdb964hf44qHA4NLAy4P67wZ6qxu3gqM"
    "h9/rwgOuA9UKoKQTOB0eEqMYmdJP0Dv2JfkB2gVATQMKNOSZsSDuODsVPArkBXmMGwpAm6"
    "hH3SeMhUN9P935lSzcwOQDOcgbbNS0DN0aB3RrYKGknWsHWOkrMzSeN7I0nteYGs9X0dWs"
    "aB3ee0Y95lQ4KFKS1cqmy5DJ49MA6ngCyDlFSUkheXX7/vLuN7OolM4PuAynQt9ocPXbw8"
    "2lwT72ybCpayvK5kR7rCibcvSjLSgbCK5+/txGCSiQ9ICH7FsRoI7ToqVnkQqd/q3tCrnA"
    "aQd/mQ7tOjb4d0c5+8WdhJFgA7OOlo4Ov6CqjYJ4oo3K9kISxTWfXI+RhJpQ0IXIQv1Pl+"
    "SFuorf6yJyRD8MCsmBrsQX/pBI158wuI8kVJEKRp2k/B1UnkvfR93Dc/i8Qmfb+ytsoLR1"
    "oQoPKm+DYMZDbr0QRSo8qlofVf8O2NQEvE/F0gx8StFS7ega7HvSOzpyPP3KxjPOn39gng"
    "s9J01n1OqU2oNqEU+GrqEw2216XEGM85xJqd6SPCURzcx3Aq6WZUieBJ9rC92cz5kfwvHh"
    "SuJEjER+6Hrp3/EzmQMh0VP1T59EgTmcejePqgm5hgF1ej0xIaEvKJxv6TP1LB6F6vx7iv"
    "vRkme2vNAvoe4Cj1sINwy1aRLup67rWvtDfQb6PKlDC3X35xSiwp/VGevHc3Q0eOOA7/SV"
    "EjYqQ/XZavwUIVTdh8juqjlp5PfKOAZ/H5q3Vx+0K0vVfB1WCPG4bX3c6o/UHv8CFWqFbb"
    "HHJq47beLqLG2se+n8XoCLXv5OeGa2390vk3aaQpwR7BHcBXXB/70n71ejDIaaBIb1/iBg"
    "8rFvEFKgQnmkvaU6soc+p0Hg22dFKQVvHoQG6GtyMXMSTDRfBRRsy9ZbuUCEcnXrFEswAF"
    "n2vy3QYPPbBs1vQa6IbJhFTtCjjb01ZsGEsMtJzQj6JzQ3yjx7XZN59tqQeebLBTMAXK0P"
    "5hQ9QHgf+mC3HAo3iYVwUO1QyKYMmzgUUpNjU/e3D43PBJMyLooCEcPcA99x0qfW4K5uRI"
    "Ixwd0WQ465Ne3ezH3b7xgVCc8G22R6D6F90+j4fFNzfL5ZPz7B8mzVED4jwMPT2pgap4nY"
    "oJ1TINzWcEs2EcwQF1kX6p7TYNDJKupNg92VaDNqg32ZDnMNNoBfR5TYyYQlst4Y/fZfgQ"
    "rzPPaU50EjyZzRYmZwBleLh2WqHhyqeyjuA4Fe6hVG2hFmx1TWSHtkItx37Q7BaJtMjzId"
    "+tGOMdVD8TPfZ97AYPJKh4Z1pq5JPMkiYjahgIwKiGLV6e4+BJ664fcEOl5nlyVjEixaPv"
    "vEBJEzvvAhDpVC9CgT1TWHt3Z3g93sYyF5Ii1f8y80pnXmsxrWGNO6kCrz1fC3gxeHQujh"
    "SuiGnpUFOSPooZ3z9E2TQqBqVrUM+8ZYCnTvZTu6JrfuuG6H639S2tpICfzPNjCvkPUP6Z"
    "1saMHUL5WhNdqrdAh3I7hdOdK2eEvTTpFsj8ad7MrxWnewisd+nSUJem2MPGukaORpKwjK"
    "aAxvO2bCNki9TIgr0HYF+MIfCXc6s4qXLhP1CPztxUxz/tzCeFki6xGu3TJdlqVKVzDITz"
    "cxoIT6x5/vqpO7ErvkXX6nI9RIP6cbMb2a7KTPu7Ty3mpF6B0I5gZDb2F0WGfrLahTzSMa"
    "YyICRBCVSFMLbVwIYMYXRL31kkzUK0E9nfESqhXEFXSgaABYahc0nMyYfElus0qq0EUObq"
    "eGh7nNV90QnmMMkzzUezQpYVBhUkYbMtqQO8jB0Ib8lUFvawjayADUOch3bwH6N3d9G50g"
    "m9+bWKo+dOoF+envamVMElY2VitfwXczyha3mTcdpoOwQrXEUSw2n4omixmPpZrFjPmxtC"
    "PpEvzernZ0k3uuqPV9Sikk4cJVso9u4Am+9AkzO9z3/QKNegCHKEChANXdIwUFqK8LehSg"
    "ditAYUPwbln9dilm3WfuiGuQDEzS1uqUWqErd2+MYlGjmez1t9RgtIASlroQdG5QknmHHy"
    "3JQAlMNQUiD2c8EnGZTF1Hes6ojGJbJohKcB1mrItae3hew2jHIcnkq0PGPCaSE0pbKG11"
    "ZyFQ2uoA9CgN7Huvp6esxU5PSRD2YxTCbv6EIm4xSmviVz5YK3ixdFpDieuezxkUXNX2JK"
    "gZDgXGE1FIR8JlNcnHDGqLqwGwRaUJKusi1TZu2FxmgpBfTBbp1teEklNnFgIlpw5An/Io"
    "K+gLRAh9a+iV8u5DLu3YkHNeh36ZDuPY2uIvGJV2hchzih7EhO/BSBtQKZMK3xZpDgUqzH"
    "KwyHLAnP5DN0nxHWmNfoEIWfkR6sU/6Ywsg078U5qqVa0P5wXZmjTKlFHARKylhsWqBoHg"
    "IZsYS4U2o8GaB0e3+YeoxnZlIVCN7QD0WPMAax4cf80D5sPvNjGQOn2pQIUl/6ySwkEEUo"
    "pPuyzlVWLk3q25d46mrS1slRJVqLZrAFnHPHfOlZeguk7CCtke7WL/+bwry9i+qyVA7Kfa"
    "wa3Ex3Va/ATafgI+Y47p9K0EPyfAtBysuYI1V5CHYMUPrPjRv00tmHqNieu1WIE1UlyFHT"
    "k5sO5KJ+quaLcPyDiDKp+QHhx+0S80CtW8hs6hX8G3M2dzqNhFBKNOMaQxCWKEYtcLLhw5"
    "VFdkCJN0UZRgJqhkL6SChvoy3hHrrqSdPKF5KKVH/WmkAId/P7Ml+qI6xKOG6IvqykKgL6"
    "oD0Bd5VVNPSZGmhx6p8waekvPqNo5rfQaZVZueZHoPcd2+CypMhJOmNpt0fi/A3bfJBvJK"
    "pm0i9kp0yKqPMW6sqFoZNIUVzataV1hV9ppEkqVVC3VIWCrEJzcyhpF9mcAoymfVyhN6FN"
    "s79B3Uie0Bl25qGWhowyySoDdkXRznrtEqXxfYkRNhHLxNYAfzHWgTmNf2sEk+WCNG7G1y"
    "EGJG30bzLNChRLNBUhmYDm3hL1Ih+JuJkytrsb4QP3LB3Kn/M1vqxbhVL07NftfVTIIjW4"
    "Qq+7u6LOgik/pKu0/9evWbWcxfri/vry9/uBmYWMwWcC10u+wpsmW2WsL27ub+4e72Wm3h"
    "w+g//4h9CTPXmDxTGB3WaT/zbJ5FAdVAUXAoD6/TYcDoOSw2D9VVs5SEIHzmEDd8SR5mjO"
    "gnQp1SqBgRMk09jovD6/Km2iUCFUvVrUKidp4IzcVT9/lwi0L0dsVTa/qvmc6Qltagwypi"
    "OzG0oaekE4c2eko6AT0WnzgY9OqQCCODclzN2XOKXtj6y/z95LQBfz85reTvMLQajskkM9"
    "ZIqzU/5FR7tDscxqWyRbPDmFp1U0ino51yjSP7oWtQrWr5cUrSGzT3Hl0Jr9Uq/WmNFKMr"
    "264CNKNo4YotkeEX0DJ7myvCP4y2+hroi1SI/AbI2+75AhHi3pbn68bprQLqy5S4Ai2j9G"
    "Ibm31KSYkO0T+6wJsrQZ/ZwGBzjgeGdebmMUxpaGkGw62eD0HwYN7Vbo6httNCo9EFlUSy"
    "kHCRdiANOXniwtR1a8N7oR14g++jZCc4a2InOKu2E5ydoh24QywJ7cCdgD5gYjR3/Sg0RE"
    "hVB5yViHqk+G7NmKOeFgQtRJwyXY+Q3XcueMD8UQuLWpkORcyWPWHks3UprYwGg/6+YH3v"
    "iDD/Q2QU5eFyrSDvJBMatSCBzmpToiTqMSMOSN86CH7CREihga07V3QLJQiwT0yQmXoo86"
    "UO0WDhgjH/gsRRN4pmzqRUP2RIoDBBfJskHoRO1b3MDUv2+3gLXWGocRxh691DMz3UJjqy"
    "EKhNdAD6Z/VrbUwV6XwMa2gQ1iCj8b/ZxFKhKBDhvm69r5Oz1gr5nAaBP0Zj9d9W5ani9V"
    "oJd5bOsOuyt+CR54CkOY/UrtDRxXmfPK2TqmuEOnMlYDps4jqmhNGt3BGN1ts6BTB4uVes"
    "CcXMTkCPwcuHhb5NM4KMqAf1ZVck/bNXTUT9s1fVsj6MlXEGGcJa5CwQ4RY/RpnzF8Hngb"
    "EoSTJSK3cGeo5FNp5UX6ySCxPbZFxiBJ4rScB44DEtMcoZX0g1xrJezGAQheBLc5bdpjf9"
    "3f/dfxRqEp8rdv2oJNZnyLUjggW6WR6RTN2APoVMgC1WUDkj6pFzTz3wgjwwj00FnavpT4"
    "rtxM+QUAnVaWFjhcQLhibWwx4+KPt2ZCFQ9u0A9AlftUa/TIeRBa3Dh9OTyQ7+Ehlu/9bw"
    "xyeyhe6REfTQx7Dl2p7YxfjQm5v5oTX6BSLk6keo891R1+hn0NeHtfUn1YzGhSdh8koIO5"
    "XE4/4U/u/G5U+MFSgtKNFxsC3WjtHuveI1qDx1Avoxm1Lf+oQtUuER2xr75WhGTeFBtWHB"
    "BSoMDLYoywGJwpZQpySIswXOyWuPLMugrJL1iK1slEPTFZk8Ke4RI2CoEJ8P10vo+UQLtw"
    "xE62iBOxJySJ4En2svhsJZqXrkm7QS4Zg9ccFyj4criU6i+BZcKdAUiiU+jzUXzTYfoN01"
    "gXC50Jv5Ubt3kgs6xEhdUTeBKHki0+AkhRMjMwrlE9MqKsnTviee+xRC1P3U/cTUI/5UcH"
    "nL2I0Ei9veizMkH4tiVBoPgN4d9O6glIwKSiegx8gmjGzqeWQTenB2XPwyFcUs1JEyUW/S"
    "nreWzl8QZ+1Y8wphb5Ddd9CDKyW81Rr21d3xCiR75Msf/7UrzlyD4W4a5HEhCk2qmzLrFb"
    "LeHYmvmzDs19UM+7WBYUPUprXQVyLrkflo37oOxjwcOLWS+y1yK3Mi3Pqtt77HZZudXyRD"
    "9DdEfzGz6qdcpurd6Xr65k2D41XNqjxf9dhKLSjhTl0rISan6B3C25FfOuKm+XXmykCb/9"
    "dcNOnQsM49s4gnNY6himWu2BcB0VBxCyxCPfhDMiZfkttQEtcBV0k860l7VjzmTJl4AR6T"
    "UCzBfaIePZlB8NSYQSSVMfBql4/bJMvm++R2aYqPvm1c/FTn2/jE5yF59vnCJ9RfkjkX1s"
    "VQh5h804kDC90zHVkIdM90AHp0z2De01eKP+Y9Yd7TAUHHvKc+b27Me/r68p4u5fPAoLjD"
    "5WGd0k7ls33DaaiGpmMX0zITSqlNG3kIPQqVv3XfZ0k813+GKr6BcD+p/XMR69TqXzLUNX"
    "9jXVtdc9yKAMu9PNVOm87Ntph5VX+4NIl5Oa8OeTl/hZlXHeJ2qDl3AnrUnDGwsTtekJ0E"
    "NmLx610paKj8Fvduo61bs3PXNu6CWvmgk+m9Ywpb3rTq94ml9ZFXpEK1Fo3Fx4m/VnqtLT"
    "pFKpT3MK7rONHHuOnexx3dLxgL7vhiYLBfZmPDOiOmhFkWZkwR+YRDkzEwCsZxQBKifRJ7"
    "4oX6h3TnUbyBhvAXPACsjNQnke9ws51y89tCHNE9Y+RR3Uq+vIv8xza2ycTEolO0MeynA/"
    "wMjZcdWQg0XnYAerTs7LKtGRp3dgnveGlt+y2Q9E4O3Ynld2xv5xmjkWdTriwiz7CtqzOC"
    "0/k92NP7TgaWPBITA9i18TkZDW7x1oFRrm8Ne0qCqLd2mNrXediswgOiDqoK9akwOKKqdZ"
    "uMoDdlNbZWsCTkITVs4Uoss/kI5fq+9DybWjrZfIRy3TYe+aEBy2qZLafYo9T2n899kdsC"
    "wRUQcxvlr0DSA0F5D+nlPg/ZCOxsdhJDiQylhrZSg4Yxcdu3WIACJa7BBmvg2qopOQ3i3l"
    "pixrylwy4AUz/WHv4iFW7+I8xcul+wIKx2/8djwy+4/5NmvjZJTEkPJhH5L8ljwKULcx6T"
    "ohuEC4cJSCCKi3OoS0tded3jHDKQaFibqrSNezdx+usAgsT0zaNwwhM/Q/JE9PsflrdV+/"
    "2LC2dhjSxQ4UHT+qDJPo818KvrQxZI+oT81owRmJGEGUndMU3sxC/tytGYm6TTujZQORE2"
    "grJoBFUQZpru6KL8s7/97ERsT1t667EslsUysUqmhRlTlwq0Pg+LVKjLHqEu+45P1Qfk+8"
    "wbGLTZwuiwTp/1+BRs2TCxYVD7r0pBZFq3dNjEldAgjdCx4oh5m+G4b1jci2yo24rN+ELd"
    "TySVMKgkwD7X1dot39ug1hqD11d0XVRku6nIYgA7BrB/bdAn/Nke/hVCXILWSxC6oSlctV"
    "p6zQh6GOa+Ewm2ouVxze6u6HiM29piWzPPM3ZmqsU9J+pNkNS+LcJVkT3VsVT9iuzZRyhV"
    "R3S0K8GpM6GyyudYGh/W6WnjdKZNN+qkyn/IiXrD5Uui030n0DuayZfX+v+PFX2mG5M2ch"
    "1iYvDhOVCNgxDz+HZp+wwVX7fh9un8XoC777hZGjkuM6beVANepEHQW4COWZSHECQxP3j3"
    "fljMxsEUkmPlyphCsqcUEnOkxpcSGMyhGnj+NT7/NIoQW9QC/JQM0cf0neNdA0wjObQIzq"
    "aRbw1/kQo3P6bwHAf2HTGpX3M/jC3fa9b0dGhYZ0ifxJMamtHv+ZyNubPULX8gtiiJPALD"
    "OCVKhCv0/RkSyeMgJAhggrE5XWoCbUefufN1W/sO7m9XwNOj/jSCgxh7C9VqD2dNzMJn1W"
    "bhs1PsLdQhZnYM6SR9dUQVgptS5mPBX4o0vbNRbLv7yr6LkCFD0VzZ45M2XRTKdCidHqF0"
    "escmbuAyvyrgozReK6dmAR8jkdJYhH4oeVBJlHOQIdP7kClnEurCp3njIi0Wbw4BsbsFVJ"
    "N/mGWBIy8kecwaSD+SJ+55fCHJk1A3BOlV8IWa4jq5TEuJZGr3OGoLLwl9ChnceyKonMWP"
    "8bh6PvXlAtLZpc4H0HQPzGNTQedEsKcIglMay8AZwPExnstSheyuNDsAw1a6F7ayuoAWjH"
    "aFEs+69mcdai1fkdby1YoXB8+GQeQvMFN7gJnaRx0tIFkYei0UwzId8o8jVAx/hrJhBoXw"
    "57ScWKUi+KxmjALJIof7yzmPpLdspgf+mroKpmpbkHmk9Ce1b3gklF7HfKV4Ja4H4I+SwM"
    "8EhU8yAhI3WVBJ1LswtaMutHdCa1tK85pQ/0VIxkqHY9SJNTrXUKFs70+383tkgKJ+d9jT"
    "vVq/y5fI4jwqEfUimLt8Lr09a3AsvT2rPJVgCDW4TkizmFV/MOixLdxONQiTfFsd5r0wl1"
    "I/TnD3HeStpUNbfaJAhEzkGLWJX1Ip52e2HBi0itJ4rXaRyUujZ9ZQr9Dth/niQkv3igoq"
    "EMM/s1vJIZGMKoWVjJd65BMs90tyx0MaqnXMr72Q+gYeo5+UEuCGhOr/urKi6fE+nvplPc"
    "JKYfhqtIUNE4Vq0pP1qq4je6+vV1lMUprVUpjLkMkjZHF13ApOheK5oo6Vq9v3l3e/mQ+W"
    "dH7AZTgV+kaDq98ebi67w9/uWQifLFSw05trvVh7aUIth5PxVF3lbsoa+tAvFafwosTFvH"
    "B9GTdbf3I9pmvOMf+TK7g/Z35IdAe5mIGQkD4zX1sz1jnYlu65AX9KWHxjqZdt0bbboVjO"
    "benQ1SxLL7SNDJwRoBDcQgiOP+0WeTAlOhSFNzFlaCDHVvylTNU7F9LWEtI7cijfsYDR9F"
    "g1RLZlo7XHMQ3ckcjmjrKei03OZJgcH5+Q+TBmSuBXZyWdqgWIS8EutJcg1O6DOFaMOS/J"
    "r67aWZEOMVOqQJQI+4oetIIFF9AIhfumA3v3D9zsNB/NqJxZHukZDZ7r1uc67AdrzEtEvT"
    "jfd+6SOExaJeZkXMS1vSKbrrk5QY8CE7ZW9SQ+FOyMFzlNS+NFxzDdk+2iCPucOS61YdIZ"
    "Qe/E0PMmUuh5tRB63iUZ9AFsIdd8riaUhSHTeK0cqq0qagPoqc0l0Hh+YsOhqXEmCi5Wch"
    "aytASomCvBWO2GMiurWZAg/ysQPGSTMA6R8TnYfhweC5YT9eOIp7adMAqnh3yXJtE26ijG"
    "4JqOBtfYCldoIjleb+ElE+5kZmKXyUgto6T5nC8xyOol6JpTLfngu84kduZT+8SENHalrJ"
    "aQCiQ9VGJ3Eu8NH5UFwsn0HqJ78qqRKfRVjSn01VptTqjkwnzDOfb3+w/vK0wxOckKyo6r"
    "xJ7/I54rj/FIqwEXwKh3uKz6VoZl9QpucPCS+p//HzUz3q0="
)
