import { IconQuote } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import type { ItemDetail } from '../../../electron/shared/model/item.ts'
import { makePosts } from '../../../electron/shared/reply/make-posts.ts'
import { act } from '../../client/act.ts'
import { useQuery } from '../../client/use-query.ts'
import { breathText, remarkText, replyText } from '../../text/reply.ts'
import { Button } from '../../ui/Button.tsx'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import { showToast } from '../../ui/toasts.ts'
import { BlankHelp } from '../../ui/writing/BlankHelp.tsx'
import { BlanksLeft } from '../../ui/writing/BlanksLeft.tsx'
import { CannedField } from '../../ui/writing/canned/CannedField.tsx'
import { CannedPicker } from '../../ui/writing/canned/CannedPicker.tsx'
import { useCannedChoice } from '../../ui/writing/canned/use-canned-choice.ts'
import { Needs } from '../../ui/writing/check/Needs.tsx'
import { Remarks } from '../../ui/writing/check/Remarks.tsx'
import type { Remark } from '../../ui/writing/check/remarks.ts'
import { seriousCount } from '../../ui/writing/check/serious-count.ts'
import { withoutRemarks } from '../../ui/writing/check/without-remarks.ts'
import { blankMark } from '../../ui/writing/use-marks.ts'
import { useWriting } from '../../ui/writing/use-writing.ts'
import styles from './Composer.module.css'
import { Suggestions } from './canned/Suggestions.tsx'
import { useCanned } from './canned/use-canned.ts'
import { ReplyCard } from './outbox/ReplyCard.tsx'
import { Breath } from './parts/Breath.tsx'
import { ComposerFoot } from './parts/ComposerFoot.tsx'
import { PlaceRow } from './parts/PlaceRow.tsx'
import { Preview } from './parts/Preview.tsx'
import { QuoteField } from './parts/QuoteField.tsx'
import { copyAndOpen, sendDraft } from './send-draft.ts'
import { useDraft } from './use-draft.ts'

interface ComposerProps {
  readonly itemId: string
  /** Absent while it is on its way; one can write before it is there. */
  readonly item: ItemDetail | undefined
  /** The element with their words, from which a mark can be quoted. */
  readonly theirs: RefObject<HTMLElement | null>
  /** It is on its way, or the person goes on with it later. */
  readonly onLeave: () => void
}

