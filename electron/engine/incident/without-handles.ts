/** What was said without the handles at its beginning, by which an answer calls whom it is for. */
export function withoutHandles(text: string): string {
  return text.replace(/^(?:\s*@[\w.-]+(?:@[\w.-]+)?[,:]?)+\s*/u, '')
}
