"""Table models: what a cell shows, says and sorts by; rows come from the services."""
