import { IconExternalLink } from '@tabler/icons-react'
import type { ItemDetail, StoryMember } from '../../../electron/shared/model/item.ts'
import { useAction } from '../../client/use-action.ts'
import { itemText } from '../../text/item.ts'
import { Age } from '../../ui/Age.tsx'
import { Button } from '../../ui/Button.tsx'
import { routeHash } from '../../ui/route.ts'
import styles from './ItemPlaces.module.css'

/** Where else the story of an item is told; a place that is another story can be taken out. */
export function ItemPlaces({ item }: { readonly item: ItemDetail }) {
  const { run, busy } = useAction('items.separate')
  const { leaderId, members } = item
  if (members.length === 0 && leaderId === undefined) return null
  const takeOut = (id: string) => void run({ id }, itemText.takenOut)
  const unlisted = item.spread - 1 - members.length
  return (
    <section className={styles.places} aria-labelledby="places">
      <h3 className={styles.heading} id="places">
        {item.kind === 'report' ? itemText.alike(item.spread - 1) : itemText.places(item.spread - 1)}
      </h3>
      {leaderId !== undefined && (
        <p className={styles.member}>
          {itemText.member} <a href={routeHash({ view: 'item', id: leaderId })}>{itemText.openStory}</a>{' '}
          <Button size="small" look="quiet" disabled={busy} onClick={() => takeOut(item.id)}>
            {itemText.takeOut}
          </Button>
        </p>
      )}
      <ul className={styles.list}>
        {members.map((place) => (
          <li key={place.id} className={styles.place}>
            <Place place={place} isReport={item.kind === 'report'} />
            {leaderId === undefined && (
              <Button
                size="small"
                look="quiet"
                disabled={busy}
                aria-label={itemText.takeOutOf(place.sourceName)}
                onClick={() => takeOut(place.id)}
              >
                {itemText.takeOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {unlisted > 0 && <p className={styles.member}>{itemText.morePlaces(unlisted)}</p>}
    </section>
  )
}

/** A place; a report is opened here, since whoever wrote it waits for an answer of their own. */
function Place({ place, isReport }: { readonly place: StoryMember; readonly isReport: boolean }) {
  return (
    <div className={styles.words}>
      <span className={styles.title} dir="auto">
        {isReport ? (
          <a href={routeHash({ view: 'item', id: place.id })}>{place.title}</a>
        ) : place.url === undefined ? (
          place.title
        ) : (
          <a href={place.url} target="_blank" rel="noopener noreferrer" title={place.url}>
            {place.title}
            <IconExternalLink size={14} aria-hidden />
          </a>
        )}
      </span>
      <span className={styles.meta}>
        <span dir="auto">{place.sourceName}</span>
        {place.author && <span dir="auto">{place.author}</span>}
        <Age at={place.publishedAt} />
      </span>
    </div>
  )
}
