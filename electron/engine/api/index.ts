import { activityHandlers } from './activity.ts'
import { alarmHandlers } from './alarms.ts'
import { blindSpotHandlers } from './blind-spots.ts'
import { changeHandlers } from './changes.ts'
import { channelHandlers } from './channels.ts'
import { checkHandlers } from './checks.ts'
import type { ApiContext, Handlers } from './context.ts'
import { conversationHandlers } from './conversations.ts'
import { digestHandlers } from './digest.ts'
import { drillHandlers } from './drills.ts'
import { healthHandlers } from './health.ts'
import { incidentAfterHandlers } from './incident-after.ts'
import { incidentClosingHandlers } from './incident-closing.ts'
import { incidentDraftHandlers } from './incident-drafts.ts'
import { incidentFactHandlers } from './incident-facts.ts'
import { incidentPageHandlers } from './incident-page.ts'
import { incidentQuestionHandlers } from './incident-questions.ts'
import { incidentHandlers } from './incidents.ts'
import { itemHandlers } from './items.ts'
import { lookHandlers } from './looks.ts'
import { networkHandlers } from './network.ts'
import { opinionHandlers } from './opinions.ts'
import { opmlHandlers } from './opml.ts'
import { pageHandlers } from './pages.ts'
import { promiseHandlers } from './promises.ts'
import { replyHandlers } from './replies.ts'
import { reportPageHandlers } from './report-pages.ts'
import { reportSortHandlers } from './report-sort.ts'
import { reportHandlers } from './reports.ts'
import { settingsHandlers } from './settings.ts'
import { siteHandlers } from './sites.ts'
import { sourceHandlers } from './sources.ts'
import { templateHandlers } from './templates.ts'
import { mappingHandlers } from './try-mapping.ts'
import { watchHandlers } from './watches.ts'

/** All handlers; one line per noun. */
export function createHandlers(context: ApiContext): Handlers {
  return {
    ...sourceHandlers(context),
    ...opmlHandlers(context),
    ...mappingHandlers(context),
    ...itemHandlers(context),
    ...watchHandlers(context),
    ...activityHandlers(context),
    ...alarmHandlers(context),
    ...incidentHandlers(context),
    ...incidentQuestionHandlers(context),
    ...incidentPageHandlers(context),
    ...incidentFactHandlers(context),
    ...incidentDraftHandlers(context),
    ...incidentAfterHandlers(context),
    ...promiseHandlers(context),
    ...incidentClosingHandlers(context),
    ...channelHandlers(context),
    ...drillHandlers(context),
    ...siteHandlers(context),
    ...networkHandlers(context),
    ...opinionHandlers(context),
    ...lookHandlers(context),
    ...pageHandlers(context),
    ...replyHandlers(context),
    ...templateHandlers(context),
    ...conversationHandlers(context),
    ...reportHandlers(context),
    ...reportPageHandlers(context),
    ...reportSortHandlers(context),
    ...settingsHandlers(context),
    ...healthHandlers(context),
    ...blindSpotHandlers(context),
    ...digestHandlers(context),
    ...checkHandlers(context),
    ...changeHandlers(context),
  }
}
