import { expect, it } from 'vitest'
import { lookAtPage } from '../../../electron/engine/page/answer-page-job.ts'
import type { PageProfile } from '../../../electron/engine/page/page-profile.ts'
import {
  type PlainBad,
  type PlainPage,
  plainBad,
  plainPages,
  programBad,
  programPages,
  reseed,
} from '../../pages/plain-pages.ts'

function look(profile: PageProfile | undefined, html: string, url: string) {
  const looked = lookAtPage({
    ...{ bytes: new TextEncoder().encode(html), contentType: 'text/html; charset=utf-8', url, isCut: false },
    ...{ profile, selectors: [], ignored: [], forbidden: [], accepted: [] },
  })
  return {
    profile: looked.profile,
    alarms: looked.changes.filter(({ alarm }) => alarm).map(({ text }) => text),
  }
}

const cases = (
  pages: Readonly<Record<string, PlainPage>>,
  bad: Readonly<Record<string, PlainBad>>,
  url: string,
) => Object.entries(pages).map(([name, page]) => ({ name, page, bad, url }))

it.each([
  ...cases(plainPages, plainBad, 'http://127.0.0.1:8080/'),
  ...cases(programPages, programBad, 'https://blog.example/'),
])(
  'the page “$name” lives sixteen looks without an alarm, and rings for each bad change',
  ({ name, page, bad, url }) => {
    reseed(7)
    let profile: PageProfile | undefined
    const missed: string[] = []
    for (let n = 1; n <= 16; n++) {
      const looked = look(profile, page(n), url)
      expect(looked.alarms, `look ${n}`).toEqual([])
      profile = looked.profile
      if (n !== 5 && n !== 16) continue
      for (const [change, make] of Object.entries(bad)) {
        const well = page(n + 1)
        const html = make(well)
        // A sign-in asks for a password anyway.
        if (html === undefined || html === well || (name === 'login' && change === 'pwd')) continue
        if (look(profile, html, url).alarms.length === 0) missed.push(`${change} after ${n} looks`)
      }
    }
    expect(missed).toEqual([])
  },
)
