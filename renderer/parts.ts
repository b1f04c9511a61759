import { loadLater } from './ui/load-later.tsx'
import type { Route } from './ui/route.ts'

/** The parts of the page whose code comes when they are first shown. */
export const parts = {
  sources: loadLater(async () => (await import('./features/sources/SourcesPage.tsx')).SourcesPage),
  alarms: loadLater(async () => (await import('./features/alarms/AlarmsPage.tsx')).AlarmsPage),
  incidents: loadLater(async () => (await import('./features/incidents/IncidentsPage.tsx')).IncidentsPage),
  sites: loadLater(async () => (await import('./features/sites/SitesPage.tsx')).SitesPage),
  sorted: loadLater(async () => (await import('./features/sorted/SortedPage.tsx')).SortedPage),
  waiting: loadLater(async () => (await import('./features/waiting/WaitingPage.tsx')).WaitingPage),
  watches: loadLater(async () => (await import('./features/watches/WatchesPage.tsx')).WatchesPage),
  reply: loadLater(async () => (await import('./features/reply/index.ts')).ReplyPane),
  outbox: loadLater(async () => (await import('./features/reply/index.ts')).OutboxPage),
  itemReplies: loadLater(async () => (await import('./features/reply/index.ts')).ItemReplies),
  replies: loadLater(async () => (await import('./features/replies/RepliesPage.tsx')).RepliesPage),
  settings: loadLater(async () => (await import('./features/settings/SettingsPage.tsx')).SettingsPage),
  welcome: loadLater(async () => (await import('./features/first-run/WelcomePage.tsx')).WelcomePage),
}

/** Gets what a place shows, so that its first drawing has it; resolves also where it cannot be had. */
export async function loadPart(route: Route): Promise<void> {
  switch (route.view) {
    case 'feed':
    case 'item':
    case 'away':
    case 'aside':
      return
    case 'replies':
      return (route.id === 'outbox' ? parts.outbox : parts.replies).load()
    default:
      return parts[route.view].load()
  }
}
