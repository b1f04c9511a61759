/** Watches may leave things out and look at some sources only, and say how their hits are to be told. */
export const watches = `
ALTER TABLE watches ADD COLUMN exclude TEXT NOT NULL DEFAULT '[]';
ALTER TABLE watches ADD COLUMN sourceIds TEXT;
ALTER TABLE watches ADD COLUMN collapse INTEGER NOT NULL DEFAULT 1;
ALTER TABLE watches ADD COLUMN storm INTEGER NOT NULL DEFAULT 1;
`
