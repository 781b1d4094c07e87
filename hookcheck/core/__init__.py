"""The rules: no files, no clocks, no models."""
