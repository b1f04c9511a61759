/**
 * The newest part of the word index no longer merges by itself while it is written to: a large write then did up
 * to 100 ms of merging at its end. Here that part is `words`; where it is not, it is merged in idle moments.
 */
export const merging = `
INSERT INTO words (words, rank) SELECT 'automerge', 0 WHERE (SELECT count(*) FROM wordParts) = 1;
`
