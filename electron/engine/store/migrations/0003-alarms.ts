/**
 * Alarms about more than sites, with what it takes to go on ringing after a crash; notices to more places than
 * the desktop; and what was told of each alarm.
 */
export const alarms = `
DROP INDEX alarmsOpen;
ALTER TABLE alarms ADD COLUMN subjectKind TEXT NOT NULL DEFAULT 'site';
ALTER TABLE alarms RENAME COLUMN sourceId TO subjectId;
ALTER TABLE alarms ADD COLUMN topic TEXT NOT NULL DEFAULT 'down';
ALTER TABLE alarms ADD COLUMN severity TEXT NOT NULL DEFAULT 'critical';
ALTER TABLE alarms ADD COLUMN trend TEXT NOT NULL DEFAULT 'steady';
ALTER TABLE alarms ADD COLUMN lastTold INTEGER;
ALTER TABLE alarms ADD COLUMN heldUntil INTEGER;
ALTER TABLE alarms ADD COLUMN acknowledgedUntil INTEGER;
ALTER TABLE alarms ADD COLUMN snoozedUntil INTEGER;
ALTER TABLE alarms ADD COLUMN inhibitedBy TEXT;
ALTER TABLE alarms ADD COLUMN drill INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alarms ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alarms ADD COLUMN evidence TEXT;
ALTER TABLE alarms ADD COLUMN step INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alarms ADD COLUMN notices INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alarms ADD COLUMN toldOn TEXT NOT NULL DEFAULT '[]';
ALTER TABLE alarms ADD COLUMN nextAt INTEGER;
UPDATE alarms SET trend = 'over' WHERE state = 'over';
-- One that was told of before goes on with the second step; one that somebody has is not asked about again.
UPDATE alarms SET lastTold = raisedAt, step = 1, notices = 1, toldOn = '["desktop"]';
UPDATE alarms SET nextAt = raisedAt WHERE state = 'ringing';
CREATE INDEX alarmsOpen ON alarms (subjectKind, subjectId) WHERE state <> 'over';
CREATE INDEX alarmsByNext ON alarms (nextAt) WHERE nextAt IS NOT NULL;

CREATE TABLE told (
  number INTEGER PRIMARY KEY,
  alarm TEXT NOT NULL REFERENCES alarms (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  channel TEXT NOT NULL,
  outcome TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX toldByAlarm ON told (alarm, number);

ALTER TABLE notices ADD COLUMN channelId TEXT NOT NULL DEFAULT 'desktop';
ALTER TABLE notices ADD COLUMN sound INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notices ADD COLUMN notBefore INTEGER NOT NULL DEFAULT 0;
UPDATE notices SET notBefore = createdAt;
DROP INDEX noticesPending;
CREATE INDEX noticesPending ON notices (urgency, notBefore, number) WHERE deliveredAt IS NULL;
CREATE INDEX noticesOfAlarm ON notices (alarmId) WHERE alarmId IS NOT NULL;
`
