"""The window: Qt and nothing else; talks to the services."""
