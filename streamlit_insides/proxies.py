"""Which addresses uvicorn takes for a proxy's: the same reading of FORWARDED_ALLOW_IPS as its own."""

from uvicorn.middleware.proxy_headers import _TrustedHosts

Proxies = _TrustedHosts
