import { useMemo, useRef, useState } from 'react'
import type { Channel, ChannelKindInfo } from '../../../electron/shared/model/channel.ts'
import { client } from '../../client/index.ts'
import { commonText } from '../../text/common.ts'
import { tellingText } from '../../text/telling.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { SchemaForm } from '../../ui/SchemaForm.tsx'
import {
  attempt,
  changeField,
  draftErrors,
  draftSettings,
  leaveField,
  refuse,
  shownErrors,
  startForm,
} from '../../ui/schema-form/form-draft.ts'
import styles from './Channels.module.css'
import { TestOutcome } from './TestOutcome.tsx'
import { useChannelTest } from './use-channel-test.ts'

interface ChannelEditorProps {
  readonly info: ChannelKindInfo
  /** Absent for a new one. */
  readonly channel: Channel | undefined
  readonly refetch: () => Promise<unknown>
  /** It was saved or given up. */
  readonly onDone: () => void
}

/** The form of one channel, with a test before it is saved. Whatever goes wrong, the input stays. */
export function ChannelEditor({ info, channel, refetch, onDone }: ChannelEditorProps) {
  const start = useMemo(() => startForm(info.settings, channel?.settings), [info, channel])
  const [draft, setDraft] = useState(start)
  const [name, setName] = useState(channel?.name ?? '')
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const test = useChannelTest()

  /** Says all mistakes and puts the person where the first one is; whether there are none. */
  function isRight(): boolean {
    const attempted = attempt(draft)
    setDraft(attempted)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return Object.keys(draftErrors(attempted)).length === 0
  }

  async function save(): Promise<void> {
    if (busy || !isRight()) return
    setBusy(true)
    const result = await client.call('channels.save', {
      ...(channel && { id: channel.id }),
      kind: info.kind,
      name: name.trim(),
      settings: draftSettings(draft),
    })
    if (result.ok) await refetch()
    setBusy(false)
    if (result.ok) onDone()
    else setDraft((now) => refuse(now, result.error))
  }

  async function sendTest(): Promise<void> {
    test.forget()
    if (!isRight()) return
    const error = await test.run({
      ...(channel && { id: channel.id }),
      kind: info.kind,
      settings: draftSettings(draft),
    })
    if (error?.field !== undefined) setDraft((now) => refuse(now, error))
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h4 className={styles.title}>{channel ? channel.name : tellingText.newChannel(info.label)}</h4>
      <SchemaForm
        fields={draft.fields}
        values={draft.values}
        errors={shownErrors(draft)}
        onChange={(field, value) => {
          test.forget()
          setDraft((now) => changeField(now, field, value))
        }}
        onLeave={(field) => setDraft((now) => leaveField(now, field))}
      />
      <TextField
        label={tellingText.name}
        description={tellingText.nameHint}
        maxLength={200}
        value={name}
        onChange={setName}
      />
      {draft.problem && (
        <p className={styles.trouble} role="alert">
          {draft.problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy}>
          {channel ? tellingText.save : tellingText.add}
        </Button>
        <Button disabled={busy || test.busy} onClick={() => void sendTest()}>
          {test.busy ? tellingText.testing : tellingText.test}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {commonText.cancel}
        </Button>
      </div>
      <TestOutcome outcome={test.outcome} />
    </form>
  )
}
