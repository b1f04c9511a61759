/**
 * Who is told how a trouble ended: what the person decided about each conversation. `draftedAt`: when their draft was
 * made; `leftOut`: why they are not written to.
 */
export const rounds = `
CREATE TABLE rounds (
  incident INTEGER NOT NULL REFERENCES incidents (number) ON DELETE CASCADE,
  conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
  draftedAt INTEGER,
  leftOut TEXT,
  PRIMARY KEY (incident, conversation)
) STRICT, WITHOUT ROWID;
`
