import { initial } from './0001-initial.ts'
import { watches } from './0002-watches.ts'
import { alarms } from './0003-alarms.ts'
import { wordParts } from './0004-word-parts.ts'
import { channels } from './0005-channels.ts'
import { storms } from './0006-storms.ts'
import { merging } from './0007-merging.ts'
import { blindSpots } from './0008-blind-spots.ts'
import { stories } from './0009-stories.ts'
import { siteHistory } from './0010-site-history.ts'
import { beats } from './0011-beats.ts'
import { intake } from './0012-intake.ts'
import { replies } from './0013-replies.ts'
import { templates } from './0014-templates.ts'
import { people } from './0015-people.ts'
import { incidents } from './0016-incidents.ts'
import { statements } from './0017-statements.ts'
import { questions } from './0018-questions.ts'
import { promises } from './0019-promises.ts'
import { rounds } from './0020-rounds.ts'
import { pastItems } from './0021-past-items.ts'

/** Every step from an empty file to today's form, as SQL. Append only: a file's `user_version` counts them. */
export const migrations: readonly string[] = [
  initial,
  watches,
  alarms,
  wordParts,
  channels,
  storms,
  merging,
  blindSpots,
  stories,
  siteHistory,
  beats,
  intake,
  replies,
  templates,
  people,
  incidents,
  statements,
  questions,
  promises,
  rounds,
  pastItems,
]
