/** Forms of a verb: `any` all of them, `past` the simple past, `done` the past participle, `ing` the gerund. */
export type VerbForm = 'any' | 'base' | 'past' | 'done' | 'ing'

/** Base form → past, participle. What is missing is regular. */
const irregular: Readonly<Record<string, readonly [past: string, done: string]>> = Object.fromEntries(
  [
    'be was been,become became become,begin began begun,bend bent bent,bite bit bitten,blow blew blown',
    'break broke broken,bring brought brought,build built built,burn burned burnt,buy bought bought',
    'catch caught caught,choose chose chosen,come came come,cost cost cost,cut cut cut,deal dealt dealt',
    'do did done,draw drew drawn,drive drove driven,eat ate eaten,fall fell fallen,feel felt felt',
    'fight fought fought,find found found,fly flew flown,forget forgot forgotten,freeze froze frozen',
    'get got got,give gave given,go went gone,grow grew grown,hang hung hung,have had had,hear heard heard',
    'hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,keep kept kept,know knew known,lay laid laid',
    'lead led led,learn learned learnt,leave left left,lend lent lent,let let let,lose lost lost,make made made',
    'mean meant meant,meet met met,mislay mislaid mislaid,mislead misled misled,misread misread misread',
    'mistake mistook mistaken,misunderstand misunderstood misunderstood,overwrite overwrote overwritten',
    'oversee oversaw overseen,overlook overlooked overlooked,pay paid paid,put put put,read read read',
    'ring rang rung,run ran run,say said said,see saw seen,sell sold sold,send sent sent,set set set',
    'shake shook shaken,shut shut shut,sit sat sat,sleep slept slept,slip slipped slipped,speak spoke spoken',
    'spell spelled spelt,spend spent spent,spill spilled spilt,split split split,stand stood stood,steal stole stolen',
    'stick stuck stuck,swap swapped swapped,take took taken,teach taught taught,tear tore torn,tell told told',
    'think thought thought,throw threw thrown,understand understood understood,wake woke woken,wear wore worn',
    'withdraw withdrew withdrawn,write wrote written,win won won,misplace misplaced misplaced,wreck wrecked wrecked',
    'rewrite rewrote rewritten,rebuild rebuilt rebuilt,resend resent resent,undo undid undone,upset upset upset',
  ]
    .join(',')
    .split(',')
    .map((line) => {
      const [base = '', past = '', done = ''] = line.split(' ')
      return [base, [past, done] as const]
    }),
)

/** Verbs of more than one syllable whose last consonant is doubled all the same. */
const doubled = new Set('admit commit permit refer prefer occur regret cancel label model'.split(' '))

/** The forms of an English verb given by its base form; more words after it (`mess up`) are kept behind each form. */
export function inflect(verb: string, form: VerbForm): readonly string[] {
  const [base = '', ...rest] = verb.split(' ')
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`
  const exception = Object.hasOwn(irregular, base) ? irregular[base] : undefined
  const [past, done] = exception ?? [withEnding(base, 'ed'), withEnding(base, 'ed')]
  const regular = exception === undefined ? [] : [past, done]
  const forms: Record<VerbForm, readonly string[]> = {
    base: [base],
    past: [past],
    done: [done, ...(past !== done && regular.length === 0 ? [past] : [])],
    ing: [withEnding(base, 'ing')],
    any: [base, withEnding(base, 's'), past, done, withEnding(base, 'ing')],
  }
  return [...new Set(forms[form])].map((one) => one + tail)
}

function withEnding(base: string, ending: 's' | 'ed' | 'ing'): string {
  if (ending === 's') {
    if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
    return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
  }
  if (ending === 'ed' && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base))
    return base.slice(0, -1) + (ending === 'ed' ? 'ed' : 'ing')
  const doubles =
    doubled.has(base) ||
    (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) && base.length > 2) ||
    /^(?:quit|equip)$/.test(base)
  return base + (doubles ? base.slice(-1) : '') + ending
}
