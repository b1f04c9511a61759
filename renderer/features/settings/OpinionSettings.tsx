import { useId, useState } from 'react'
import type { OpinionAsked, OpinionSettings as Opinions } from '../../../electron/shared/model/opinion.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { askedWords, opinionText } from '../../text/opinion.ts'
import { withStop } from '../../text/with-stop.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { FailureMessage } from '../../ui/Message.tsx'
import { completeAddress, isWebAddress } from '../../ui/schema-form/complete-address.ts'
import styles from './OpinionSettings.module.css'
import { OpinionSharing } from './OpinionSharing.tsx'
import { SettingRow } from './SettingRow.tsx'
import pageStyles from './SettingsPage.module.css'

const choices = ['nobody', 'friend', 'probes'] as const satisfies readonly OpinionAsked[]

/** Whom to ask before a site is called down, what that reveals, and whether friends may ask here. */
export function OpinionSettings() {
  const { data, error, refetch } = useQuery('opinions.get', {})
  if (!data) return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : null
  return (
    <div className={pageStyles.card}>
      <Asked opinions={data} refetch={refetch} />
      <SettingRow>
        <OpinionSharing sharing={data.sharing} refetch={refetch} />
      </SettingRow>
    </div>
  )
}

interface AskedProps {
  readonly opinions: Opinions
  readonly refetch: () => Promise<unknown>
}

function Asked({ opinions, refetch }: AskedProps) {
  const name = useId()
  const [wanted, setWanted] = useState<OpinionAsked>()
  const [address, setAddress] = useState<string>()
  const [mistake, setMistake] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState<string>()
  const asked = wanted ?? opinions.ask
  const isReady = asked === opinions.ask && address === undefined

  async function save(patch: { ask: OpinionAsked; friend?: string; probes?: string }): Promise<void> {
    const result = await client.call('opinions.set', patch)
    if (!result.ok) return setMistake(withStop(result.error.message))
    await refetch()
    setWanted(undefined)
    setAddress(undefined)
  }

  async function choose(ask: OpinionAsked): Promise<void> {
    setWanted(ask)
    setAddress(undefined)
    setMistake(undefined)
    setWords(undefined)
    // Without an address nobody can be asked yet.
    if (ask !== 'friend' || opinions.friend !== undefined) await save({ ask })
  }

  async function leave(): Promise<void> {
    const url = completeAddress(address ?? '')
    const isRight = isWebAddress(url)
    setMistake(isRight ? undefined : asked === 'friend' ? opinionText.noFriend : opinionText.noService)
    if (!isRight) return
    await save(asked === 'friend' ? { ask: asked, friend: url } : { ask: asked, probes: url })
  }

  async function tryNow(): Promise<void> {
    setBusy(true)
    setWords(undefined)
    const result = await client.call('opinions.try', {})
    setWords(withStop(result.ok ? result.data.words : result.error.message))
    setBusy(false)
  }

  return (
    <SettingRow>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{opinionText.ask}</legend>
        {choices.map((choice) => (
          <label key={choice} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={asked === choice}
              aria-describedby={`${name}-${choice}`}
              onChange={() => void choose(choice)}
            />
            <span>
              <span className={styles.label}>{askedWords[choice].label}</span>
              <span id={`${name}-${choice}`} className={pageStyles.quiet}>
                {askedWords[choice].reveals}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {asked !== 'nobody' && (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void leave()
          }}
        >
          <TextField
            label={asked === 'friend' ? opinionText.friendAddress : opinionText.probes}
            description={
              asked === 'probes'
                ? opinionText.probesHint
                : opinions.friend === undefined
                  ? opinionText.friendHint
                  : opinionText.friendKnown(opinions.friend)
            }
            type="url"
            maxLength={500}
            error={mistake}
            value={address ?? (asked === 'probes' ? opinions.probes : '')}
            onChange={(next) => {
              setAddress(next)
              setMistake(undefined)
            }}
          />
          <div className={styles.buttons}>
            <Button look="main" type="submit" disabled={address === undefined}>
              {opinionText.save}
            </Button>
            <Button disabled={!isReady || busy} onClick={() => void tryNow()}>
              {busy ? opinionText.trying : opinionText.tryNow}
            </Button>
          </div>
          <p className={styles.outcome} role="status">
            {words}
          </p>
        </form>
      )}
    </SettingRow>
  )
}
