"""What was measured, by hour and by day, and the charts of it."""
