"""Nezuko: a self-hosted gatekeeper for Telegram communities."""
