"""What the bot serves over HTTP: the webhook, its health, its metrics."""
