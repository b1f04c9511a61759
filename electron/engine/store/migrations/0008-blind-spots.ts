/** The ledger of what was not observed: unknown is neither up nor quiet. A stretch without an end lasts. */
export const blindSpots = `
CREATE TABLE blindSpots (
  number INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  fromAt INTEGER NOT NULL,
  toAt INTEGER,
  reason TEXT NOT NULL,
  filled INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX blindSpotsLasting ON blindSpots (source) WHERE toAt IS NULL;
CREATE INDEX blindSpotsBySource ON blindSpots (source, toAt);
CREATE INDEX blindSpotsByEnd ON blindSpots (toAt);
`
