"""The gateway over the sandbox: real MTProto, a real database."""
