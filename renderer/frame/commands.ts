import { act } from '../client/act.ts'
import { alarmText } from '../text/alarm.ts'
import { commonText } from '../text/common.ts'
import { frameText } from '../text/frame.ts'
import { incidentText } from '../text/incidents.ts'
import { repliesText } from '../text/replies.ts'
import { outboxText } from '../text/reply.ts'
import { sortedText } from '../text/sorted.ts'
import { waitingText } from '../text/waiting.ts'
import { go } from '../ui/route.ts'
import { showToast } from '../ui/toasts.ts'

/** Something a person can ask for by its name, in the menu or in the palette. */
export interface NamedCommand {
  readonly label: string
  readonly run: () => void
}

/** The places to go to. */
export const places: readonly NamedCommand[] = [
  { label: commonText.feed, run: () => go({ view: 'feed' }) },
  { label: waitingText.title, run: () => go({ view: 'waiting' }) },
  { label: repliesText.title, run: () => go({ view: 'replies' }) },
  { label: outboxText.title, run: () => go({ view: 'replies', id: 'outbox' }) },
  { label: sortedText.title, run: () => go({ view: 'sorted' }) },
  { label: alarmText.title, run: () => go({ view: 'alarms' }) },
  { label: incidentText.title, run: () => go({ view: 'incidents' }) },
  { label: commonText.watches, run: () => go({ view: 'watches' }) },
  { label: commonText.sites, run: () => go({ view: 'sites' }) },
  { label: commonText.sources, run: () => go({ view: 'sources' }) },
  { label: commonText.settings, run: () => go({ view: 'settings' }) },
]

/** What can be done from anywhere. */
export function actions({ paused }: { readonly paused: boolean }): readonly NamedCommand[] {
  return [
    { label: frameText.checkAll, run: () => void act('sources.checkAll', {}, frameText.checking) },
    paused
      ? { label: frameText.resume, run: () => void resume() }
      : { label: frameText.pause, run: () => void pause() },
  ]
}

/** The choice of theme. */
export const themes: readonly NamedCommand[] = [
  { label: frameText.themeLight, run: () => void act('settings.set', { theme: 'light' }) },
  { label: frameText.themeDark, run: () => void act('settings.set', { theme: 'dark' }) },
  { label: frameText.themeSystem, run: () => void act('settings.set', { theme: 'system' }) },
]

async function pause(): Promise<void> {
  if (await act('checks.pause', { minutes: 60 })) showToast({ text: frameText.paused })
}

async function resume(): Promise<void> {
  if (await act('checks.resume', {})) showToast({ text: frameText.resumed })
}
