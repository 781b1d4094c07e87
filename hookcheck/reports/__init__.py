"""From a ScanResult to text or bytes; nothing is computed here."""
