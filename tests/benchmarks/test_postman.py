"""The postman of the load: an update is brought, whatever became of the connection that was open."""

from __future__ import annotations

import asyncio

from benchmarks.postman import Postman


class Door:
    """Takes one update a connection and hangs up, as a server does with one that rests for long."""

    def __init__(self) -> None:
        self.taken = 0

    async def open(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        self.taken += 1
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await writer.drain()
        writer.close()
        await writer.wait_closed()


async def brought(times: int) -> tuple[list[int], int]:
    door = Door()
    server = await asyncio.start_server(door.open, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    postman = Postman(host, port, "/", "secret")
    async with server:
        statuses = [await postman.bring({"update_id": number}) for number in range(times)]
        postman.close()
    return statuses, door.taken


def test_a_connection_that_was_closed_while_it_rested_costs_no_update() -> None:
    assert asyncio.run(brought(3)) == ([200, 200, 200], 3)
