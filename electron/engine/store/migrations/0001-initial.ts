/**
 * The first form of the file. Numbers instead of names stand in `items` because an item carries them several
 * times; `words` holds no text of its own and knows items by id only.
 */
export const initial = `
CREATE TABLE facts (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  everyMinutes REAL NOT NULL,
  settings TEXT NOT NULL,
  paused INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  state TEXT,
  dueAt INTEGER NOT NULL,
  lastTriedAt INTEGER,
  lastSuccessAt INTEGER,
  failures INTEGER NOT NULL,
  blind INTEGER NOT NULL,
  error TEXT,
  removedAt INTEGER
) STRICT;
CREATE INDEX sourcesByDue ON sources (dueAt) WHERE paused = 0 AND removedAt IS NULL;
CREATE INDEX sourcesRemoved ON sources (removedAt) WHERE removedAt IS NOT NULL;

-- "at" is the earlier of publication and receipt; "publishedAt" is null when it is the same.
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (number),
  key BLOB NOT NULL,
  shelf INTEGER NOT NULL,
  at INTEGER NOT NULL,
  receivedAt INTEGER NOT NULL,
  publishedAt INTEGER,
  snoozedUntil INTEGER,
  title TEXT NOT NULL,
  url TEXT,
  author TEXT
) STRICT;
CREATE UNIQUE INDEX itemsByKey ON items (source, key);
CREATE INDEX itemsByShelf ON items (shelf, at);
CREATE INDEX itemsBySource ON items (source, shelf, at);
CREATE INDEX itemsBySnooze ON items (snoozedUntil) WHERE snoozedUntil IS NOT NULL;

CREATE TABLE bodies (
  id INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  html TEXT
) STRICT;

CREATE VIRTUAL TABLE words USING fts5 (
  body, marks, content = '', columnsize = 0, detail = none, tokenize = "unicode61 remove_diacritics 2"
);
-- Fewer, larger steps: merging only when 16 segments have gathered takes a quarter off the cost of indexing.
INSERT INTO words (words, rank) VALUES ('automerge', 16);
INSERT INTO words (words, rank) VALUES ('crisismerge', 64);
INSERT INTO words (words, rank) VALUES ('hashsize', 4194304);

-- How many items of each source stand on each shelf.
CREATE TABLE tallies (
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  shelf INTEGER NOT NULL,
  items INTEGER NOT NULL,
  PRIMARY KEY (source, shelf)
) STRICT, WITHOUT ROWID;

-- Keys of items that were deleted by age, so that a source that still shows them does not bring them back.
CREATE TABLE forgotten (
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  key BLOB NOT NULL,
  PRIMARY KEY (source, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE watches (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  terms TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;

-- No reference to watches: a watch is cleared by giving it a new number, what is left is swept away later.
CREATE TABLE hits (
  watch INTEGER NOT NULL,
  at INTEGER NOT NULL,
  item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  PRIMARY KEY (watch, at, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX hitsByItem ON hits (item);

CREATE TABLE sites (
  source INTEGER PRIMARY KEY REFERENCES sources (number) ON DELETE CASCADE,
  url TEXT NOT NULL,
  verdict TEXT NOT NULL,
  since INTEGER,
  confirming INTEGER NOT NULL
) STRICT;

-- outcome: 0 success, 1 failure, 2 unknown, 3 degraded.
CREATE TABLE checks (
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  status INTEGER,
  milliseconds INTEGER,
  reason TEXT,
  PRIMARY KEY (source, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE alarms (
  id TEXT NOT NULL PRIMARY KEY,
  sourceId TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  raisedAt INTEGER NOT NULL,
  acknowledgedAt INTEGER,
  note TEXT,
  endedAt INTEGER,
  itemId TEXT
) STRICT;
CREATE INDEX alarmsByTime ON alarms (raisedAt);
CREATE INDEX alarmsByState ON alarms (state, raisedAt);
CREATE INDEX alarmsOpen ON alarms (sourceId) WHERE state <> 'over';

CREATE TABLE notices (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  itemId TEXT,
  alarmId TEXT,
  urgency TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  deliveredAt INTEGER,
  attempts INTEGER NOT NULL
) STRICT;
CREATE INDEX noticesPending ON notices (createdAt, number) WHERE deliveredAt IS NULL;
CREATE INDEX noticesDelivered ON notices (deliveredAt) WHERE deliveredAt IS NOT NULL;

CREATE TABLE undo (
  id TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  change TEXT NOT NULL
) STRICT;
CREATE INDEX undoByTime ON undo (at);

CREATE TABLE problems (
  id TEXT NOT NULL PRIMARY KEY,
  message TEXT NOT NULL,
  advice TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
`
