import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReplyPlace, Visibility } from '../../../../electron/shared/model/reply.ts'
import { replyText, visibilityText } from '../../../text/reply.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceField } from '../../../ui/fields/ChoiceField.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { Popup } from '../../../ui/menu/Popup.tsx'
import type { DraftChange } from '../draft-store.ts'
import styles from './PlaceRow.module.css'

interface PlaceRowProps {
  readonly places: readonly ReplyPlace[]
  readonly place: ReplyPlace
  readonly draft: DraftChange
  readonly onChange: (change: DraftChange) => void
}

/** Whom the answer reaches, by what, and what goes with it there: subject, who sees it, language. */
export function PlaceRow({ places, place, draft, onChange }: PlaceRowProps) {
  return (
    <>
      <div className={styles.row}>
        {place.to !== '' && (
          <span className={styles.to} dir="auto" title={place.to}>
            {replyText.to(place.to)}
          </span>
        )}
        {places.length > 1 ? (
          <select
            className={styles.choice}
            aria-label={replyText.place}
            value={place.id}
            onChange={(event) => onChange({ placeId: event.currentTarget.value })}
          >
            {places.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <span className={styles.by} dir="auto" title={place.label}>
            {place.label}
          </span>
        )}
        {(place.visibilities !== undefined || place.language !== undefined) && (
          <Options place={place} draft={draft} onChange={onChange} />
        )}
      </div>
      {place.subject !== undefined && (
        <label className={styles.subject}>
          {replyText.subject}
          <input
            className={styles.input}
            dir="auto"
            value={draft.subject ?? place.subject}
            onChange={(event) => onChange({ subject: event.currentTarget.value })}
          />
        </label>
      )}
      {place.why !== undefined && <p className={styles.why}>{place.why}</p>}
    </>
  )
}

/** Who sees a post and in which language it is; the button says how it stands. */
function Options({ place, draft, onChange }: Omit<PlaceRowProps, 'places'>) {
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState<string>()
  const { visibilities = [] } = place
  const visibility = draft.visibility ?? visibilities[0]
  const language = draft.language ?? place.language
  const words = [visibility && visibilityText[visibility], language].filter((part) => part !== undefined)
  return (
    <span className={styles.end}>
      <Popup
        label={replyText.options}
        role="dialog"
        opened={opened}
        onOpened={setOpened}
        button={(target) => (
          <Button size="small" look="quiet" icon={<IconAdjustmentsHorizontal size={16} />} {...target}>
            {words.join(' · ')}
          </Button>
        )}
      >
        <div className={styles.options}>
          {visibility && (
            <ChoiceField
              label={replyText.visibility}
              value={visibility}
              choices={visibilities.map((value) => ({ value, label: visibilityText[value] }))}
              onChange={(value) => {
                const chosen = visibilities.find((one): one is Visibility => one === value)
                if (chosen) onChange({ visibility: chosen })
              }}
            />
          )}
          {language !== undefined && (
            <TextField
              label={replyText.language}
              description={replyText.languageHint}
              value={typed ?? language}
              maxLength={3}
              error={typed !== undefined && !isLanguage(typed) ? replyText.languageWrong : undefined}
              onChange={(value) => {
                setTyped(value)
                if (isLanguage(value)) onChange({ language: value })
              }}
            />
          )}
        </div>
      </Popup>
    </span>
  )
}

function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}$/.test(code)
}