/** An answer in the making: the text with what it lacks and how it will read, where it goes, and its way out. */
export function Composer({ itemId, item, theirs, onLeave }: ComposerProps) {
  const id = useId()
  const ids = { problem: `${id}-problem`, facts: `${id}-facts` }
  const { change, flush, ...held } = useDraft(itemId)
  const { draft, known: { id: draftId, replyId } = {} } = held
  const { text, subject, quote, dismissed } = draft
  const [view, setView] = useState<'write' | 'preview'>('write')
  const [breathing, setBreathing] = useState(false)
  const [problem, setProblem] = useState<string>()

  const { data: sentBefore } = useQuery('replies.list', replyId === undefined ? undefined : { itemId })
  const reply = sentBefore?.replies.find((one) => one.id === replyId)
  const leaving = reply?.state === 'waiting' || reply?.state === 'sending'
  const { data: places = [] } = useQuery('replies.places', { itemId })
  const place = places.find((one) => one.id === draft.placeId) ?? places[0]
  const { all, suggestions, known, theirZone, attack } = useCanned(itemId, draft.stage, place)
  const stage = draft.stage ?? 'acknowledge'
  const writing = useWriting({
    ...{ text, stage, dismissed, quoted: item?.text ?? '' },
    onUncover: () => setView('write'),
  })
  const { field, check, remarks, blanks, current, blank, select, put } = writing
  // Counting a very long text may lag behind its keys, but never hold them up.
  const counted = useDeferredValue(text)
  const posts = useMemo(() => place && makePosts(place, counted, false), [place, counted])

  const canned = useCannedChoice({
    ...{ text, writing, known, replies: all, enabled: view === 'write' && !leaving },
    onFirst: (chosen) => change({ stage: chosen.stage }),
  })

  useLayoutEffect(() => field.current?.focus(), [field])
  const loaded = draftId !== undefined
  useEffect(() => {
    // A draft from before is gone on with at its end.
    const shown = field.current
    if (loaded && shown && shown.selectionStart === 0)
      shown.setSelectionRange(shown.value.length, shown.value.length)
  }, [field, loaded])
  useShortcuts({ back: leave })

  function leave(): void {
    if (view === 'preview') write()
    else onLeave()
  }
  function write(): void {
    setView('write')
    requestAnimationFrame(() => field.current?.focus())
  }
  function dismiss(remark: Remark): void {
    change({ dismissed: [...dismissed, remark.key] })
    field.current?.focus()
  }
  function takeQuote(): void {
    const marked = document.getSelection()
    const inside = marked && theirs.current?.contains(marked.anchorNode) ? String(marked).trim() : ''
    change({ quote: inside || (item?.text ?? '') })
  }

  async function send({ asThread = false, breathed = draft.breathTaken } = {}): Promise<void> {
    setProblem(undefined)
    const [open] = blanks
    if (!place || leaving) return
    if (text.trim() === '') {
      setProblem(replyText.nothingToSend)
      return write()
    }
    if (open) {
      setProblem(replyText.fillBlank(open.name))
      return select(blankMark(open))
    }
    const now = makePosts(place, text, asThread)
    if (!now.fits) {
      const { over } = now.length
      setProblem(now.asThread ? replyText.tooLong(over) : replyText.tooLongNoThread(over))
      return write()
    }
    if (!breathed && (attack !== undefined || seriousCount(check, remarks) > 0)) return setBreathing(true)
    if (!(await flush()) || draftId === undefined) return setProblem(replyText.couldNotKeep)
    const done = place.canSend ? await sendDraft(draftId, asThread) : await copyAndOpen(draftId, text, place)
    if (done) onLeave()
  }

  function afterBreath(then: () => void): void {
    setBreathing(false)
    change({ breathTaken: true })
    then()
  }

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    else if (event.key === 'Escape') leave()
    else return false
    return true
  }

  return (
    <div className={styles.composer}>
      <div className={styles.grid} data-view={view}>
        <div className={styles.main}>
          {place && <PlaceRow places={places} place={place} draft={draft} onChange={change} />}
          {reply && <ReplyCard reply={reply} inComposer />}
          {view === 'write' && text === '' && suggestions.length > 0 && (
            <Suggestions suggestions={suggestions} onChoose={canned.insert} />
          )}
          {view === 'preview' && place && (
            <Preview
              place={place}
              posts={posts?.fits ? posts.posts : [text]}
              subject={subject}
              quote={quote}
            />
          )}
          <div className={styles.writing} hidden={view === 'preview'}>
            <CannedField
              writing={writing}
              canned={canned}
              value={text}
              onChange={(value) => {
                setProblem(undefined)
                change({ text: value })
              }}
              onKey={onKey}
              label={replyText.text}
              placeholder={replyText.placeholder}
              describedBy={`${ids.problem} ${ids.facts}`}
              invalid={problem !== undefined}
              readOnly={leaving}
            />
          </div>
          {view === 'write' && blank && (
            <BlankHelp
              blank={blank}
              theirs={{ theirZone, theirAt: item && Date.parse(item.publishedAt) }}
              onFill={(value) => put(blank.start, blank.end, value)}
            />
          )}
          {view === 'write' && quote && (
            <QuoteField quote={quote} onChange={(words) => change({ quote: words })} />
          )}
          {view === 'write' && (
            <div className={styles.tools}>
              <CannedPicker replies={all} onChoose={canned.insert} />
              {place?.quotes && !quote && (
                <Button
                  size="small"
                  look="quiet"
                  icon={<IconQuote size={16} />}
                  title={replyText.quoteHint}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={takeQuote}
                >
                  {replyText.quote}
                </Button>
              )}
              <BlanksLeft {...writing} />
            </div>
          )}
        </div>
        <aside className={styles.aside} hidden={view === 'preview'} aria-label={remarkText.advice}>
          <Needs
            stage={stage}
            onStage={(chosen) => change({ stage: chosen })}
            completeness={check?.completeness}
            onShow={select}
          />
          <Remarks
            remarks={remarks}
            currentId={current?.id}
            otherwise={withoutRemarks(check)}
            onShow={select}
            onUse={writing.use}
            onDismiss={dismiss}
          />
        </aside>
        <ComposerFoot
          ids={ids}
          held={held}
          place={place}
          posts={posts}
          problem={problem}
          previewing={view === 'preview'}
          leaving={leaving}
          onDiscard={() => void discard()}
          onPreview={() => (view === 'preview' ? write() : setView('preview'))}
          onSend={(asThread) => void send({ asThread })}
        />
      </div>
      {breathing && place && (
        <Breath
          attack={attack}
          serious={seriousCount(check, remarks)}
          canSend={place.canSend}
          onSend={() => afterBreath(() => void send({ breathed: true }))}
          onPreview={() => afterBreath(() => setView('preview'))}
          onLater={() =>
            afterBreath(() => {
              void flush()
              showToast({ text: breathText.kept })
              onLeave()
            })
          }
          onClose={() => {
            setBreathing(false)
            field.current?.focus()
          }}
        />
      )}
    </div>
  )

  async function discard(): Promise<void> {
    const before = { text, quote: quote ?? '' }
    await flush()
    if (draftId === undefined || !(await act('replies.discard', { id: draftId }))) return
    change({ text: '', quote: '' })
    showToast({
      text: replyText.discarded,
      undo: async () => {
        change(before)
        return true
      },
    })
    write()
  }
}
