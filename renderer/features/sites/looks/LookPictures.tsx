import { useState } from 'react'
import type { WatchedLook } from '../../../../electron/shared/model/page-look.ts'
import { momentWords } from '../../../text/age.ts'
import { looksText } from '../../../text/looks.ts'
import { Button } from '../../../ui/Button.tsx'
import { useNow } from '../../../ui/use-now.ts'
import styles from './LookCard.module.css'
import { LookPicture } from './LookPicture.tsx'

/** How a page should look and how it looks now, side by side; what differs can be marked in the second. */
export function LookPictures({ look }: { readonly look: WatchedLook }) {
  const now = useNow()
  const [marked, setMarked] = useState(false)
  const { sourceId, expected, last } = look
  if (last === undefined) return null
  const { difference } = last
  const showMarked = marked && difference?.picture !== undefined
  const moment = (at: string) => momentWords(Date.parse(at), now)
  const isOne = expected === undefined || expected.at === last.at
  return (
    <div className={styles.pictures}>
      {!isOne && (
        <LookPicture
          sourceId={sourceId}
          picture={expected.picture}
          caption={looksText.expected(moment(expected.at))}
        />
      )}
      <LookPicture
        key={showMarked ? 'marked' : 'plain'}
        sourceId={sourceId}
        picture={showMarked ? difference.picture : last.picture}
        caption={showMarked ? looksText.whatDiffers : looksText.newest(moment(last.at))}
      />
      {difference && !isOne && (
        <fieldset className={styles.difference} aria-label={looksText.pictureGroup}>
          <span>{looksText.differs(difference.share)}</span>
          {difference.picture && (
            <span className={styles.choices}>
              {[false, true].map((one) => (
                <Button
                  key={String(one)}
                  size="small"
                  look={one === marked ? 'main' : 'plain'}
                  aria-pressed={one === marked}
                  onClick={() => setMarked(one)}
                >
                  {one ? looksText.whatDiffers : looksText.newestLook}
                </Button>
              ))}
            </span>
          )}
        </fieldset>
      )}
    </div>
  )
}
