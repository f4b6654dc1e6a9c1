"""The server around the app: headers, hosts, addresses, documents, warm start."""

VERSION = "1.0"
