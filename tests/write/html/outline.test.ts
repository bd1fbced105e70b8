import { expect, it } from 'vitest'
import type { Text, TextRole } from '../../../src/core/document/document'
import { hasTitle, outline } from '../../../src/write/html/outline'

function tagsOf(...roles: (TextRole | 'blank')[]): (string | undefined)[] {
  const blocks = roles.map((role): Text =>
    role === 'blank'
      ? { type: 'text', role: 'heading-1', runs: [{ text: ' ' }] }
      : { type: 'text', role, runs: [{ text: '文字' }] },
  )
  const tags = outline(blocks)
  return blocks.map((block) => tags.get(block))
}

it('gives each role its level', () => {
  expect(tagsOf('title', 'section', 'heading-1', 'heading-2', 'heading-3', 'body')).toEqual([
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'p',
  ])
})

it('skips no level where the text does', () => {
  expect(tagsOf('title', 'section', 'heading-2', 'heading-3', 'heading-2', 'section', 'heading-1')).toEqual([
    'h1',
    'h2',
    'h3',
    'h4',
    'h3',
    'h2',
    'h3',
  ])
})

it('has one heading of the first level, and keeps its place free where there is no title', () => {
  expect(tagsOf('title', 'title', 'section')).toEqual(['h1', 'p', 'h2'])
  expect(tagsOf('section', 'title', 'section')).toEqual(['h2', 'p', 'h2'])
  expect(hasTitle(outline([]))).toBe(false)
})

it('makes a heading without words a paragraph', () => {
  expect(tagsOf('title', 'blank', 'section')).toEqual(['h1', 'p', 'h2'])
})
