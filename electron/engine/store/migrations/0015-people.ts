/**
 * Who wrote, what was answered, and who still waits. A conversation is one person in one source; `settledUntil`: what
 * they said until then waits no more; `waitingSince` to `lastItem` are worked out from the letters after every change.
 * A letter is what is kept with an item besides itself; one without a conversation is set aside or asks nothing of
 * anybody. `counts`: 0 for what came long before its source was added; `byMail`: 1 where an answer would go by mail.
 * `author`: who wrote it, as JSON, for letters that join a conversation only later. What already waited in the feed
 * waits here too, by the name that stands there.
 */
export const people = `
CREATE TABLE people (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  name TEXT,
  address TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE conversations (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES people (number),
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  settledUntil INTEGER,
  endedAs TEXT,
  endedAt INTEGER,
  reason TEXT,
  mergedInto INTEGER,
  waitingSince INTEGER,
  unanswered INTEGER NOT NULL DEFAULT 0,
  firstItem INTEGER,
  lastItem INTEGER
) STRICT;
CREATE UNIQUE INDEX conversationsByPerson ON conversations (person, source);
CREATE INDEX conversationsBySource ON conversations (source);
CREATE INDEX conversationsWaiting ON conversations (waitingSince, number) WHERE waitingSince IS NOT NULL;

CREATE TABLE letters (
  item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  conversation INTEGER REFERENCES conversations (number) ON DELETE SET NULL,
  at INTEGER NOT NULL,
  counts INTEGER NOT NULL,
  byMail INTEGER NOT NULL,
  author TEXT,
  report TEXT,
  answerTo TEXT
) STRICT;
CREATE INDEX lettersByConversation ON letters (conversation, at);

CREATE TABLE ownLetters (
  number INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
  key BLOB NOT NULL,
  at INTEGER NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ownLettersByKey ON ownLetters (conversation, key);
CREATE INDEX ownLettersByTime ON ownLetters (conversation, at);

CREATE TABLE answers (
  reply TEXT NOT NULL PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
  item INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX answersByTime ON answers (conversation, at);

-- Which conversation a Message-ID belongs to; of it 16 bytes of its SHA-1.
CREATE TABLE threads (
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  print BLOB NOT NULL,
  conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
  PRIMARY KEY (source, print)
) STRICT, WITHOUT ROWID;
CREATE INDEX threadsByConversation ON threads (conversation);

CREATE TABLE taught (
  id TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  layout TEXT NOT NULL
) STRICT;

CREATE TEMP TABLE waitingItems AS
  SELECT i.id, i.source, i.at, i.author,
    iif(i.author IS NULL, 'item:' || i.id, s.kind || ':' || s.id || ':' || lower(i.author)) AS key
  FROM items i JOIN sources s ON s.number = i.source
  WHERE ((i.shelf >> 3) & 7) = 0 AND (i.shelf & 7) <> 2 AND i.shelf < 512;
INSERT INTO people (key, name) SELECT key, max(author) FROM waitingItems GROUP BY key;
INSERT INTO conversations (person, source, waitingSince, unanswered, firstItem, lastItem)
  SELECT p.number, w.source, min(w.at), count(*), 0, 0
  FROM waitingItems w JOIN people p ON p.key = w.key GROUP BY p.number, w.source;
INSERT INTO letters (item, conversation, at, counts, byMail)
  SELECT w.id, c.number, w.at, 1, 0
  FROM waitingItems w JOIN people p ON p.key = w.key JOIN conversations c ON c.person = p.number AND c.source = w.source;
UPDATE conversations SET
  firstItem = (SELECT item FROM letters WHERE conversation = conversations.number ORDER BY at, item LIMIT 1),
  lastItem = (SELECT item FROM letters WHERE conversation = conversations.number ORDER BY at DESC, item DESC LIMIT 1);
DROP TABLE waitingItems;
`
