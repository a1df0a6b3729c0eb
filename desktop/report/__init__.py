"""The printed declaration: rendered from a snapshot alone, verified, previewed."""
