"""Who may open the dashboard: accounts, one-time sign-in links, sessions that can be revoked."""
