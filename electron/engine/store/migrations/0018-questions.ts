/**
 * What people ask in a trouble. `heard`: whether an item's questions have been looked for, which begins anew when it
 * goes from one trouble to another. A question that was joined to another says so and keeps its askings, so that
 * joining can be taken back.
 */
export const questions = `
ALTER TABLE incidentItems ADD COLUMN heard INTEGER NOT NULL DEFAULT 0;
CREATE INDEX incidentItemsUnheard ON incidentItems (incident, item) WHERE heard = 0;

CREATE TABLE questions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  incident INTEGER NOT NULL REFERENCES incidents (number) ON DELETE CASCADE,
  says TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open',
  statement TEXT,
  reason TEXT,
  joinedTo INTEGER REFERENCES questions (number)
) STRICT;
CREATE INDEX questionsByIncident ON questions (incident);
CREATE INDEX questionsJoined ON questions (joinedTo) WHERE joinedTo IS NOT NULL;

CREATE TABLE askings (
  item INTEGER NOT NULL REFERENCES incidentItems (item) ON DELETE CASCADE,
  quote TEXT NOT NULL,
  question INTEGER NOT NULL REFERENCES questions (number) ON DELETE CASCADE,
  PRIMARY KEY (item, quote)
) STRICT, WITHOUT ROWID;
CREATE INDEX askingsByQuestion ON askings (question, item);

CREATE TRIGGER incidentItemsMoved AFTER UPDATE OF incident ON incidentItems WHEN old.incident <> new.incident BEGIN
  DELETE FROM askings WHERE item = new.item;
  UPDATE incidentItems SET heard = 0 WHERE item = new.item;
END;
`
