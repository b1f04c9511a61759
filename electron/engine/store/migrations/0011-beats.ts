/** The last call of what reports in by itself, for each source that waits for it. `failed`: 0 or 1. */
export const beats = `
CREATE TABLE beats (
  source INTEGER PRIMARY KEY REFERENCES sources (number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
`
