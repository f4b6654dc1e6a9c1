# Two stages: the first installs what requirements.txt pins by hash, the second only runs it.
FROM python:3.13-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
COPY requirements.txt /tmp/requirements.txt
RUN /opt/venv/bin/pip install --require-hashes --only-binary :all: -r /tmp/requirements.txt

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin options
WORKDIR /srv/options
COPY --from=build /opt/venv /opt/venv
COPY app.py LICENSE ./
COPY .streamlit .streamlit
COPY server server
COPY data data
COPY components components
RUN python -m compileall -q /srv/options && /opt/venv/bin/python -m data check
ENV PATH=/opt/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HOME=/tmp STREAMLIT_SERVER_ADDRESS=0.0.0.0
USER 10001
EXPOSE 8501
HEALTHCHECK --interval=15s --timeout=4s --start-period=20s --retries=3 \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=3)"]
CMD ["streamlit", "run", "app.py", "--server.port", "8501"]
