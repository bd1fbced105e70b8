import { closeHistory } from '@tiptap/pm/history'
import { DOMSerializer, Slice, type Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import type { Finding } from '../../core/check/engine/finding'
import type { Figure, PictureFile, ProseBlock, TableBlock } from '../../core/report/report'
import { chartView } from './chart-view'
import { editingPlugins } from './editing'
import { leadTo, markFindings } from './finding-marks'
import { markLastYear, type MarkedNumber } from './last-year-marks'
import { readPastedHtml, readPastedText, type Pasted } from './pasted-blocks'
import { markingSerializer, ownMark } from './own-clipboard'
import { blockNode, fromEditor, toEditor } from './prose-conversion'
import { insertBlocks, refreshFigures } from './prose-commands'
import { pictureSpec } from './prose-schema'
import { editorRange } from './prose-span'

/** What the editor tells its page. */
export interface EditorEvents {
  /** The clerk has changed the text. */
  changed(blocks: readonly ProseBlock[]): void
  /** Anything that the toolbar shows may have changed. */
  moved(state: EditorState): void
  /** A picture came from the clipboard or was dropped; gives its key. */
  keep(file: PictureFile): string
  /** The address under which a picture of the report can be shown; undefined where its bytes are gone. */
  readonly addressOf: (picture: string) => string | undefined
  /** Files were pasted or dropped. */
  files(files: readonly File[]): void
  /** A chart was clicked twice, or Enter pressed on it: the clerk wants to change it. */
  chart?(): void
  /** Something was pasted, with its tables and what was missing. */
  pasted(pasted: Pasted, html: string): void
}

/** Keeps the browser from following a link of the text, also where the text can only be read. */
function stayHere(_view: EditorView, event: Event): boolean {
  if (event.target instanceof Element && event.target.closest('a[href]')) event.preventDefault()
  return false
}

/**
 * Whether the cursor is in view: where a letter is typed the browser itself has brought it there, and all that lies around
 * the text need not be measured. Nothing around it scrolls but the window.
 */
function isCursorInView(view: EditorView): boolean {
  const { selection } = view.state
  if (selection instanceof NodeSelection) return false
  const { top, bottom, left, right } = view.coordsAtPos(selection.head, 1)
  const { width, height } = window.visualViewport ?? { width: window.innerWidth, height: window.innerHeight }
  return top >= 0 && bottom <= height && left >= 0 && right <= width
}

/**
 * The editor of one stretch of text. It works without any framework inside, and does nothing of its own while an input
 * method is composing: changes are told, and marks drawn, when the composition has ended.
 */
export class ProseEditor {
  readonly view: EditorView
  private reported: readonly ProseBlock[]
  private readonly waiting = new Map<'tell' | 'mark' | 'carry' | 'refresh', () => void>()

  constructor(
    mount: HTMLElement,
    blocks: readonly ProseBlock[],
    private readonly events: EditorEvents,
    attributes: Record<string, string>,
    private readonly draft = '',
  ) {
    this.reported = blocks
    this.view = new EditorView(
      { mount },
      {
        state: this.fresh(blocks),
        attributes,
        dispatchTransaction: (transaction) => this.dispatch(transaction),
        clipboardSerializer: markingSerializer(draft, events.addressOf),
        nodeViews: {
          chart: (node) => ({ dom: chartView(node) }),
          picture: (node) => ({ dom: DOMSerializer.renderSpec(document, pictureSpec(node, events.addressOf)).dom }),
        },
        handleScrollToSelection: isCursorInView,
        handleDoubleClickOn: (_view, _at, node) => this.openChart(node),
        handleKeyDown: ({ state: { selection } }, { key }) =>
          key === 'Enter' && selection instanceof NodeSelection && this.openChart(selection.node),
        handlePaste: (_view, event) => this.paste(event),
        handleDrop: (_view, event, _slice, moved) => !moved && this.drop(event),
        handleDOMEvents: {
          // A link of the text is shown, never followed: the page would be left, and with it what is not saved.
          click: stayHere,
          auxclick: stayHere,
          compositionend: () => {
            // The view itself needs a moment to read what was composed.
            setTimeout(() => this.afterComposing(), 60)
            return false
          },
        },
      },
    )
    events.moved(this.view.state)
  }

  private openChart(node: Node): boolean {
    if (node.type.name !== 'chart' || !this.events.chart) return false
    this.events.chart()
    return true
  }

  private fresh(blocks: readonly ProseBlock[]): EditorState {
    return EditorState.create({ doc: toEditor(blocks), plugins: editingPlugins() })
  }

  dispatch(transaction: Transaction): void {
    this.view.updateState(this.view.state.apply(transaction))
    this.events.moved(this.view.state)
    if (transaction.docChanged && transaction.getMeta('quiet') !== true) this.calmly('tell', () => this.tell())
  }

  private tell(): void {
    this.reported = fromEditor(this.view.state.doc)
    this.events.changed(this.reported)
  }

  /** Does something now, or when the composition has ended. */
  private calmly(what: 'tell' | 'mark' | 'carry' | 'refresh', act: () => void): void {
    if (this.view.composing) this.waiting.set(what, act)
    else act()
  }

  private afterComposing(): void {
    if (this.view.isDestroyed || this.view.composing) return
    const acts = [...this.waiting.values()]
    this.waiting.clear()
    for (const act of acts) act()
  }

  /**
   * Shows other blocks than those that the editor told last: an undo of the whole report, an import. False where they are
   * the same; else nothing is marked in them yet.
   */
  show(blocks: readonly ProseBlock[]): boolean {
    if (blocks === this.reported || JSON.stringify(blocks) === JSON.stringify(this.reported)) return false
    this.reported = blocks
    this.view.updateState(this.fresh(blocks))
    this.events.moved(this.view.state)
    return true
  }

  /** Marks findings in the text, whose first block has the index `firstBlock` in its section. */
  mark(section: string, findings: readonly Finding[], firstBlock = 0): void {
    this.calmly('mark', () => this.view.dispatch(markFindings(this.view.state, { section, findings, firstBlock })))
  }

  /** Marks the blocks and the numbers that are still last year's. */
  carry(blocks: ReadonlySet<number>, numbers: readonly MarkedNumber[] = []): void {
    this.calmly('carry', () => {
      const transaction = markLastYear(this.view.state, blocks, numbers)
      if (transaction) this.view.dispatch(transaction)
    })
  }

  /** Works the figures out again after a change of the tables; not a change of the text. */
  refresh(print: (of: Figure) => string | undefined): void {
    this.calmly('refresh', () => {
      const transaction = refreshFigures(this.view.state, print)
      if (transaction) this.view.dispatch(transaction.setMeta('quiet', true))
    })
  }

  /** Leads to a span of a block's printed text and brings it into view; false where the block is gone. */
  leadTo(block: number, from: number, to: number): boolean {
    const { state } = this.view
    const range = editorRange(state.doc, block, from, to)
    if (!range) return false
    this.view.focus()
    this.view.dispatch(leadTo(state, range.from, range.to))
    return true
  }

  /** Puts the cursor behind a picture or a chart that is selected: what is typed next must not take its place. */
  writeBehind(): void {
    const { state } = this.view
    if (state.selection instanceof NodeSelection)
      this.view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(state.selection.to), 1)))
  }

  insert(blocks: readonly ProseBlock[]): void {
    this.view.dispatch(insertBlocks(this.view.state, blocks))
    this.view.focus()
  }

  /** Takes a table out again, because its numbers went into the statutory table. */
  removeTable(table: TableBlock): void {
    const { state } = this.view
    const wanted = blockNode(table)
    let done = false
    state.doc.forEach((node, offset) => {
      if (done || !node.eq(wanted)) return
      done = true
      this.view.dispatch(state.tr.delete(offset, offset + node.nodeSize))
    })
  }

  destroy(): void {
    if (this.waiting.has('tell')) this.tell()
    this.view.destroy()
  }

  private paste(event: ClipboardEvent): boolean {
    const clipboard = event.clipboardData
    if (!clipboard) return false
    const html = clipboard.getData('text/html')
    // Copied from this very report. Another report's pictures are not here, and other programs know other tables.
    if (html.includes(ownMark(this.draft))) return false
    const text = clipboard.getData('text/plain')
    const files = Array.from(clipboard.files).filter((file) => file.type.startsWith('image/'))
    if (!html && !text && files.length) {
      this.events.files(files)
      return true
    }
    const read = html
      ? readPastedHtml(html, (file) => this.events.keep(file))
      : { blocks: readPastedText(text), missing: 0 }
    if (read.blocks.length === 0 && files.length) {
      this.events.files(files)
      return true
    }
    // A paste is one step of its own for 撤销, apart from what is typed right before and behind it.
    this.view.dispatch(closeHistory(this.view.state.tr))
    this.putPasted(read.blocks)
    this.view.dispatch(closeHistory(this.view.state.tr))
    this.events.pasted(read, html)
    return true
  }

  /** Text that begins or ends with a paragraph joins the line it is pasted into. */
  private putPasted(blocks: readonly ProseBlock[]): void {
    const { state } = this.view
    const plain = blocks.every((block) => block.type === 'paragraph')
    const inParagraph = state.selection.$from.parent.type.name === 'paragraph' && state.selection.$from.depth === 1
    if (!plain || !inParagraph || blocks.length === 1) this.view.dispatch(insertBlocks(state, blocks))
    else this.view.dispatch(state.tr.replaceSelection(new Slice(toEditor(blocks).content, 1, 1)).scrollIntoView())
  }

  private drop(event: DragEvent): boolean {
    const files = Array.from(event.dataTransfer?.files ?? [])
    // A report that is dropped on the text is opened by the page around it.
    if (!files.some(({ type }) => type.startsWith('image/'))) return false
    event.preventDefault()
    const at = this.view.posAtCoords({ left: event.clientX, top: event.clientY })
    if (at) this.view.dispatch(this.view.state.tr.setSelection(TextSelection.near(this.view.state.doc.resolve(at.pos))))
    this.events.files(files)
    return true
  }
}
