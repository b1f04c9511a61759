/**
 * What was said about troubles, and what is known of them. `place`: where it was said; `reply`: the reply it went out
 * with; `goneAt`: when it was found deleted at the other end; `lookAt`: when its link is looked at next, `misses`: how
 * often in a row it was not there. A fact is never changed: the newest of its field is what is known now.
 */
export const statements = `
CREATE TABLE statements (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  incident INTEGER NOT NULL REFERENCES incidents (number) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  place TEXT NOT NULL,
  url TEXT,
  text TEXT NOT NULL,
  stage TEXT NOT NULL,
  reply TEXT UNIQUE,
  goneAt INTEGER,
  lookAt INTEGER,
  misses INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX statementsByIncident ON statements (incident, at);
CREATE INDEX statementsToLookAt ON statements (lookAt) WHERE lookAt IS NOT NULL;

CREATE TABLE incidentFacts (
  number INTEGER PRIMARY KEY,
  incident INTEGER NOT NULL REFERENCES incidents (number) ON DELETE CASCADE,
  field TEXT NOT NULL,
  certainty TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX incidentFactsByIncident ON incidentFacts (incident, field, at);
`
