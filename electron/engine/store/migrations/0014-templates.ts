/**
 * What the person did to the canned replies. `reply`: JSON, absent when one that comes with the program was taken
 * away; `basedOn`: which wording of the program's it was made from, absent for an own one.
 */
export const templates = `
CREATE TABLE templates (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  reply TEXT,
  basedOn TEXT,
  changedAt INTEGER NOT NULL
) STRICT;
`
