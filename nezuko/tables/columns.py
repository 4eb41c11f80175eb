"""Which columns may be seen. A column that isn't named here is taken for a secret; a test demands that each is named."""

from __future__ import annotations

from collections.abc import Mapping

_BUCKETS = " ".join(f"b{number:02}" for number in range(20))

_SHOWN = {
    "accounts": "id telegram_id name role is_active created_at last_login",
    "api_repeatable_calls": "begun_at status media",
    "api_tokens": "id account_id name prefix scopes created_at expires_at last_used",
    "asks": "id bot_id chat_id user_id user_name kind state way message_id asked_at closed_at correlation",
    "audit_log": "id at account_id telegram_id actor via ip user_agent action resource resource_id bot_id chat_id old new correlation",
    "bot_pictures": "bot_id photo_id",
    "bots": "id username name active problem added_at deleted_at",
    "brakes": "id bot_id chat_id per_minute tripped_at open_until asked",
    "broadcast_recipients": "id broadcast_id bot_id chat_id user_id outcome why settled_at",
    "broadcasts": "id state audience text total counts problem by_id by_name created_at begun_at ended_at note_bot note_user note_message",
    "channels": "id bot_id chat_id title username is_group problem problem_since subscribers own_rights looked_at",
    "cohorts": "id span chat_id at bot_id joined prompted channel verified left_verified left_before stayed1 stayed7 stayed30",
    "contacts": "id bot_id user_id language since blocked_at",
    "due": "id bot_id chat_id kind subject due_at",
    "events": "id at_ms kind bot_id chat_id user_id user_name channel_id correlation latency_ms cached text findings",
    "exemptions": "id bot_id chat_id user_id granted_by reason passing created_at ends_at",
    "group_grants": "id account_id bot_id chat_id checked_at",
    "group_texts": "id bot_id chat_id language key text changed_at",
    "groups": "id bot_id chat_id title username enabled protected_since protected_by own_options linked_chat_id needed "
    "problem problem_since own_rights is_guard looked_at reconciled_at",
    "kept_pseudonymously": "id bot_id chat_id kind what kept_at freeing",
    "pseudonym_key": "id",
    "raids": "id bot_id chat_id began_at by_hand told outside default_bans",
    "held": "id bot_id chat_id user_id user_name held_at",
    "invite_links": "id bot_id chat_id joins",
    "link_joins": "id bot_id chat_id at",
    "memberships": "id bot_id chat_id user_id status present bans until restricted_by joined_at told_qts told_at requested_at learned_at",
    "passwords": "account_id email changed_at failures locked_until",
    "people": "id name username search seen_ms",
    "prompts": "id bot_id chat_id message_id random_id state created_at sent_at",
    "requirements": "id group_id channel_id position choice pending_counts",
    "restrictions": "id bot_id chat_id user_id user_name state origin prior_bans prior_until missing correlation prompt_id created_at "
    "done_at closed_at closed_why",
    "rollups": f"id span chat_id what at bot_id count cached failed {_BUCKETS}",
    "setting_changes": "key value changed_at changed_by",
    "sign_in_links": "account_id created_at expires_at used_at",
    "stays": "id bot_id chat_id user_id joined_at left_at prompted_at channel_at admitted_at verified_at due_at "
    "counted_at counted_as",
    "subscriber_counts": "id bot_id chat_id at count",
    "log_channels": "id bot_id chat_id log_chat_id title told telling problem",
    "sweeps": "id bot_id chat_id kind state by_name by_id rule source since until canary total calls counts problem note_chat note_message "
    "notice created_at ended_at",
    "swept": "id sweep_id position user_id user_name is_bot outcome why entry_id",
    "taken_commands": "id at",
    "telegram_calls": "id bot_id at_ms method chat_id user_id took_ms ok error waited_ms",
    "telegram_chats": "key bot_id chat_id kind pts",
    "telegram_people": "key",
    "telegram_sessions": "bot_id dc_id address port pts qts seq date",
    "vault_check": "id",
    "web_sessions": "account_id created_at last_seen expires_at ip user_agent",
    "webhook_deliveries": "id endpoint_id event_id kind body correlation state since_ms due_ms attempts last_ms took_ms status error "
    "answer",
    "webhook_endpoints": "id name kinds groups old_until active paused_why failing_since created_at",
    "whispers": "id bot_id chat_id user_id message_id random_id state created_at sent_at",
}
_MASKED = {
    "api_repeatable_calls": "key_hash call_hash answer",
    "api_tokens": "token_hash",
    "asks": "query_id",
    "bot_pictures": "jpeg",
    "bots": "token",
    "channels": "invite_link request_link",
    "cohorts": "invite",
    "invite_links": "link",
    "kept_pseudonymously": "pseudonym",
    "link_joins": "link",
    "passwords": "hash",
    "pseudonym_key": "sealed",
    "sign_in_links": "token_hash",
    "stays": "invite counted_by",
    "telegram_chats": "sealed",
    "telegram_people": "sealed",
    "telegram_sessions": "token_digest auth_key data_key",
    "vault_check": "sealed",
    "web_sessions": "id_hash",
    # Whoever knows the address of a webhook may often write to it.
    "webhook_endpoints": "url secret old_secret",
}

SHOWN: Mapping[str, tuple[str, ...]] = {table: tuple(names.split()) for table, names in _SHOWN.items()}
"""Columns by table, in the order in which they are shown."""
MASKED: Mapping[str, tuple[str, ...]] = {table: tuple(names.split()) for table, names in _MASKED.items()}
"""Columns that are never read from here: secrets, what was made of them, and pictures."""
