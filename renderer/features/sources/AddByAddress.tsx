import { useState } from 'react'
import type { Data } from '../../../electron/shared/contract.ts'
import type { SourceOffer } from '../../../electron/shared/model/source.ts'
import { client } from '../../client/index.ts'
import { useQuery } from '../../client/use-query.ts'
import { sourcesText } from '../../text/sources.ts'
import { withStop } from '../../text/with-stop.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { addOffers, startingTicks } from '../../ui/offers/add-offers.ts'
import { OfferList } from '../../ui/offers/OfferList.tsx'
import { go } from '../../ui/route.ts'
import { checkNow } from '../../ui/source/checks.ts'
import { showToast } from '../../ui/toasts.ts'
import styles from './AddSource.module.css'

type Found = Data<'sources.discover'>

interface AddByAddressProps {
  /** Opens the form of an offer that lacks something. */
  readonly onComplete: (offer: SourceOffer) => void
}

/** Looks at an address and offers what there is to watch. */
export function AddByAddress({ onComplete }: AddByAddressProps) {
  const [address, setAddress] = useState('')
  const [error, setError] = useState<string>()
  const [looking, setLooking] = useState<string>()
  const [found, setFound] = useState<Found>()

  async function look(): Promise<void> {
    const typed = address.trim()
    if (typed === '' || looking !== undefined) return
    setError(undefined)
    setFound(undefined)
    setLooking(typed)
    const result = await client.call('sources.discover', { address: typed })
    setLooking(undefined)
    if (!result.ok) setError(withStop(result.error.message))
    else setFound(result.data)
  }
  return (
    <div className={styles.look}>
      <form
        className={styles.address}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <TextField
          label={sourcesText.address}
          description={sourcesText.addressHint}
          error={error}
          placeholder={sourcesText.addressExample}
          inputMode="url"
          maxLength={2000}
          value={address}
          onChange={(value) => {
            setAddress(value)
            setError(undefined)
          }}
        />
        <Button
          look={found ? 'plain' : 'main'}
          type="submit"
          disabled={looking !== undefined || address.trim() === ''}
        >
          {sourcesText.look}
        </Button>
      </form>
      <div role="status">
        {looking !== undefined && <p className={styles.wait}>{sourcesText.looking(looking)}</p>}
      </div>
      {found && <FoundOffers key={found.address} found={found} onComplete={onComplete} />}
    </div>
  )
}

interface FoundOffersProps extends AddByAddressProps {
  readonly found: Found
}

function FoundOffers({ found, onComplete }: FoundOffersProps) {
  const { offers, error } = found
  const [ticked, setTicked] = useState(() => startingTicks(offers))
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const { refetch } = useQuery('sources.list', {})

  async function add(): Promise<void> {
    setBusy(true)
    const chosen = offers.filter((_, index) => ticked.has(index))
    const added = await addOffers(client, chosen)
    await refetch()
    setBusy(false)
    setRefused(added.refused.map(({ offer, message }) => sourcesText.notAdded(offer.name, message)))
    for (const id of added.ids) void checkNow(id)
    if (added.ids.length > 0) showToast({ text: sourcesText.added(added.ids.length) })
    const [first] = added.ids
    if (added.refused.length === 0 && first !== undefined)
      go({ view: 'sources', id: first }, { replace: true })
  }
  return (
    <>
      {error && (
        <div role="alert">
          <p className={styles.found}>{withStop(error.message)}</p>
          <p className={styles.advice}>{withStop(error.advice)}</p>
        </div>
      )}
      {offers.length > 0 ? (
        <>
          {!error && <p className={styles.found}>{sourcesText.foundAt(found.title ?? found.address)}</p>}
          <OfferList
            offers={offers}
            ticked={ticked}
            onTick={setTicked}
            disabled={busy}
            onComplete={onComplete}
          />
          {refused.map((message) => (
            <p key={message} role="alert" className={styles.found}>
              {message}
            </p>
          ))}
          <div>
            <Button look="main" disabled={busy || ticked.size === 0} onClick={() => void add()}>
              {sourcesText.addChosen(ticked.size)}
            </Button>
          </div>
        </>
      ) : (
        !error && <p className={styles.found}>{sourcesText.foundNothing}</p>
      )}
    </>
  )
}
