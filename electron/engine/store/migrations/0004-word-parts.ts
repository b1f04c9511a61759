/**
 * The word index in parts by id, of which the table `words` is the first: `wordParts` says from which id on a
 * part holds the items, and whether it has been brought into its final form. One mark for source and shelf
 * together takes the place of the source's: a filter that asks for both was an intersection of two long lists.
 */
export const wordParts = `
CREATE TABLE wordParts (
  number INTEGER PRIMARY KEY,
  first INTEGER NOT NULL,
  settled INTEGER NOT NULL
) STRICT;
INSERT INTO wordParts (number, first, settled) VALUES (0, 0, 0);

INSERT INTO words (rowid, body, marks)
  SELECT id, '', char(0xE000) || 'c' || source || 'h' || shelf FROM items
  WHERE id <= (SELECT CAST(value AS INTEGER) FROM facts WHERE name = 'indexed') ORDER BY id;
INSERT INTO words (words, rowid, body, marks)
  SELECT 'delete', id, '', char(0xE000) || 'c' || source FROM items
  WHERE id <= (SELECT CAST(value AS INTEGER) FROM facts WHERE name = 'indexed') ORDER BY id;
`
