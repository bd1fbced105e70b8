import { sectionBlocks } from '../../../report/section-text'
import type { Rule } from '../../engine/rule'

/**
 * structure.picture-words: a picture says in words what it shows, for those who cannot see it.
 * When: a picture has neither a description nor a caption (hint); the web page and the Word file would say nothing of it.
 * Source: GB/T 37668 (information accessibility of web content), 国办公开办函〔2021〕30号 (the page is published).
 * Fires: a picture put in without words. Silent: a picture with a description, or with a caption that names it.
 */
export const pictureWords: Rule = {
  id: 'structure.picture-words',
  description: '图片应有文字说明（读屏用）或者图题，让看不见图片的人也能知道内容。',
  source: 'GB/T 37668《信息技术 互联网内容无障碍可访问性技术要求与测试方法》',
  severities: ['hint'],
  *check({ blocks, report }) {
    for (const { kind, section, block } of blocks) {
      if (kind !== 'caption') continue
      const picture = section === 'opening' ? report.opening?.[block] : sectionBlocks(report, section)[block]
      if (picture?.type !== 'picture' || /\S/.test(picture.alt) || /\S/.test(picture.caption ?? '')) continue
      yield {
        message: '这张图片没有图片说明，也没有图题：选中图片，按“图片说明和图题”写上。',
        places: [{ in: 'prose', section, block, from: 0, to: 0 }],
      }
    }
  },
}
