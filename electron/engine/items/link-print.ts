import { hash } from 'node:crypto'

/** The key of 48 bits by which items about one address find one another; nobody can make another address with the same. */
export function linkPrint(canonicalLink: string): number {
  return hash('sha1', canonicalLink, 'buffer').readUIntLE(0, 6)
}
