"""help.*: what every client asks first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods.registry import ANYONE, method

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker

DC = 2
HOUR = 3600


@method(functions.help.GetConfigRequest, ANYONE)
def get_config(asker: Asker, _q: Any) -> Any:
    """Return the configuration: one data centre, the address the client already uses."""
    now = asker.world.clock.now()
    host, port = asker.world.address
    return types.Config(
        date=now, expires=now + HOUR, test_mode=False, this_dc=DC,
        dc_options=[types.DcOption(id=DC, ip_address=host, port=port)],
        dc_txt_domain_name="", chat_size_max=200, megagroup_size_max=200_000, forwarded_count_max=100,
        online_update_period_ms=210_000, offline_blur_timeout_ms=5_000, offline_idle_timeout_ms=30_000,
        online_cloud_timeout_ms=300_000, notify_cloud_delay_ms=30_000, notify_default_delay_ms=1_500,
        push_chat_period_ms=60_000, push_chat_limit=2, edit_time_limit=172_800, revoke_time_limit=0x7FFFFFFF,
        revoke_pm_time_limit=0x7FFFFFFF, rating_e_decay=2_419_200, stickers_recent_limit=200,
        channels_read_media_period=604_800, call_receive_timeout_ms=20_000, call_ring_timeout_ms=90_000,
        call_connect_timeout_ms=30_000, call_packet_timeout_ms=10_000, me_url_prefix="https://t.me/",
        caption_length_max=1024, message_length_max=4096, webfile_dc_id=4,
    )  # fmt: skip


@method(functions.help.GetNearestDcRequest, ANYONE)
def get_nearest_dc(_asker: Asker, _q: Any) -> Any:
    """Return the one data centre there is."""
    return types.NearestDc(country="ZZ", this_dc=DC, nearest_dc=DC)


@method(functions.help.GetAppConfigRequest, ANYONE)
def get_app_config(_asker: Asker, _q: Any) -> Any:
    """Return an empty client configuration."""
    return types.help.AppConfig(hash=0, config=types.JsonObject(value=[]))
