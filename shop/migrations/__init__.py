"""The database's history: each file takes it one step on."""
