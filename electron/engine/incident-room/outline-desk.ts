import type { FinalOutline } from '../../shared/model/incident-closing.ts'
import type { Claim } from '../incident/claims/claim.ts'
import { checkOutline, type FoundCharge } from '../incident/outline/check-outline.ts'
import { makeOutline } from '../incident/outline/make-outline.ts'
import { loadOutlineRules, type OutlineRules } from '../incident/outline/outline-rules.ts'
import type { Rooms } from './rooms.ts'

/** The final statement in the making. Both throw a `CallFailure` where there is no such incident. */
export interface OutlineDesk {
  make(incidentId: string): Promise<FinalOutline>
  /** `charges`: where the check of the tone found some in the draft. */
  check(incidentId: string, draft: string, charges: readonly FoundCharge[]): Promise<FinalOutline>
}

export interface OutlineDeskParts {
  readonly rooms: Pick<Rooms, 'get'>
  /** What a draft claims. */
  claimsIn(draft: string): readonly Claim[]
  settings(): { readonly signAs: string }
}

/** Makes the desk; its rules are read on first use. */
export function createOutlineDesk({ rooms, claimsIn, settings }: OutlineDeskParts): OutlineDesk {
  let reading: Promise<OutlineRules> | undefined

  async function make(
    incidentId: string,
  ): Promise<{ outline: FinalOutline; rules: OutlineRules; hurt: string }> {
    reading ??= loadOutlineRules()
    const rules = await reading
    const { facts, firstSignAt, fixedAt, people } = rooms.get(incidentId)
    const outline = makeOutline(
      {
        ...{ facts, firstSignAt: Date.parse(firstSignAt), zone: '', signAs: settings().signAs },
        fixedAt: fixedAt === undefined ? undefined : Date.parse(fixedAt),
      },
      rules,
    )
    const hurt = facts.find(
      ({ field, certainty }) => (field === 'affected' || field === 'data') && certainty !== 'unknown',
    )
    return { outline, rules, hurt: hurt?.text ?? wrote(people) }
  }

  return {
    make: async (incidentId) => (await make(incidentId)).outline,
    async check(incidentId, draft, charges) {
      const { outline, rules, hurt } = await make(incidentId)
      const causes = claimsIn(draft).filter(({ kind, value }) => kind === 'cause' && value !== 'unknown')
      const found = checkOutline(draft, rules, { causes, hurt, charges })
      const sections = outline.sections.map((section) => {
        const said = found.said.get(section.section)
        return said === undefined ? section : { ...section, said }
      })
      const complete = sections.every((section) => 'said' in section)
      return { ...outline, sections, complete, charges: [...found.charges] }
    },
  }
}

/** Whoever wrote about it was hurt by it, as long as nobody knows better. */
function wrote(people: number): string {
  if (people === 0) return ''
  return people === 1 ? 'Somebody wrote to you about this.' : `${people} people wrote about this.`
}
