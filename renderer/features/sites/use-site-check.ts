import { useState } from 'react'
import type { SiteCheckup } from '../../../electron/shared/model/site-page.ts'
import { checkNow } from '../../ui/source/checks.ts'

/** Runs all checks of a site that are not paused, at once, and says when that is done. */
export function useSiteCheck(checkups: readonly SiteCheckup[], onChecked: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false)
  async function check(): Promise<void> {
    setBusy(true)
    const running = checkups.filter(({ paused }) => !paused)
    await Promise.all(running.map(({ sourceId }) => checkNow(sourceId)))
    await onChecked()
    setBusy(false)
  }
  return { busy, run: () => void check() }
}
