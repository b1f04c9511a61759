import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../../renderer')
const tokens = 'theme/tokens.css'
const sheets = globSync('**/*.css', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
const text = (file: string) => readFileSync(join(root, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')

/** Every match of `pattern` in the style sheets for which `isWrong`, each with its file. */
function findings(pattern: RegExp, isWrong: (found: string, file: string) => boolean): readonly string[] {
  return sheets.flatMap((file) =>
    [...text(file).matchAll(pattern)]
      .map(([found]) => found)
      .filter((found) => isWrong(found, file))
      .map((found) => `${file}: ${found}`),
  )
}

test('there are style sheets, and the tokens are one of them', () => {
  expect(sheets).toContain(tokens)
  expect(sheets.length).toBeGreaterThan(10)
})

test('every colour comes from the tokens', () => {
  const colour = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|oklch|oklab|lab|lch|light-dark)a?\([^)]*\)/gi
  expect(findings(colour, (_, file) => file !== tokens)).toEqual([])
})

test('every size of type is a step of the one scale, or relative to the text around it', () => {
  const isStep = (found: string) => /:\s*(?:var\(--type-\d+\)|[\d.]+em|inherit)$/.test(found)
  expect(findings(/font-size:[^;}]+/g, (found) => !isStep(found))).toEqual([])
})

test('the colours of alarms are worn by alarms and by sites that are down or not well alone', () => {
  const worn = [
    'features/alarms/AlarmList.module.css',
    'features/alarms/AlarmPane.module.css',
    'features/feed/FeedRow.module.css',
    'features/incidents/after/Curve.module.css',
    'features/item/ItemHeading.module.css',
    'features/sites/Rows.module.css',
    'features/sites/SiteAlarms.module.css',
    'features/sites/SiteDays.module.css',
    'features/sites/SiteHead.module.css',
    'features/sites/SiteList.module.css',
    'features/sites/SiteTimes.module.css',
    'features/sites/VerdictMark.module.css',
    'features/sites/days/DayStrip.module.css',
    'features/sites/pages/PageChange.module.css',
    'features/sites/times/TimesChart.module.css',
    'features/sources/SiteHistory.module.css',
    'features/sources/SourceHealthPanel.module.css',
    'features/sources/SourceList.module.css',
    'features/watches/activity/ActivityChart.module.css',
    'features/watches/activity/ActivityPicture.module.css',
    'features/watches/activity/ChartKey.module.css',
    'frame/Rail.module.css',
    'ui/Button.module.css',
    'ui/alarm/AlarmCard.module.css',
    tokens,
  ]
  expect(findings(/var\(--(?:on-)?(?:alarm|held)[\w-]*\)/g, (_, file) => !worn.includes(file))).toEqual([])
})

test('every token that is used is there', () => {
  const defined = new Set(
    globSync('**/*.{css,tsx,ts}', { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/(--[\w-]+)['"]?\]?\s*:/g)].map(([, name]) => name),
    ),
  )
  const isKnown = (found: string) => {
    const name = /--[\w-]+/.exec(found)?.[0] ?? ''
    return defined.has(name) || name.startsWith('--mantine-')
  }
  expect(findings(/var\(--[\w-]+/g, (found) => !isKnown(found))).toEqual([])
})
