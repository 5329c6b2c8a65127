"""The Naadam wire, read by a second implementation that knows PROTOCOL.md and nothing else."""
