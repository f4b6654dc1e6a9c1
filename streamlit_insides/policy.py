"""What Streamlit's front end needs of a Content-Security-Policy beside its own scripts.

Its protobuf library compiles a few bytes of WebAssembly, its v2 components come as blob:, its styles are set inline,
and its icons and fonts come as data:.
"""

SCRIPTS = ("'wasm-unsafe-eval'", "blob:")
STYLES = ("'unsafe-inline'",)
IMAGES = ("data:", "blob:")
FONTS = ("data:",)
