import { IconBulb } from '@tabler/icons-react'
import { useAction } from '../../../client/use-action.ts'
import { useQuery } from '../../../client/use-query.ts'
import { afterText, offerWords } from '../../../text/after-it.ts'
import { Button } from '../../../ui/Button.tsx'
import { RoomSection, SectionQuiet } from '../section.ts'
import styles from './Lessons.module.css'

/** What would have told of an incident earlier, each to be added by one click. */
export function Lessons({ id }: { readonly id: string }) {
  const { data: lessons, refetch } = useQuery('incidents.lessons', { id })
  const learning = useAction('incidents.learn')
  return (
    <RoomSection heading={afterText.lessons} hint={afterText.lessonsHint}>
      {lessons === undefined ? (
        <SectionQuiet>{afterText.loading}</SectionQuiet>
      ) : lessons.length === 0 ? (
        <SectionQuiet>{afterText.lessonsNone}</SectionQuiet>
      ) : (
        <ul className={styles.list}>
          {lessons.map(({ id: lessonId, text, minutes, offer }) => (
            <li key={lessonId} className={styles.lesson}>
              <IconBulb className={styles.icon} size={18} aria-hidden />
              <div className={styles.words}>
                <p dir="auto">{text}</p>
                {minutes !== undefined && <p className={styles.gain}>{afterText.gain(minutes)}</p>}
              </div>
              {offer && (
                <Button
                  size="small"
                  className={styles.offer}
                  disabled={learning.busy}
                  onClick={() => void learning.run({ id, lessonId }, afterText.learned).then(() => refetch())}
                >
                  {offerWords(offer)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </RoomSection>
  )
}
