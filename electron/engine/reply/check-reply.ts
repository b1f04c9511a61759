import type { Completeness, ReplyStage } from '../../shared/model/completeness.ts'
import type { ToneCheck } from '../../shared/model/tone.ts'
import { checkCompleteness } from './completeness/check-completeness.ts'
import { loadTonePacks, shippedTonePacks } from './tone/load-packs.ts'
import { createToneChecker } from './tone/tone-checker.ts'
import { withoutRepeats } from './tone/without-repeats.ts'

/** What is known of a draft. */
export interface ReplyToCheck {
  readonly text: string
  readonly stage?: ReplyStage | undefined
  /** What the other person wrote. */
  readonly quoted?: string | undefined
}

/** What is said of a draft. */
export interface ReplyCheck extends ToneCheck {
  readonly completeness?: Completeness
  /** One sentence for each rule file that was left out. */
  readonly troubles: string[]
}

/** Loads the rules and makes the check of drafts. Takes some 100 ms, so it is made on first use. */
export async function createReplyCheck(
  folder: string = shippedTonePacks(),
): Promise<(reply: ReplyToCheck) => ReplyCheck> {
  const packs = await loadTonePacks(folder)
  const checkTone = createToneChecker(packs)
  return ({ text, stage, quoted }) => {
    const own = withoutRepeats(text, quoted ?? '')
    const tone = checkTone(own)
    const findings = tone.findings.map((finding) => ({
      ...finding,
      quote: text.slice(finding.start, finding.end),
    }))
    const pack = tone.language === undefined ? undefined : packs.packs.get(tone.language)
    const completeness =
      stage === undefined || pack === undefined
        ? {}
        : { completeness: checkCompleteness(own, stage, pack, findings) }
    return { ...tone, findings, ...completeness, troubles: [...packs.troubles] }
  }
}
