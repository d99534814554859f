# Two stages: one installs, the other runs. Every RUN is a script in scripts/image, which the tests run, too.

FROM ghcr.io/astral-sh/uv:0.13.8 AS uv

FROM python:3.12-slim-bookworm AS build
COPY --from=uv /uv /usr/local/bin/uv
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
WORKDIR /app
COPY scripts/image scripts/image
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv ["sh", "scripts/image/dependencies.sh"]
COPY README.md LICENSE ./
COPY bot bot
COPY engine engine
RUN --mount=type=cache,target=/root/.cache/uv ["sh", "scripts/image/code.sh"]

FROM python:3.12-slim-bookworm
LABEL org.opencontainers.image.title="Playwise" org.opencontainers.image.licenses="MIT"
RUN --mount=type=bind,source=scripts/image,target=/image ["sh", "/image/runtime.sh", "/usr/local", "10001", "/data"]
WORKDIR /app
COPY --from=build /app/.venv .venv
COPY --from=build /app/bot bot
COPY --from=build /app/engine engine
COPY data/sample data/sample
COPY scripts/image/healthy.py healthy.py
# Whatever is written lies under /data: matplotlib's list of fonts, too. PORT is what hosts set to another value.
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    HOME=/data MPLCONFIGDIR=/data/state/matplotlib \
    PLAYWISE_DATA_DIR=/data PORT=8080
USER 10001:10001
VOLUME /data
EXPOSE 8080
# A first start builds a snapshot before it answers, and with real data that takes minutes.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10m --start-interval=2s --retries=3 CMD ["python", "healthy.py"]
# Without a shell in between, SIGTERM reaches the bot: it answers what it took, and ends.
ENTRYPOINT ["playwise"]
CMD ["run"]
