"""The postman of the load: an update is brought, whatever became of the connection that was open."""

from __future__ import annotations

import asyncio
import random

import httpx
from benchmarks.postman import Feeder, Postman
from benchmarks.shaky import ShakyApi
from benchmarks.stub import message, running


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


def test_who_polls_finds_what_was_brought() -> None:
    async def bring(address: str) -> list[int]:
        feeder = Feeder.to(address)
        statuses = [await feeder.bring(message(number, "/help", 100)) for number in (1, 2, 3)]
        feeder.close()
        return statuses

    with running(ShakyApi(0.0, 0.0, lambda what, call: None, random.Random(1))) as api:
        assert asyncio.run(bring(api.address)) == [200] * 3
        found = httpx.post(f"{api.address}/bot/getUpdates", data={"offset": 2}, trust_env=False).json()["result"]
    assert [update["update_id"] for update in found] == [2, 3]
