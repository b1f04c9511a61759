/** What was posted to a source and waits to be read by its next poll. Numbers are never used twice. `headers`: JSON. */
export const intake = `
CREATE TABLE intake (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  headers TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX intake_by_source ON intake (source, number);
`
