"""What the gate did: facts that are stored, counted, streamed to the dashboard and explained on the members' pages."""
