"""What genres and tags are called in the language of the turn; in the data, and on buttons, they are English."""

from __future__ import annotations

from bot.language import pgettext

CONTEXT = "genre"
"""The context of these names in the catalogues."""

NAMES = tuple(
    """\
Accounting, Action, Adventure, Animation & Modeling, Audio Production, Casual, Design & Illustration, Early Access,
Education, Free to Play, Indie, Massively Multiplayer, Photo Editing, RPG, Racing, Simulation, Software Training,
Sports, Strategy, Utilities, Video Production, Web Publishing,
2D, 2D Fighter, 3D Platformer, 4 Player Local, Abstract, Action RPG, Action-Adventure, Aliens, Alternate History,
Anime, Arcade, Arena Shooter, Atmospheric, Base Building, Beat 'em up, Blood, Board Game, Building, Bullet Hell,
Card Game, Cartoon, Cartoony, Character Customization, Choices Matter, Choose Your Own Adventure, Cinematic,
City Builder, Classic, Co-op, Co-op Campaign, Colorful, Comedy, Comic Book, Competitive, Controller, Crafting, Crime,
Cult Classic, Cute, Cyberpunk, Dark, Dark Comedy, Dark Fantasy, Dark Humor, Dating Sim, Demons, Destruction,
Detective, Difficult, Dinosaurs, Documentary, Dragons, Drama, Driving, Dungeon Crawler, Dystopian, Economy, Episodic,
Experimental, Exploration, FPS, Family Friendly, Fantasy, Fast-Paced, Female Protagonist, Fighting, First-Person,
Fishing, Flight, Football, Funny, Futuristic, Game Development, Gore, Grand Strategy, Great Soundtrack, Hacking,
Hack and Slash, Hand-drawn, Hidden Object, Historical, Horror, Hunting, Interactive Fiction, Isometric, Level Editor,
Local Co-Op, Local Multiplayer, Loot, Lore-Rich, MMORPG, Magic, Management, Martial Arts, Match 3, Mature, Medieval,
Metroidvania, Military, Minimalist, Moddable, Movie, Multiplayer, Multiple Endings, Music, Mystery, Mythology, Naval,
Noir, Nudity, Online Co-Op, Open World, Parkour, Parody, Party-Based RPG, Perma Death, Physics, Pirates,
Pixel Graphics, Platformer, Point & Click, Political, Post-apocalyptic, Procedural Generation, Psychological,
Psychological Horror, Puzzle, Puzzle-Platformer, PvE, PvP, RPGMaker, RTS, Real-Time, Real-Time with Pause, Realistic,
Relaxing, Remake, Replay Value, Resource Management, Retro, Rhythm, Robots, Rogue-like, Rogue-lite, Romance, Runner,
Sandbox, Satire, Sci-fi, Science, Sexual Content, Shoot 'Em Up, Shooter, Short, Side Scroller, Singleplayer, Soccer,
Software, Soundtrack, Space, Space Sim, Split Screen, Stealth, Steampunk, Story Rich, Strategy RPG, Stylized,
Superhero, Supernatural, Surreal, Survival, Survival Horror, Swordplay, Tactical, Tactical RPG, Tanks, Team-Based,
Text-Based, Third Person, Third-Person Shooter, Thriller, Time Travel, Top-Down, Top-Down Shooter, Tower Defense,
Trading, Trading Card Game, Trains, Turn-Based, Turn-Based Combat, Turn-Based Strategy, Turn-Based Tactics, Tutorial,
Twin Stick Shooter, Underwater, VR, Vampire, Violent, Visual Novel, Walking Simulator, War, Wargame, Western,
World War I, World War II, Zombies,
Animation, Biography, Cult, Faith, Family, Fitness, History, Independent, LGBTQ, Lifestyle, Nature, News, Reality,
Science Fiction, Stand-Up, Talk Show, Teen""".replace("\n", " ").split(", ")
)
"""Genres of games, their tags that are not rare, genres of films alone; others are shown as the data have them."""


def genre(name: str) -> str:
    """Return what a genre or a tag is called; a name of another kind stays as it is."""
    return pgettext(CONTEXT, name)
