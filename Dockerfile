# What runs is installed from requirements.txt by hash. What only checks the tables stays behind in the second stage:
# the last one takes from it that they are right, and the measured reading level.
# Not asked of a registry: this tag's digest as public projects record it (October 2026). `make digests` asks.
FROM python:3.13-slim@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b AS base

FROM base AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
COPY requirements.txt /tmp/requirements.txt
RUN /opt/venv/bin/pip install --require-hashes --only-binary :all: -r /tmp/requirements.txt

FROM build AS check
COPY requirements-check.txt /tmp/requirements-check.txt
RUN /opt/venv/bin/pip install --require-hashes --only-binary :all: -r /tmp/requirements-check.txt
WORKDIR /srv/options
COPY settings.py ./
COPY .streamlit .streamlit
COPY server server
COPY streamlit_insides streamlit_insides
COPY wording wording
COPY data data
COPY components components
RUN /opt/venv/bin/python -m server.check && /opt/venv/bin/python -m data measure

FROM base
LABEL org.opencontainers.image.licenses="MIT AND CC-BY-4.0 AND OFL-1.1"
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin options
WORKDIR /srv/options
COPY --from=build /opt/venv /opt/venv
COPY app.py settings.py LICENSE ./
COPY docs/licences.md docs/sbom.cdx.json docs/
COPY docs/licences docs/licences
COPY .streamlit .streamlit
COPY server server
COPY streamlit_insides streamlit_insides
COPY wording wording
COPY data data
COPY components components
COPY --from=check /srv/options/data/reading_level.json data/
RUN python -m compileall -q /srv/options && \
  /opt/venv/bin/python -c "from data import catalogue, measured; measured.measure(catalogue.load())"
ENV PATH=/opt/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HOME=/tmp STREAMLIT_SERVER_ADDRESS=0.0.0.0
USER 10001
EXPOSE 8501
HEALTHCHECK --interval=15s --timeout=4s --start-period=20s --retries=3 \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=3)"]
CMD ["streamlit", "run", "app.py", "--server.port", "8501"]
