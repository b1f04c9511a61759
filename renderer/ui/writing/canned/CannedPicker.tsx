import { IconMessage2 } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { findReplies } from '../../../../electron/shared/canned/find-replies.ts'
import type { CannedReply } from '../../../../electron/shared/model/template.ts'
import { cannedText, stageText } from '../../../text/reply.ts'
import { Button } from '../../Button.tsx'
import { Popup } from '../../menu/Popup.tsx'
import { routeHash } from '../../route.ts'
import styles from './CannedPicker.module.css'
import lines from './SlashList.module.css'

interface CannedPickerProps {
  /** The fitting ones first. */
  readonly replies: readonly CannedReply[]
  readonly onChoose: (reply: CannedReply) => void
}

/** All canned replies, found as one types. */
export function CannedPicker({ replies, onChoose }: CannedPickerProps) {
  const id = useId()
  const [opened, setOpened] = useState(false)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const search = useRef<HTMLInputElement>(null)
  const found = opened ? findReplies(query, replies) : []
  useEffect(() => {
    if (!opened) return
    setQuery('')
    setChosen(0)
    search.current?.focus()
  }, [opened])

  function choose(reply: CannedReply | undefined): void {
    if (!reply) return
    setOpened(false)
    onChoose(reply)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) setChosen((chosen + step + found.length) % found.length)
    else if (event.key === 'Enter') choose(found[chosen])
    else return
    event.preventDefault()
  }

  return (
    <Popup
      label={cannedText.list}
      role="dialog"
      opened={opened}
      onOpened={setOpened}
      button={(target) => (
        <Button size="small" look="quiet" icon={<IconMessage2 size={16} />} shortcut="/" {...target}>
          {cannedText.button}
        </Button>
      )}
    >
      <div className={styles.inside}>
        <input
          ref={search}
          className={styles.search}
          type="text"
          role="combobox"
          aria-label={cannedText.search}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={cannedText.searchHint}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div className={styles.list} id={`${id}-list`} role="listbox" aria-label={cannedText.list}>
          {found.map((reply, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div
              key={reply.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={lines.line}
              ref={(line) => {
                if (index === chosen) line?.scrollIntoView({ block: 'nearest' })
              }}
              onPointerMove={() => index !== chosen && setChosen(index)}
              onClick={() => choose(reply)}
            >
              <span className={lines.title}>{reply.title}</span>
              <span className={lines.code}>/{reply.code}</span>
              <span className={lines.text}>
                {stageText[reply.stage]} · {reply.text.replace(/\s+/g, ' ')}
              </span>
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={lines.none}>{cannedText.none}</p>}
        <p className={styles.foot}>
          <a href={routeHash({ view: 'replies' })}>{cannedText.edit}</a>
        </p>
      </div>
    </Popup>
  )
}
