/**
 * Troubles, from the first sign to everybody told, and what belongs to each. A merged one keeps what is its own and
 * says where it went, so that merging can be taken back. `joins`: by what new items join, as JSON; `nagAt`: when the
 * person is next asked whether the stage is not over; `kind` and `who` are an item's kind (its place in the list of
 * kinds) and voice, so that counting and drawing a trouble of many thousand items reads one index. An event is
 * something that was done in the room.
 */
export const incidents = `
CREATE TABLE incidents (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  stage TEXT NOT NULL,
  stageAt INTEGER NOT NULL,
  firstSignAt INTEGER NOT NULL,
  openedAt INTEGER NOT NULL,
  acknowledgedAt INTEGER,
  causeAt INTEGER,
  fixedAt INTEGER,
  closedAt INTEGER,
  nagAt INTEGER,
  mergedInto INTEGER REFERENCES incidents (number),
  joins TEXT NOT NULL
) STRICT;
CREATE INDEX incidentsOpen ON incidents (openedAt) WHERE stage <> 'closed' AND mergedInto IS NULL;
CREATE INDEX incidentsMerged ON incidents (mergedInto) WHERE mergedInto IS NOT NULL;

CREATE TABLE incidentItems (
  item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  incident INTEGER NOT NULL REFERENCES incidents (number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  who INTEGER
) STRICT;
CREATE INDEX incidentItemsByTime ON incidentItems (incident, at, item, kind, who);

CREATE TABLE incidentAlarms (
  alarm TEXT NOT NULL PRIMARY KEY REFERENCES alarms (id) ON DELETE CASCADE,
  incident INTEGER NOT NULL REFERENCES incidents (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX incidentAlarmsByIncident ON incidentAlarms (incident);

CREATE TABLE incidentEvents (
  number INTEGER PRIMARY KEY,
  incident INTEGER NOT NULL REFERENCES incidents (number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX incidentEventsByIncident ON incidentEvents (incident, at);
`
