import { IconListCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import type { FinalOutline } from '../../../../electron/shared/model/incident-closing.ts'
import type { CannedReply } from '../../../../electron/shared/model/template.ts'
import { act } from '../../../client/act.ts'
import { client } from '../../../client/index.ts'
import { useQuery } from '../../../client/use-query.ts'
import { remarkText, replyText } from '../../../text/reply.ts'
import { statementText } from '../../../text/statement.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { useKeyed } from '../../../ui/keyed-store.ts'
import { showToast } from '../../../ui/toasts.ts'
import { BlankHelp } from '../../../ui/writing/BlankHelp.tsx'
import { BlanksLeft } from '../../../ui/writing/BlanksLeft.tsx'
import { CannedField } from '../../../ui/writing/canned/CannedField.tsx'
import { CannedPicker } from '../../../ui/writing/canned/CannedPicker.tsx'
import { useCannedChoice } from '../../../ui/writing/canned/use-canned-choice.ts'
import { Needs } from '../../../ui/writing/check/Needs.tsx'
import { Remarks } from '../../../ui/writing/check/Remarks.tsx'
import { seriousCount } from '../../../ui/writing/check/serious-count.ts'
import { withoutRemarks } from '../../../ui/writing/check/without-remarks.ts'
import type { Mark } from '../../../ui/writing/marks.ts'
import { useKeptDraft } from '../../../ui/writing/use-kept-draft.ts'
import { blankMark } from '../../../ui/writing/use-marks.ts'
import { useWriting } from '../../../ui/writing/use-writing.ts'
import { Against } from './Against.tsx'
import { Corrected } from './Corrected.tsx'
import { Coverage } from './Coverage.tsx'
import { chargeRemark } from './charge-remark.ts'
import { correcting } from './correcting.ts'
import { Outline } from './Outline.tsx'
import { incidentStageOf, nextReplyStage } from './reply-stage.ts'
import styles from './StatementComposer.module.css'
import { StatementFoot } from './StatementFoot.tsx'
import { statementKeeper } from './statement-drafts.ts'
import { useDraftCheck } from './use-draft-check.ts'
import { useOutline } from './use-outline.ts'
import { WhereRow } from './WhereRow.tsx'
import { statementFieldName } from './write-statement.ts'

const noReplies: readonly CannedReply[] = []
const nobody = { theirZone: undefined, theirAt: undefined }

/**
 * The next statement about an incident, or a correction of one: with what it lacks, how it will read, what it stands
 * against and which questions it answers. It is said elsewhere by the person and put down here.
 */
export function StatementComposer({ room }: { readonly room: IncidentRoom }) {
  const id = useId()
  const ids = { problem: `${id}-problem`, facts: `${id}-facts`, where: `${id}-where` }
  const correctedId = useKeyed(correcting, room.id)
  const corrected = room.statements.find((one) => one.id === correctedId)
  const { change, flush, ...held } = useKeptDraft(statementKeeper(room.id, corrected?.id))
  const { text, where, url, dismissed, whole = false } = held.draft
  const stage = held.draft.stage ?? nextReplyStage(room.stage, room.facts)
  const [problem, setProblem] = useState<string>()
  /** The text about which the person was warned: pressing again then means it. */
  const [warned, setWarned] = useState<string>()

  const publishes = where.trim() === statementText.statusPage
  const check = useDraftCheck(room.id, text, room)
  const contradictions = check?.contradictions
  const otherMarks = useMemo(
    () =>
      (contradictions ?? []).map(
        ({ start, end }): Mark => ({ id: `against@${start}`, start, end, look: 'against' }),
      ),
    [contradictions],
  )
  const outline = useOutline(room.id, text, whole, room)
  const charges = outline?.charges
  const ownRemarks = useMemo(
    () => (charges ?? []).map((charge) => chargeRemark(charge, text)),
    [charges, text],
  )
  const writing = useWriting({ text, stage, quoted: '', dismissed, ownRemarks, otherMarks })
  const { field, remarks, blanks, current, blank, select, put } = writing
  const { data: ofStage } = useQuery('templates.list', { stage, length: 'short' })
  const { data: list } = useQuery('templates.list', {})
  const all = useMemo(() => {
    const first = ofStage?.templates ?? noReplies
    return [
      ...first,
      ...(list?.templates ?? noReplies).filter(({ id }) => !first.some((one) => one.id === id)),
    ]
  }, [ofStage, list])
  const canned = useCannedChoice({
    ...{ text, writing, known: list?.known ?? {}, replies: all, enabled: true },
    onFirst: (reply) => change({ stage: reply.stage }),
  })

  async function beginWhole(): Promise<void> {
    const begun = await act('incidents.outline', { id: room.id, draft: '' })
    if (!begun) return
    change({ whole: true, stage: 'fixed' })
    if (text.trim() === '') put(0, text.length, begun.text)
  }
  function add({ heading, text: begun }: FinalOutline['sections'][number]): void {
    const at = text.indexOf(`${heading}\n`)
    const open = at < 0 ? undefined : blanks.find(({ start }) => start > at)
    const end = text.trimEnd().length
    if (open) select(open)
    else put(end, text.length, `${end === 0 ? '' : '\n\n'}${heading}\n${begun}`)
  }

  /** What is under way, so that a second press does not do it twice. */
  const leaving = useRef(false)
  async function once(work: () => Promise<void>): Promise<void> {
    if (leaving.current) return
    leaving.current = true
    await work().finally(() => {
      leaving.current = false
    })
  }
  /** Whether the words may leave: nothing is to be filled in, and what stands against something is meant. */
  async function mayLeave(): Promise<boolean> {
    const [open] = blanks
    setProblem(undefined)
    if (text.trim() === '') {
      setProblem(statementText.nothing)
      field.current?.focus()
      return false
    }
    if (open) {
      setProblem(replyText.fillBlank(open.name))
      select(blankMark(open))
      return false
    }
    // Asked anew: whoever is quick would be ahead of the answer that is shown.
    const asked = await client.call('incidents.check', { id: room.id, draft: text })
    // Words that have changed meanwhile are others than those that were to leave.
    if (field.current?.value !== text) return false
    const against = (asked.ok ? asked.data : check)?.contradictions.length ?? 0
    const serious = seriousCount(writing.check, remarks)
    if (warned === text || against + serious === 0) return true
    setWarned(text)
    setProblem(against > 0 ? statementText.warnContradiction(against) : statementText.warnSerious(serious))
    return false
  }
  async function say(): Promise<void> {
    if (!(await mayLeave())) return
    if (where.trim() === '') {
      setProblem(statementText.needsWhere)
      return document.getElementById(ids.where)?.querySelector('input')?.focus()
    }
    if (url.trim() !== '' && !/^https?:\/\/\S+$/i.test(url.trim())) return setProblem(statementText.urlWrong)
    await flush()
    const at = incidentStageOf(stage)
    const said = await act('incidents.say', {
      ...{ id: room.id, text: text.trim(), where: where.trim() },
      ...(url.trim() === '' ? {} : { url: url.trim() }),
      ...(at === undefined ? {} : { stage: at }),
    })
    if (!said) return
    change({ text: '', url: '', whole: false, dismissed: [] })
    if (publishes) await act('incidents.publish', { id: room.id }, statementText.publishing)
    else
      showToast({
        text: statementText.said(where.trim()),
        undo: async () => {
          const isBack = await act('changes.undo', { id: said.undo })
          if (isBack && field.current?.value === '') change({ text, url, whole })
          return isBack !== undefined
        },
      })
    if (corrected) correcting.set(room.id, undefined)
  }
  async function copy(): Promise<void> {
    // Once it is copied it is as good as said.
    if (!(await mayLeave())) return
    showToast({ text: (await copyText(text)) ? statementText.copied : replyText.copyFailed })
  }
  function discard(): void {
    const before = { text, where, url, whole }
    change({ text: '', url: '', whole: false, dismissed: [] })
    field.current?.focus()
    showToast({
      text: statementText.discarded,
      undo: async () => {
        change(before)
        return true
      },
    })
  }

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
    void once(say)
    return true
  }

  return (
    <div className={styles.composer}>
      <div className={styles.main}>
        {corrected && <Corrected statement={corrected} onStop={() => correcting.set(room.id, undefined)} />}
        <div className={styles.writing} data-writing={statementFieldName}>
          <CannedField
            writing={writing}
            canned={canned}
            value={text}
            onChange={(value) => {
              setProblem(undefined)
              change({ text: value })
            }}
            onKey={onKey}
            label={statementText.text}
            placeholder={statementText.placeholder}
            describedBy={`${ids.problem} ${ids.facts}`}
            invalid={problem !== undefined}
          />
        </div>
        {blank && (
          <BlankHelp blank={blank} theirs={nobody} onFill={(value) => put(blank.start, blank.end, value)} />
        )}
        <div className={styles.tools}>
          <CannedPicker replies={all} onChoose={canned.insert} />
          {!corrected && (
            <Button
              size="small"
              look="quiet"
              icon={<IconListCheck size={16} />}
              title={statementText.outlineHint}
              aria-pressed={whole}
              onClick={() => (whole ? change({ whole: false }) : void beginWhole())}
            >
              {statementText.outline}
            </Button>
          )}
          <BlanksLeft {...writing} />
        </div>
        <Against contradictions={contradictions ?? []} onShow={select} />
        <WhereRow id={ids.where} room={room} draft={held.draft} onChange={change} />
      </div>
      <aside className={styles.aside} aria-label={remarkText.advice}>
        {whole && outline ? (
          <Outline outline={outline} onShow={select} onAdd={add} />
        ) : (
          <Needs
            stage={stage}
            onStage={(chosen) => change({ stage: chosen })}
            completeness={writing.check?.completeness}
            onShow={select}
          />
        )}
        <Coverage questions={room.questions} check={check} text={text} onShow={select} />
        <Remarks
          remarks={remarks}
          currentId={current?.id}
          otherwise={withoutRemarks(writing.check)}
          onShow={select}
          onUse={writing.use}
          onDismiss={(remark) => {
            change({ dismissed: [...dismissed, remark.key] })
            field.current?.focus()
          }}
        />
      </aside>
      <StatementFoot
        ids={ids}
        held={held}
        problem={problem}
        anyway={warned === text && problem !== undefined}
        publishes={publishes}
        onDiscard={discard}
        onCopy={() => void once(copy)}
        onSay={() => void once(say)}
      />
    </div>
  )
}
