import { type ReactNode, useRef, useState } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { watchesText } from '../../text/watches.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipsField } from '../../ui/fields/ChipsField.tsx'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { SwitchField } from '../../ui/fields/SwitchField.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { plainTerms } from '../../ui/terms/plain-terms.ts'
import { TermOffers } from '../../ui/terms/TermOffers.tsx'
import { useTermOffers } from '../../ui/terms/use-term-offers.ts'
import { usePreview } from './use-preview.ts'
import styles from './WatchForm.module.css'
import { WatchPreview } from './WatchPreview.tsx'
import { WatchSources } from './WatchSources.tsx'
import { changeWatch, type WatchDraft, type WatchField } from './watch-draft.ts'

interface WatchFormProps {
  readonly draft: WatchDraft
  readonly onChange: (draft: WatchDraft) => void
  /** Saves; called by the button. */
  readonly onSubmit: () => void
  readonly busy: boolean
  readonly submitWords: string
  /** True when there is nothing to save. */
  readonly unchanged?: boolean
  /** True when the first field takes the keyboard. */
  readonly autoFocus?: boolean
  /** Further buttons and notes at the end of the row. */
  readonly children?: ReactNode
}

/** What a watch listens for, with proposals and with what it would have found, while it is being typed. */
export function WatchForm(props: WatchFormProps) {
  const { draft, onChange, onSubmit, busy, submitWords, unchanged = false, autoFocus = false } = props
  const [typed, setTyped] = useState('')
  const [about, setAbout] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const { data: settings } = useQuery('settings.get', {})
  const names = plainTerms(draft.terms)
  const name = about !== undefined && names.includes(about) ? about : (names[0] ?? draft.terms[0])
  const offers = useTermOffers(name, settings?.siteAddress, draft.terms)
  const left = new Set(draft.exclude.map((term) => term.toLowerCase()))
  const preview = usePreview(draft, typed)
  const change = (part: Parameters<typeof changeWatch>[1]) => onChange(changeWatch(draft, part))
  const errorOf = (field: WatchField) =>
    [draft.refusal, preview.refusal].find((refusal) => refusal?.field === field)?.message

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
        requestAnimationFrame(() =>
          form.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus(),
        )
      }}
    >
      <ChipsField
        label={watchesText.terms}
        description={watchesText.termsHint}
        error={errorOf('terms')}
        placeholder={watchesText.termsExample}
        autoFocus={autoFocus}
        value={draft.terms}
        onTyped={setTyped}
        onChange={(terms) => change({ terms })}
      />
      {names.length > 1 && (
        <ChoiceField
          label={watchesText.offersOf}
          value={name ?? ''}
          choices={names.map((one) => ({ value: one, label: one }))}
          onChange={setAbout}
        />
      )}
      <TermOffers
        key={`terms ${name}`}
        heading={watchesText.offers}
        offers={offers.terms}
        onTake={(term) => change({ terms: [...draft.terms, term] })}
      />
      <ChipsField
        label={watchesText.exclude}
        description={watchesText.excludeHint}
        error={errorOf('exclude')}
        placeholder={watchesText.excludeExample}
        value={draft.exclude}
        onChange={(exclude) => change({ exclude })}
      />
      <TermOffers
        heading={watchesText.excludeOffers}
        offers={offers.exclude.filter(({ term }) => !left.has(term.toLowerCase()))}
        onTake={(term) => change({ exclude: [...draft.exclude, term] })}
      />
      <WatchPreview preview={preview.data} asking={preview.asking} />
      <TextField
        label={watchesText.name}
        description={watchesText.nameHint}
        error={errorOf('name')}
        placeholder={draft.terms[0]}
        maxLength={200}
        value={draft.name}
        onChange={(next) => change({ name: next })}
      />
      <WatchSources
        value={draft.sourceIds}
        error={errorOf('sourceIds')}
        onChange={(sourceIds) => change({ sourceIds })}
      />
      <SwitchField
        label={watchesText.collapse}
        description={watchesText.collapseHint}
        value={draft.collapse}
        onChange={(collapse) => change({ collapse })}
      />
      <SwitchField
        label={watchesText.storm}
        description={watchesText.stormHint}
        value={draft.storm}
        onChange={(storm) => change({ storm })}
      />
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy || unchanged}>
          {submitWords}
        </Button>
        {props.children}
      </div>
    </form>
  )
}
