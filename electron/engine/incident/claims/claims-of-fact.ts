import type { FactField } from '../../../shared/model/incident.ts'
import type { SaidAt } from '../../formats/spoken-time/said-at.ts'
import type { Claim } from './claim.ts'
import type { ClaimRules } from './claim-rules.ts'
import { findClaims } from './find-claims.ts'

/**
 * What a fact claims that is noted down in a few words, “wrong button” as well as “I pressed the wrong button.” The
 * quotes are the fact's text; what cannot be held against statements (what was done, advice, remedy) claims nothing.
 */
export function claimsOfFact(
  field: FactField,
  text: string,
  rules: ClaimRules,
  said: SaidAt,
): readonly Claim[] {
  const plain = text.trim().replace(/[.!\s]+$/u, '')
  if (plain === '') return []
  for (const sentence of sentencesFor(field, plain)) {
    const found = findClaims(sentence, rules, said).filter(({ kind }) => kindsOf[field].includes(kind))
    if (found.length > 0) return found.map((claim) => ({ ...claim, quote: text, start: 0, end: text.length }))
  }
  return []
}

/** What a field speaks about. */
const kindsOf: Readonly<Record<FactField, readonly Claim['kind'][]>> = {
  cause: ['cause'],
  began: ['began'],
  affected: ['affected'],
  data: ['data', 'leak'],
  done: ['state'],
  advice: [],
  remedy: [],
}

/** Ways to read a note as a sentence, the likeliest first. */
function sentencesFor(field: FactField, text: string): readonly string[] {
  const inside = /^(?:I|I'm|I’m)\b/u.test(text) ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
  switch (field) {
    case 'cause':
      return [text, `It was ${inside}.`, `It was because of ${inside}.`]
    case 'began': {
      const moment = firstMoment(inside)
      return [`It began ${moment}.`, `It began at ${moment}.`, `It began on ${moment}.`, text]
    }
    case 'affected':
      return [text, `${text} were affected.`, `It affected ${inside}.`, `Some ${inside} were affected.`]
    case 'data':
      if (/^(?:no|none|nothing)(?: lost)?$/iu.test(text)) return ['No data was lost.']
      return /^(?:no\b|none|nothing|some|all)/iu.test(text)
        ? [text, `${text} was lost.`]
        : [text, `Your data is ${inside}.`, `The ${inside} were lost.`]
    case 'done':
    case 'advice':
    case 'remedy':
      return [text]
  }
}

/** “Since 9:10”, “from 9:10 to 11:00” and “2026-03-09T09:10:00Z” as a moment. */
function firstMoment(text: string): string {
  return text
    .replace(/^(?:(?:it )?(?:began|started) |since |from |as of |at |on )+/iu, '')
    .replace(/\s(?:to|until|till)\s.*$|\s?–.*$/u, '')
    .replace(/(\d{4}-\d\d-\d\d)t(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?z\b/iu, '$1 $2 UTC')
}
