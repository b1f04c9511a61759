import { expect, it } from 'vitest'
import { measureStyle } from '../../pages/measure.ts'
import { heldOutStyles, tunedStyles } from '../../pages/styles/index.ts'

it.each([...tunedStyles, ...heldOutStyles].map((style) => [style.name, style] as const))(
  'a page of the style %s: no alarm on anything benign, an alarm on each bad change',
  (_name, style) => {
    const { benign, falseAlarms, bad, missed } = measureStyle(style, 13, { days: 8, early: [2] })
    expect({ falseAlarms, missed }).toEqual({ falseAlarms: [], missed: [] })
    // Shown at all: some fifty benign changes twice, and most of a hundred bad ones.
    expect(benign).toBeGreaterThan(90)
    expect(bad).toBeGreaterThan(100)
  },
)
