/**
 * What an incident remembers of items that are deleted in time, so that its figures stay what they were: when somebody
 * spoke, and whether it was somebody else, not what was said. `past` of a question: how many of its askings went so.
 */
export const pastItems = `
CREATE TABLE pastItems (
  incident INTEGER NOT NULL REFERENCES incidents (number) ON DELETE CASCADE,
  item INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  who INTEGER,
  PRIMARY KEY (incident, item)
) STRICT, WITHOUT ROWID;
ALTER TABLE questions ADD COLUMN past INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER itemsPast BEFORE DELETE ON items BEGIN
  INSERT INTO pastItems (incident, item, at, kind, who)
    SELECT incident, item, at, kind, who FROM incidentItems WHERE item = old.id;
  UPDATE questions SET past = past + 1 WHERE number IN (SELECT question FROM askings WHERE item = old.id);
END;
`
