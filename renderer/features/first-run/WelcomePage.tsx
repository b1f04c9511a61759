import { useState } from 'react'
import type { Settings } from '../../../electron/shared/model/settings.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { FailureMessage } from '../../ui/Message.tsx'
import { startingTicks } from '../../ui/offers/add-offers.ts'
import { go } from '../../ui/route.ts'
import { completeAddress, isWebAddress } from '../../ui/schema-form/complete-address.ts'
import { showToast } from '../../ui/toasts.ts'
import { AddressStep } from './AddressStep.tsx'
import { FoundStep } from './FoundStep.tsx'
import { NamesStep } from './NamesStep.tsx'
import { type FirstRun, keepFirstRun, keptFirstRun } from './progress.ts'
import { finishFirstRun, type StartOutcome, startMinding } from './start-minding.ts'
import { suggestNames } from './suggest-names.ts'
import styles from './WelcomePage.module.css'

/** The first run: the site, what was found there, the names to listen for. */
export function WelcomePage() {
  const { data, error, refetch } = useQuery('settings.get', {})
  return (
    <main className={styles.page}>
      {data ? (
        <Steps settings={data} refetch={refetch} />
      ) : (
        error && <FailureMessage error={error} onRetry={() => void refetch()} />
      )}
    </main>
  )
}

interface StepsProps {
  readonly settings: Settings
  readonly refetch: () => Promise<unknown>
}

function Steps({ settings, refetch }: StepsProps) {
  const [run, setRun] = useState(() => keptFirstRun(settings.siteAddress))
  function change(part: Partial<FirstRun>): void {
    const next = { ...run, ...part }
    keepFirstRun(next)
    setRun(next)
  }
  const { address, found, ticked } = run
  const typed = completeAddress(address)
  const siteAddress = found?.address ?? (isWebAddress(typed) ? typed : '')

  /** Leaves when everything worked. The settings first: the page leads back here while they say "not set up". */
  async function leave(outcome: StartOutcome): Promise<StartOutcome> {
    if (outcome.namesError !== undefined || outcome.problems.length > 0) return outcome
    await refetch()
    keepFirstRun(undefined)
    go({ view: 'feed' }, { replace: true })
    return outcome
  }
  async function later(): Promise<void> {
    const { problems } = await leave(await finishFirstRun(client, siteAddress))
    const [problem] = problems
    if (problem !== undefined) showToast({ text: problem })
  }

  if (run.step === 1 || found === undefined) {
    return (
      <AddressStep
        address={address}
        onAddress={(next) => change({ address: next, found: undefined, names: undefined })}
        onFound={(next) => {
          change({ step: 2, found: next, ticked: startingTicks(next.offers) })
          // So that a page that is opened again knows the site already.
          void client.call('settings.set', { siteAddress: next.address })
        }}
        onLater={() => void later()}
      />
    )
  }
  if (run.step === 2) {
    return (
      <FoundStep
        found={found}
        ticked={ticked}
        onTick={(next) => change({ ticked: next })}
        onNext={() => change({ step: 3, names: run.names ?? suggestNames(found.address, found.title) })}
        onBack={() => change({ step: 1 })}
        onLater={() => void later()}
      />
    )
  }
  return (
    <NamesStep
      siteAddress={siteAddress}
      names={run.names ?? []}
      onNames={(names) => change({ names })}
      onStart={async () => {
        const offers = found.offers.filter((_, index) => ticked.has(index))
        return leave(await startMinding(client, { siteAddress, offers, names: run.names ?? [] }))
      }}
      onGoOn={() => void later()}
      onBack={() => change({ step: 2 })}
      onLater={() => void later()}
    />
  )
}
