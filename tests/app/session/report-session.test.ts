// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createReportSession, type ReportSession } from '../../../src/app/session/report-session'
import { provideReportSession, useReportSession } from '../../../src/app/session/use-report-session'
import { check } from '../../../src/core/check/check'
import type { Dossier } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'

const [newer, older] = samples.map(({ saved }) => restore(saved)) as [Dossier, Dossier]
const total = 'applications/received/total'
/** What the check says of a dossier when nothing else is open. */
const alone = ({ report, last }: Dossier) => check({ report, ...(last ? { last } : {}), templates })

describe('report sessions side by side', () => {
  let a: ReportSession
  let b: ReportSession
  beforeEach(() => {
    a = createReportSession(newer)
    b = createReportSession(older)
  })

  it('find in each report what is found in it alone, however they take turns', () => {
    for (const text of ['9', '10', '']) {
      a.setCell(total, text)
      b.setProse('overview', [{ type: 'paragraph', runs: [{ type: 'text', text: `本年收到申请${text}件。。` }] }])
      a.setProse('overview', [{ type: 'paragraph', runs: [{ type: 'text', text: `共收到申请${text}9件。` }] }])
      b.setCell(total, `${text}1`)
      expect(a.findings).toEqual(alone(a.dossier))
      expect(b.findings).toEqual(alone(b.dossier))
    }
    expect(a.findings).not.toEqual(b.findings)
    expect(a.template.id).not.toBe(b.template.id)
    expect(a.cells.printed(total)).not.toBe(b.cells.printed(total))
    expect(a.document).not.toEqual(b.document)
  })

  it('share neither undo steps nor what was dismissed nor where the clerk is', () => {
    a.setCell(total, '9')
    b.markDone('overview', false)
    const [finding] = a.openFindings
    a.dismiss(finding!.key, '已核')
    a.typingCell = total
    a.spanToShow = { section: 'overview', block: 0, from: 0, to: 1 }
    expect(b.undoLabel).toBe('取消本部分已完成')
    expect(b.dossier.dismissed).toEqual(older.dismissed)
    expect([b.typingCell, b.spanToShow]).toEqual([undefined, undefined])
    a.undo()
    a.undo()
    expect(a.dossier).toEqual(newer)
    expect(a.canUndo).toBe(false)
    expect(b.canUndo).toBe(true)
  })

  it('tell each its own keeper of a change, and nobody while they are read-only', () => {
    const changed = vi.fn()
    const session = createReportSession(newer, { draft: 'd', changed })
    expect(session.draft).toBe('d')
    a.setCell(total, '3')
    expect(changed).not.toHaveBeenCalled()
    session.setCell(total, '4')
    session.undo()
    expect(changed).toHaveBeenCalledTimes(2)
    session.readOnly = true
    session.redo()
    session.setCell(total, '5')
    session.addPicture({ mime: 'image/png', bytes: new Uint8Array(1) })
    expect(changed).toHaveBeenCalledTimes(2)
    expect(session.dossier).toBe(newer)
  })

  it('are each given to the components that stand below them, and change those alone', async () => {
    const drawn: string[] = []
    const Total = () => {
      const text = useReportSession().cells.printed(total)
      drawn.push(text)
      return h('b', text)
    }
    const Below = defineComponent({
      props: { session: { type: Object, required: true } },
      setup(props) {
        provideReportSession(props['session'] as ReportSession)
        return () => h(Total)
      },
    })
    const both = mount(() => [h(Below, { session: a }), h(Below, { session: b })])
    const shown = () => both.findAll('b').map((one) => one.text())
    expect(shown()).toEqual([a.cells.printed(total), b.cells.printed(total)])
    drawn.length = 0
    b.setCell(total, '77')
    await both.vm.$nextTick()
    expect(shown()).toEqual([a.cells.printed(total), '77'])
    expect(drawn).toEqual(['77'])
    expect(() => mount(Total)).toThrow('no report session')
    both.unmount()
  })
})
