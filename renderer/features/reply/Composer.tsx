import { IconQuote, IconTrash } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { asPart } from '../../../electron/shared/canned/as-part.ts'
import { fillBlanks } from '../../../electron/shared/canned/fill-blanks.ts'
import { findBlanks } from '../../../electron/shared/canned/find-blanks.ts'
import { findReplies } from '../../../electron/shared/canned/find-replies.ts'
import type { ItemDetail } from '../../../electron/shared/model/item.ts'
import type { CannedReply } from '../../../electron/shared/model/template.ts'
import { makePosts } from '../../../electron/shared/reply/make-posts.ts'
import { act } from '../../client/act.ts'
import { useQuery } from '../../client/use-query.ts'
import { blankText, breathText, remarkText, replyText } from '../../text/reply.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { go } from '../../ui/route.ts'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.ts'
import { showToast } from '../../ui/toasts.ts'
import styles from './Composer.module.css'
import { CannedPicker } from './canned/CannedPicker.tsx'
import { SlashList } from './canned/SlashList.tsx'
import { Suggestions } from './canned/Suggestions.tsx'
import { slashAt } from './canned/slash.ts'
import { useCanned } from './canned/use-canned.ts'
import { revealCaret } from './caret-box.ts'
import { Needs } from './check/Needs.tsx'
import { Remarks } from './check/Remarks.tsx'
import { type Remark, remarksOf } from './check/remarks.ts'
import { seriousCount } from './check/serious-count.ts'
import { useCheck } from './check/use-check.ts'
import { nextMark } from './marks.ts'
import { offerText } from './offer-text.ts'
import { ReplyCard } from './outbox/ReplyCard.tsx'
import { BlankHelp } from './parts/BlankHelp.tsx'
import { Breath } from './parts/Breath.tsx'
import { PlaceRow } from './parts/PlaceRow.tsx'
import { Preview } from './parts/Preview.tsx'
import { copyAndOpen, sendDraft } from './send-draft.ts'
import { useDraft } from './use-draft.ts'
import { blankMark, useMarks } from './use-marks.ts'
import { sentenceAround } from './writing/sentence-around.ts'
import { typeOver } from './writing/type-over.ts'
import { WritingField } from './writing/WritingField.tsx'

interface ComposerProps {
  readonly itemId: string
  /** Absent while it is on its way; one can write before it is there. */
  readonly item: ItemDetail | undefined
  /** The element with their words, from which a mark can be quoted. */
  readonly theirs: RefObject<HTMLElement | null>
}

