import { type ESTree, type Plugin, Visitor } from 'vite'

/** Where schemas are written down that others use: the model and the contract. */
const places = /\/electron\/shared\/(?:contract|model)\/[\w-]+\.ts$/

/**
 * Leaves out the schemas that nothing asks while the program runs: a schema weighs a kilobyte, and of the thousands in the
 * contract those of results only say what a caller gets (types) and check it (tests). A result asked for regardless says
 * what became of it. Schemas of the model that then nobody uses go too: making one is marked as changing nothing else.
 */
export const lightSchemas: Plugin = {
  name: 'light-schemas',
  transform(code, id) {
    if (!places.test(id)) return undefined
    return { code: withoutResults(code, this.parse(code, { lang: 'ts' })), map: null }
  },
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

const gone = `get result() { throw new Error('The build leaves the schemas of results out.') }`

/** The code of a part of the contract or model without the schemas of results, its other calls marked as pure. */
export function withoutResults(code: string, program: ESTree.Program): string {
  const changes: Change[] = []
  let depth = 0
  const enter = () => {
    depth += 1
  }
  const leave = () => {
    depth -= 1
  }
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    CallExpression({ start }) {
      if (depth === 0) changes.push({ start, end: start, text: '/* @__PURE__ */ ' })
    },
    ObjectExpression({ properties }) {
      const [params, result] = ['params', 'result'].map((name) =>
        properties.find(
          (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === name,
        ),
      )
      if (params !== undefined && result !== undefined)
        changes.push({ start: result.start, end: result.end, text: gone })
    },
  }).visit(program)
  let changed = ''
  let end = 0
  for (const change of changes.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    // A call inside what goes.
    if (change.start < end) continue
    changed += code.slice(end, change.start) + change.text
    end = change.end
  }
  return changed + code.slice(end)
}
