"""How fields are edited and cells are painted, by the kind of their value."""
