"""The program in a process of its own, killed and started again, while Telegram goes on in another."""
