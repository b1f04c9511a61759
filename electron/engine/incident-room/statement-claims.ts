import { setImmediate as breathe } from 'node:timers/promises'
import type { Claim } from '../incident/claims/claim.ts'
import type { ClaimRules } from '../incident/claims/claim-rules.ts'
import { findClaims } from '../incident/claims/find-claims.ts'
import { loadClaimRules } from '../incident/claims/load-claim-rules.ts'
import type { StoredStatement } from '../store/store.ts'

/** What statements claim, found by today's rules and kept in memory. */
export interface StatementClaims {
  /** Of a text of now. */
  inText(text: string, at: number): readonly Claim[]
  /** Of a statement; found at once where it is not known yet. */
  of(statement: StoredStatement): readonly Claim[]
  /** The same for showing it: nothing where it is not known yet, which is found between other work and then told. */
  shown(statement: StoredStatement): readonly Claim[]
  rules(): ClaimRules
  stop(): void
}

/** Whose clock statements are read on: this machine's. */
export const ledgerZone = ''
/** Statements whose claims are kept; those of older ones are found anew when a draft is held against them. */
const mostKept = 5000

/** Makes it. Reading a statement takes milliseconds, and hundreds of them longer than a room may take to open. */
export function createStatementClaims(onFound: () => void): StatementClaims {
  const kept = new Map<string, readonly Claim[]>()
  const wanted = new Map<string, StoredStatement>()
  let loaded: ClaimRules | undefined
  let isFinding = false
  let isOver = false

  /** Read when first needed: most days have no incident. */
  function rules(): ClaimRules {
    loaded ??= loadClaimRules()
    return loaded
  }

  function inText(text: string, at: number): readonly Claim[] {
    return findClaims(text, rules(), { at, zone: ledgerZone })
  }

  function find(statement: StoredStatement): readonly Claim[] {
    const known = kept.get(statement.id)
    if (known !== undefined) return known
    const found = inText(statement.text, statement.at)
    if (kept.size < mostKept) kept.set(statement.id, found)
    return found
  }

  async function findWanted(): Promise<void> {
    isFinding = true
    try {
      for (const statement of wanted.values()) {
        await breathe()
        if (isOver) return
        find(statement)
      }
      wanted.clear()
      onFound()
    } catch {
      // Whoever holds a draft against it is told why it could not be read.
    } finally {
      isFinding = false
    }
  }

  return {
    ...{ inText, rules, of: find },
    shown(statement) {
      const known = kept.get(statement.id)
      if (known !== undefined) return known
      if (kept.size + wanted.size < mostKept) {
        wanted.set(statement.id, statement)
        if (!isFinding) void findWanted()
      }
      return []
    },
    stop() {
      isOver = true
    },
  }
}
