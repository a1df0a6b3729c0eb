"""The use cases of the program: free of Qt, and the only place where two adapters meet."""
