/** Makes small faults of source files: what tests ought to notice. Texts and expressions for texts are left alone. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

const { SyntaxKind } = ts
const swapped = new Map([
  [SyntaxKind.LessThanToken, ['bound', '<=']],
  [SyntaxKind.LessThanEqualsToken, ['bound', '<']],
  [SyntaxKind.GreaterThanToken, ['bound', '>=']],
  [SyntaxKind.GreaterThanEqualsToken, ['bound', '>']],
  [SyntaxKind.EqualsEqualsEqualsToken, ['condition', '!==']],
  [SyntaxKind.ExclamationEqualsEqualsToken, ['condition', '===']],
  [SyntaxKind.AmpersandAmpersandToken, ['condition', '||']],
  [SyntaxKind.BarBarToken, ['condition', '&&']],
  [SyntaxKind.PlusToken, ['arithmetic', '-']],
  [SyntaxKind.MinusToken, ['arithmetic', '+']],
  [SyntaxKind.AsteriskToken, ['arithmetic', '/']],
  [SyntaxKind.SlashToken, ['arithmetic', '*']],
  [SyntaxKind.PlusEqualsToken, ['arithmetic', '-=']],
  [SyntaxKind.MinusEqualsToken, ['arithmetic', '+=']],
])

/** Whether an expression shows by itself that it is a text. */
function isText(node) {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true
  return ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right))
}

/**
 * All mutants of a file: where, what kind, and the source in its place. A mutant of a type or of a text is none.
 * @returns {{ path: string, start: number, end: number, line: number, kind: string, text: string }[]}
 */
export function mutantsOf(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found = []
  const add = (kind, node, text) => {
    const start = node.getStart(source)
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    found.push({ path, start, end: node.getEnd(), line, kind, text })
  }
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isBinaryExpression(node)) {
      const swap = swapped.get(node.operatorToken.kind)
      if (swap && !(swap[0] === 'arithmetic' && isText(node))) add(swap[0], node.operatorToken, swap[1])
    } else if (ts.isIfStatement(node)) add('condition', node.expression, `!(${node.expression.getText(source)})`)
    else if (ts.isConditionalExpression(node)) add('condition', node.condition, `!(${node.condition.getText(source)})`)
    else if (ts.isReturnStatement(node) && node.expression) returned(node.expression)
    else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) returned(node.body)
    else if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add('removed call', node, ';')
    else if (ts.isExpressionStatement(node) && ts.isYieldExpression(node.expression)) add('removed call', node, ';')
    ts.forEachChild(node, visit)
  }
  const returned = (expression) => {
    if (expression.kind === SyntaxKind.TrueKeyword) add('return', expression, 'false')
    else if (expression.kind === SyntaxKind.FalseKeyword) add('return', expression, 'true')
    else if (!isText(expression) && expression.getText(source) !== 'undefined')
      add('return', expression, '(undefined as never)')
  }
  visit(source)
  return found
}
