/**
 * Drafts, one an item, and the replies they became. `fields`: JSON of what nobody looks for. An item's number is text
 * here, since a reply outlives its item.
 */
export const replies = `
CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  item TEXT NOT NULL UNIQUE,
  reply TEXT,
  updatedAt INTEGER NOT NULL,
  fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE replies (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  draft TEXT NOT NULL,
  item TEXT NOT NULL,
  state TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  sendAt INTEGER NOT NULL,
  sentAt INTEGER,
  error TEXT,
  fields TEXT NOT NULL
) STRICT;
CREATE INDEX repliesByItem ON replies (item);
CREATE INDEX repliesByState ON replies (state);
CREATE TABLE replyParts (
  reply INTEGER NOT NULL REFERENCES replies (number) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  triedAt INTEGER,
  url TEXT,
  ref TEXT,
  PRIMARY KEY (reply, place)
) STRICT, WITHOUT ROWID;
`
