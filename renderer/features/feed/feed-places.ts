import { feedText, viewText } from '../../text/feed.ts'
import { go } from '../../ui/route.ts'
import { feed } from './feed.ts'
import { feedViews } from './feed-question.ts'

/** The feed's views, to go to by name. */
export const feedPlaces: readonly { readonly label: string; readonly run: () => void }[] = feedViews.map(
  (view) => ({
    label: `${feedText.label}: ${viewText[view].label}`,
    run: () => {
      feed.ask({ view, query: '' })
      go({ view: 'feed' })
    },
  }),
)
