/**
 * What checks saw is kept in three grains. Raw checks, with the phases of the answer in tenths of a millisecond, for
 * two days; `rollups`, answer times of 5 minutes, an hour, a day (UTC), of which `spread` counts answers by size;
 * `spells`, stretches of time in which a check saw one and the same, from which every uptime is counted exactly and
 * in any time zone. The spell that lasts stands in `sites`: a check that saw nothing new writes no row of its own.
 * `state` and `lookedAt` are null until the first check since this form; `saw`: 0 nothing, 1 something, 2 in
 * maintenance. Everything before `rolledUntil` is rolled up.
 */
export const siteHistory = `
ALTER TABLE checks ADD COLUMN dns INTEGER;
ALTER TABLE checks ADD COLUMN connect INTEGER;
ALTER TABLE checks ADD COLUMN tls INTEGER;
ALTER TABLE checks ADD COLUMN firstByte INTEGER;
ALTER TABLE checks ADD COLUMN download INTEGER;

ALTER TABLE sites ADD COLUMN facts TEXT;
ALTER TABLE sites ADD COLUMN state INTEGER;
ALTER TABLE sites ADD COLUMN spellFrom INTEGER;
ALTER TABLE sites ADD COLUMN lookedAt INTEGER;
ALTER TABLE sites ADD COLUMN saw INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sites ADD COLUMN spellReason TEXT;
ALTER TABLE sites ADD COLUMN rolledUntil INTEGER NOT NULL DEFAULT 0;

-- state: 0 up, 1 degraded, 2 down, 3 unknown, 4 maintenance.
CREATE TABLE spells (
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  fromAt INTEGER NOT NULL,
  toAt INTEGER NOT NULL,
  state INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (source, fromAt)
) STRICT, WITHOUT ROWID;

CREATE TABLE rollups (
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  minutes INTEGER NOT NULL,
  at INTEGER NOT NULL,
  answers INTEGER NOT NULL,
  sum INTEGER NOT NULL,
  min INTEGER NOT NULL,
  max INTEGER NOT NULL,
  timed INTEGER NOT NULL,
  dns INTEGER NOT NULL,
  connect INTEGER NOT NULL,
  tls INTEGER NOT NULL,
  firstByte INTEGER NOT NULL,
  download INTEGER NOT NULL,
  spread BLOB NOT NULL,
  PRIMARY KEY (source, minutes, at)
) STRICT, WITHOUT ROWID;
`
