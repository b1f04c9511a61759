const empty = new Set(
  `the and for with that this these those was were are been being has have had not but its our your you they them their
  there then than from into onto upon over under out off all any some each every one two who whom whose which what when
  where why how she her his him own very just only also still even more most much many few about after before during
  while until since because due own can could will would shall should may might must did does done doing get got let say
  said says tell told yes now today yesterday morning evening night hour hours minute minutes week weeks day days monday
  tuesday wednesday thursday friday saturday sunday several somebody someone something everything nothing nobody again
  back here both other another same such too yet ago wrong went gone going come came thing things happened cause caused
  reason made make way himself itself myself`.split(/\s+/u),
)
/** Letters by which words are the same: “cancelled” and “cancelling”. */
const stem = 5

/** The stems of the words of a text in small letters that say what it is about. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.match(/\p{L}{3,}/gu) ?? []
  return new Set(
    words
      .filter((word) => !empty.has(word))
      .map((word) => word.slice(0, stem).replace(/(?<=\p{L}{3})(?:es|s)$/u, '')),
  )
}
