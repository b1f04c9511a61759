import type { ToneCheck } from '../../../shared/model/tone.ts'
import { createToneCheck } from './check-tone.ts'
import { guessLanguage, mayBeEnglish } from './guess-language.ts'
import type { TonePacks } from './load-packs.ts'

/** Checks a text with the pack of its language, or says why it was not checked. */
export type ToneChecker = (text: string) => ToneCheck

/** Makes a checker from all packs that could be read. */
export function createToneChecker({ packs }: TonePacks): ToneChecker {
  const checks = new Map([...packs].map(([language, pack]) => [language, createToneCheck(pack)]))
  return (text) => {
    const guess = guessLanguage(text) ?? (mayBeEnglish(text) ? 'en' : undefined)
    const check = guess === undefined ? undefined : checks.get(guess)
    if (guess !== undefined && check !== undefined)
      return { language: guess, checked: true, findings: [...check(text)] }
    const which = [...checks.keys()].map(nameOf).join(', ')
    return {
      ...(guess === undefined ? {} : { language: guess }),
      checked: false,
      why:
        guess === undefined
          ? `Not checked: the language of this text is not clear. There are rules for ${which || 'no language'}.`
          : `Not checked: this looks like ${nameOf(guess)}, and there are rules for ${which || 'no language'} only.`,
      findings: [],
    }
  }
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })

function nameOf(language: string): string {
  return names.of(language) ?? language
}
