"""What the download handler writes on requests and responses, for those that they pass afterwards."""

RAW_HEADERS = "raw_headers"
"""Key of ``request.meta``: the response's headers in order, names as received, as pairs of strings."""

FETCHED_AT = "fetched_at"
"""Key of ``request.meta``: when the head of the response had come, aware, UTC."""

DATALOSS = "dataloss"
"""Flag of a response whose body ended too early."""
