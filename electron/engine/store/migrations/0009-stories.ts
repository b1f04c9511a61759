/**
 * Items that tell the same are one story: the first one stored leads, the others know it as their `leader` and
 * stand on shelves of their own. `prints` are the keys by which copies find one another, six bytes each, kept while
 * a copy may still come. A leader is a hit of what its members are hits of; such hits are `lent`.
 */
export const stories = `
ALTER TABLE items ADD COLUMN leader INTEGER;
CREATE INDEX itemsByLeader ON items (leader) WHERE leader IS NOT NULL;

CREATE TABLE prints (
  item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
  keys BLOB NOT NULL
) STRICT;

ALTER TABLE hits ADD COLUMN lent INTEGER NOT NULL DEFAULT 0;
`
