/**
 * What the operator promised for a time. `reply` or `statement`: in which it was given, neither for a letter found
 * elsewhere; `item`: what it answered, whose number is kept after the item is gone; `lead`: the promise whose alarm tells
 * of this one as well. `unreadWords`: what was said and has not been looked through for promises yet; in the beginning all that
 * ever went out, of which some may still be due.
 */
export const promises = `
CREATE TABLE promises (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  reply TEXT,
  statement TEXT,
  item INTEGER,
  conversation INTEGER,
  recipient TEXT,
  isPublic INTEGER NOT NULL,
  quote TEXT NOT NULL,
  givenAt INTEGER NOT NULL,
  due INTEGER NOT NULL,
  warnAt INTEGER NOT NULL,
  state TEXT NOT NULL,
  endedAt INTEGER,
  told TEXT NOT NULL,
  lead TEXT
) STRICT;
CREATE INDEX promisesOpen ON promises (due) WHERE state = 'open';
CREATE INDEX promisesByTime ON promises (givenAt);
CREATE TABLE unreadWords (
  what TEXT NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (what, id)
) STRICT, WITHOUT ROWID;
INSERT INTO unreadWords (what, id, at) SELECT 'reply', id, sentAt FROM replies WHERE state = 'sent' AND sentAt IS NOT NULL;
`
