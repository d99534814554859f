"""The faces of Playwise: Telegram, the terminal and the command line, over the engine's questions."""
