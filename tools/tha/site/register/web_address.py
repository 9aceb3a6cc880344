"""Of which host is what the register calls a source? Not every source is an address."""

from urllib.parse import urlsplit


def host_of(text: str) -> str:
    """The host of an address on the web; "" for anything else, however broken it is."""
    try:
        address = urlsplit(text)
    except ValueError:  # `http://[x` begins an address that has no end
        return ""
    return (address.hostname or "") if address.scheme in {"http", "https"} else ""
