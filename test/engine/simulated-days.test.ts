import { expect, test } from 'vitest'
import { simulate } from '../bench/simulate.ts'

/**
 * The bench lives through thirty days; these few are enough to see that no change makes the watch cry wolf or sleep
 * through an outage.
 */
test.each(['tray', 'headless'] as const)(
  'days with sleep, a network that comes and goes, lost packets and slow answers: no false alarm, no outage missed (%s)',
  async (shell) => {
    const { falseAlarms, missedOutages, outagesToBeSeen } = await simulate({
      shell,
      seed: 4,
      days: 4,
      sites: 3,
    })
    expect({ falseAlarms, missedOutages }).toEqual({ falseAlarms: 0, missedOutages: 0 })
    expect(outagesToBeSeen).toBeGreaterThan(1)
  },
)
