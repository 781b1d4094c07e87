# docker build -t hookcheck . && docker run --rm -v "$PWD/reels:/videos:ro" hookcheck /videos
FROM python:3.12-slim AS build
WORKDIR /src
RUN python -m venv /opt/hookcheck
ENV PATH="/opt/hookcheck/bin:$PATH" PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY pyproject.toml README.md LICENSE ./
COPY models/manifest.toml models/manifest.toml
COPY hookcheck hookcheck
RUN pip install ".[remote]"

FROM python:3.12-slim
COPY --from=build /opt/hookcheck /opt/hookcheck
# The wheels bring all their libraries; the evidence cache needs a home that can be written to.
RUN useradd --create-home --uid 1000 hookcheck
ENV PATH="/opt/hookcheck/bin:$PATH" \
    PYTHONUNBUFFERED=1 \
    HOOKCHECK_CACHE=/home/hookcheck/cache/evidence.sqlite \
    HOOKCHECK_MODELS=/home/hookcheck/models
RUN mkdir -p /home/hookcheck/cache /home/hookcheck/models && chown -R hookcheck /home/hookcheck
USER hookcheck
WORKDIR /videos
ENTRYPOINT ["hookcheck"]
CMD ["--help"]
