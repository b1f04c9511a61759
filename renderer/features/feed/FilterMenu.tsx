import { IconFilter, IconFilterFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { feedText } from '../../text/feed.ts'
import { itemKinds } from '../../text/item.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popup } from '../../ui/menu/Popup.tsx'
import styles from './FilterMenu.module.css'
import { feed } from './feed.ts'
import type { FeedQuestion } from './feed-question.ts'

/** Narrows the feed to a kind, a source or a watch. */
export function FilterMenu({ question }: { readonly question: FeedQuestion }) {
  const [opened, setOpened] = useState(false)
  const { data: sources = [] } = useQuery('sources.list', opened ? {} : undefined)
  const { data: watches = [] } = useQuery('watches.list', opened ? {} : undefined)
  const { kind, sourceId, watchId } = question
  const on = Boolean(kind || sourceId || watchId)
  const named = (things: readonly { id: string; name: string }[]) =>
    things.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Popup
      label={feedText.filter}
      role="dialog"
      opened={opened}
      onOpened={setOpened}
      button={(target) => (
        <IconButton label={on ? feedText.filtered : feedText.filter} data-on={on || undefined} {...target}>
          {on ? <IconFilterFilled size={18} /> : <IconFilter size={18} />}
        </IconButton>
      )}
    >
      <div className={styles.menu}>
        <Choice
          label={feedText.kind}
          any={feedText.anyKind}
          value={kind}
          options={itemKinds}
          onChange={(value) =>
            feed.ask({ ...question, kind: itemKinds.find((one) => one.value === value)?.value })
          }
        />
        <Choice
          label={feedText.source}
          any={feedText.anySource}
          value={sourceId}
          options={named(sources)}
          onChange={(value) => feed.ask({ ...question, sourceId: value })}
        />
        {(watches.length > 0 || watchId) && (
          <Choice
            label={feedText.watch}
            any={feedText.anyWatch}
            value={watchId}
            options={named(watches)}
            onChange={(value) => feed.ask({ ...question, watchId: value })}
          />
        )}
        {on && (
          <Button
            onClick={() => {
              feed.ask({ view: question.view, query: question.query })
              setOpened(false)
            }}
          >
            {feedText.clearFilter}
          </Button>
        )}
      </div>
    </Popup>
  )
}

interface ChoiceProps {
  readonly label: string
  /** What the choice of none is called. */
  readonly any: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}

function Choice({ label, any, value, options, onChange }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{label}</span>
      <select
        className={styles.select}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