/** An answer in the making: the text with what it lacks and how it will read, where it goes, and its way out. */
export function Composer({ itemId, item, theirs }: ComposerProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, id: draftId, replyId, state, error, change, flush } = useDraft(itemId)
  const { text, subject, quote, dismissed } = draft
  const [caret, setCaret] = useState(0)
  const [view, setView] = useState<'write' | 'preview'>('write')
  const [breathing, setBreathing] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [slashChosen, setSlashChosen] = useState(0)
  const [slashLeft, setSlashLeft] = useState<number>()

  const { data: sentBefore } = useQuery('replies.list', replyId === undefined ? undefined : { itemId })
  const reply = sentBefore?.replies.find((one) => one.id === replyId)
  const leaving = reply?.state === 'waiting' || reply?.state === 'sending'
  const { data: places = [] } = useQuery('replies.places', { itemId })
  const place = places.find((one) => one.id === draft.placeId) ?? places[0]
  const { all, suggestions, known, theirZone, attack } = useCanned(itemId, draft.stage, place)
  const stage = draft.stage ?? 'acknowledge'
  const check = useCheck({ text, stage, quoted: item?.text ?? '' })
  const remarks = useMemo(() => remarksOf(check, dismissed), [check, dismissed])
  const blanks = useMemo(() => findBlanks(text), [text])
  const marks = useMarks(remarks, blanks)
  const current = remarks.find(({ start, end }) => start <= caret && caret <= end)
  const blank = blanks.find(({ start, end }) => start <= caret && caret <= end)
  // Counting a very long text may lag behind its keys, but never hold them up.
  const counted = useDeferredValue(text)
  const posts = useMemo(() => place && makePosts(place, counted, false), [place, counted])

  const slash = slashAt(text, caret)
  const slashOpen = view === 'write' && slash !== undefined && slashLeft !== slash.start
  const found = useMemo(
    () => (slashOpen ? (slash.typed === '' ? all : findReplies(`/${slash.typed}`, all)) : []),
    [slashOpen, slash?.typed, all],
  )

  useLayoutEffect(() => field.current?.focus(), [])
  const loaded = draftId !== undefined
  useEffect(() => {
    // A draft from before is gone on with at its end.
    const shown = field.current
    if (loaded && shown && shown.selectionStart === 0)
      shown.setSelectionRange(shown.value.length, shown.value.length)
  }, [loaded])
  useShortcuts({ back: leave })

  function leave(): void {
    if (view === 'preview') write()
    else go({ view: 'item', id: itemId })
  }
  function write(): void {
    setView('write')
    requestAnimationFrame(() => field.current?.focus())
  }
  function select({ start, end }: { readonly start: number; readonly end: number }): void {
    const shown = field.current
    if (!shown) return
    setView('write')
    requestAnimationFrame(() => {
      shown.focus()
      shown.setSelectionRange(start, end)
      revealCaret(shown)
      setCaret(start)
    })
  }
  function put(start: number, end: number, words: string): void {
    const shown = field.current
    if (!shown) return
    typeOver(shown, start, end, words)
    const [first] = findBlanks(words)
    if (first) select({ start: start + first.start, end: start + first.end })
  }
  function insert(reply: CannedReply): void {
    const shown = field.current
    if (!shown) return
    const start = slashOpen ? slash.start : shown.selectionStart
    const end = slashOpen ? caret : shown.selectionEnd
    const before = text.slice(0, start)
    // The first one that is put in says what the answer is about to be; snippets put into it later do not.
    const after = text.slice(end)
    if (before.trim() === '' && after.trim() === '') change({ stage: reply.stage })
    put(start, end, fillBlanks(asPart(reply.text, before, after), known))
  }
  function use(remark: Remark): void {
    const { start, end } = sentenceAround(text, remark)
    put(start, end, offerText(remark.offer))
  }
  function dismiss(remark: Remark): void {
    change({ dismissed: [...dismissed, remark.key] })
    field.current?.focus()
  }
  function toNext(step: 1 | -1): void {
    const next = nextMark(marks, field.current?.selectionStart ?? 0, step)
    if (next) select(next)
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
    if (!(await flush()) || draftId === undefined) return
    const done = place.canSend ? await sendDraft(draftId, asThread) : await copyAndOpen(draftId, text, place)
    if (done) go({ view: 'item', id: itemId })
  }

  function afterBreath(then: () => void): void {
    setBreathing(false)
    change({ breathTaken: true })
    then()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    const mod = event.ctrlKey || event.metaKey
    if (slashOpen && found.length > 0 && !mod) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const reply = found[Math.min(slashChosen, found.length - 1)]
      if (step !== undefined) setSlashChosen((slashChosen + step + found.length) % found.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && reply) insert(reply)
      else if (event.key === 'Escape') setSlashLeft(slash.start)
      else {
        setSlashChosen(0)
        return
      }
      event.preventDefault()
      return
    }
    if (event.key === 'Enter' && mod) void send()
    else if (event.key === 'F8') toNext(event.shiftKey ? -1 : 1)
    else if (event.key === '.' && mod && current) use(current)
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }

  const fits = posts?.fits ?? true
  const threads = posts !== undefined && !posts.fits ? posts.asThread : undefined
  const limit = place?.counting.limit
  const otherwise =
    check === undefined ? remarkText.empty : check.checked ? remarkText.none : (check.why ?? remarkText.empty)
  return (
    <div className={styles.composer}>
      <div className={styles.grid} data-view={view}>
        <div className={styles.main}>
          {place && <PlaceRow places={places} place={place} draft={draft} onChange={change} />}
          {reply && <ReplyCard reply={reply} inComposer />}
          {view === 'write' && text === '' && suggestions.length > 0 && (
            <Suggestions suggestions={suggestions} onChoose={insert} />
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
            <WritingField
              field={field}
              value={text}
              onChange={(value) => {
                setProblem(undefined)
                change({ text: value })
              }}
              marks={marks}
              currentId={current?.id}
              onCaret={setCaret}
              onKeyDown={onKeyDown}
              label={replyText.text}
              placeholder={replyText.placeholder}
              describedBy={`${id}-problem ${id}-facts`}
              invalid={problem !== undefined}
              listId={slashOpen ? `${id}-slash` : undefined}
              chosenId={slashOpen && found.length > 0 ? `${id}-slash-${slashChosen}` : undefined}
              readOnly={leaving}
            />
            {slashOpen && (
              <SlashList
                field={field}
                id={`${id}-slash`}
                replies={found}
                chosen={Math.min(slashChosen, Math.max(0, found.length - 1))}
                onChoose={insert}
                onPoint={setSlashChosen}
              />
            )}
          </div>
          {view === 'write' && blank && (
            <BlankHelp
              blank={blank}
              theirs={{ theirZone, theirAt: item && Date.parse(item.publishedAt) }}
              onFill={(value) => put(blank.start, blank.end, value)}
            />
          )}
          {view === 'write' && quote !== undefined && quote !== '' && (
            <label className={styles.quote}>
              <span className={styles.quoteHead}>
                {replyText.quoted}
                <Button size="small" look="quiet" onClick={() => change({ quote: '' })}>
                  {replyText.removeQuote}
                </Button>
              </span>
              <textarea
                className={styles.quoteText}
                dir="auto"
                value={quote}
                onChange={(event) => change({ quote: event.currentTarget.value })}
              />
            </label>
          )}
          {view === 'write' && (
            <div className={styles.tools}>
              <CannedPicker replies={all} onChoose={insert} />
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
              {blanks.length > 0 && (
                <Button size="small" className={styles.blanks} shortcut="F8" onClick={() => toNext(1)}>
                  {blankText.left(blanks.length)}
                </Button>
              )}
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
            otherwise={otherwise}
            onShow={select}
            onUse={use}
            onDismiss={dismiss}
          />
        </aside>
        <div className={styles.foot}>
          <p id={`${id}-problem`} className={styles.problem} role="alert" hidden={problem === undefined}>
            {problem}
          </p>
          <div className={styles.facts} id={`${id}-facts`} data-state={state}>
            {posts && text !== '' && (
              <span className={styles.count} data-over={posts.length.over > 0 || undefined}>
                {limit === undefined
                  ? replyText.characters(posts.length.used)
                  : posts.length.over > 0
                    ? replyText.over(posts.length.over)
                    : replyText.used(posts.length.used, limit)}
              </span>
            )}
            <span className={styles.state}>{stateWords(state, error, text)}</span>
          </div>
          {text.trim() !== '' && draftId !== undefined && (
            <IconButton label={replyText.discard} onClick={() => void discard(draftId)}>
              <IconTrash size={18} />
            </IconButton>
          )}
          <Button
            onClick={() => (view === 'preview' ? write() : setView('preview'))}
            disabled={text.trim() === ''}
          >
            {view === 'preview' ? replyText.write : replyText.preview}
          </Button>
          {!fits && threads !== undefined ? (
            <Button look="main" onClick={() => void send({ asThread: true })}>
              {replyText.asThread(threads)}
            </Button>
          ) : (
            <Button look="main" shortcut={replyText.sendKey} disabled={!place} onClick={() => void send()}>
              {place === undefined || place.canSend
                ? replyText.send
                : place.openUrl
                  ? replyText.copyAndOpen
                  : replyText.copy}
            </Button>
          )}
        </div>
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
              go({ view: 'item', id: itemId })
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

  async function discard(draft: string): Promise<void> {
    const before = { text, subject, quote }
    await flush()
    if (!(await act('replies.discard', { id: draft }))) return
    change({ text: '', quote: '' })
    showToast({
      text: replyText.discarded,
      undo: async () => {
        change({ text: before.text, ...(before.quote === undefined ? {} : { quote: before.quote }) })
        return true
      },
    })
    write()
  }
}

function stateWords(
  state: 'loading' | 'kept' | 'changed' | 'failed',
  error: string | undefined,
  text: string,
) {
  switch (state) {
    case 'loading':
      return ''
    case 'kept':
      return text === '' ? '' : replyText.kept
    case 'changed':
      return replyText.keeping
    case 'failed':
      return replyText.notKept(error ?? '')
  }
}
