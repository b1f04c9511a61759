/** Ways to reach somebody who is not at this machine. What was sent is counted for channels that are gone, too. */
export const channels = `
CREATE TABLE channels (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  settings TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  lastSentAt INTEGER,
  trouble TEXT
) STRICT;

-- day: days since 1970 in UTC, because that is when services begin to count anew.
CREATE TABLE channelDays (
  channel TEXT NOT NULL,
  day INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  PRIMARY KEY (channel, day)
) STRICT, WITHOUT ROWID;
`
