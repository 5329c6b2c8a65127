"""What a run came to (PROTOCOL.md section 10)."""

HIGHEST_MICROS = 1_000_000


def read_figures(reader):
    """22 bytes; returns the number of samples."""
    sent = reader.number("sent", 1)
    samples = reader.number("samples", 1, 0, sent)
    highest = HIGHEST_MICROS if samples else 0
    least = 0
    for name in ("min", "p25", "p50", "p95"):
        least = reader.number(name, 4, least, highest)
    reader.number("jitter", 4, 0, highest)
    return samples
