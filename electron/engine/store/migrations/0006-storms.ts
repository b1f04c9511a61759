/**
 * Who said an item (a number that stands for the person), since when a source is read (what came with its first
 * import is history), and the storm watch's memory: what was told, the detector at several moments, what was usual.
 */
export const storms = `
ALTER TABLE items ADD COLUMN voice INTEGER;
ALTER TABLE sources ADD COLUMN firstSuccessAt INTEGER;
UPDATE sources SET firstSuccessAt = createdAt WHERE lastSuccessAt IS NOT NULL;

CREATE TABLE storms (
  subject TEXT NOT NULL PRIMARY KEY,
  told TEXT NOT NULL,
  countedItem INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE stormMarks (
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  mark TEXT NOT NULL,
  PRIMARY KEY (subject, at)
) STRICT;
CREATE TABLE stormHours (
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  expected REAL NOT NULL,
  high REAL NOT NULL,
  observed REAL NOT NULL,
  PRIMARY KEY (subject, at)
) STRICT, WITHOUT ROWID;
`
