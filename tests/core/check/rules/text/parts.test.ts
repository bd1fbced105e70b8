import { describe, expect, it } from 'vitest'
import { parts } from '../../../../../src/core/check/rules/text/parts'
import { said, severities } from './said'

describe('text.parts', () => {
  it('adds up and leads to the whole and to every part', () => {
    const [finding] = said(parts, '共公开信息100条，其中网站60条，微信50条。')
    expect(finding?.message).toBe('正文写总数为“100条”，各部分合计为60＋50＝110条，超过总数，请核对。')
    expect(finding?.places).toHaveLength(3)
    expect(finding?.severity).toBe('error')
  })

  it.each([
    ['全年发布信息100条，其中微信发布120条。', 'error'],
    ['公开信息313条，其中，公告公示126条，计划总结3条，工作动态84条，人事信息7条，其他39条。', 'warning'],
    ['公开信息20条，分别为通知8条、公告9条。', 'warning'],
    ['设置查阅点7个，由部门2个、镇街4个组成。', 'warning'],
    ['共收到申请3项。其中，予以公开2件，不予处理2件。', 'error'],
    ['公开信息42条，其中机构职能1条，占2.38%；业务工作34条，占80.95%；其他8条，占19.05%。', 'error'],
  ])('%s: %s', (text, severity) => expect(severities(parts, text)).toEqual([severity]))

  it.each([
    ['公开信息411条，比2020年略有减少，其中网站公开54条，微信公开357条。'],
    ['公开信息411条，其中网站公开54条。'],
    ['公开信息100条，比上年减少200条，其中网站60条，微信40条。'],
    ['接待人数共8176人，其中部门接待704人次，镇街接待7472人次。'],
    ['公开信息100条，其中网站60条，微信40条；同时通过微博发布信息608条。'],
    ['公开信息100条，其中网站60条，微信40条，发布解读稿件120篇。'],
    ['公开信息100条，主要包括通知30条、公告40条。'],
    ['公开信息100条，包括通知30条、公告40条等。'],
    ['共收到申请5件，其中自然人3件，法人2件，予以公开4件，不予公开1件。'],
    ['公开信息约100条，其中网站60条，微信50条。'],
    ['收到申请10件，上年结转2件，其中予以公开8件，不予公开4件。'],
  ])('is silent on %s', (text) => expect(severities(parts, text)).toEqual([]))

  it('knows that results may count those of last year too', () => {
    const cells = {
      'applications/received/natural-persons': '10',
      'applications/brought-forward/natural-persons': '2',
      'applications/disclosed/natural-persons': '12',
    }
    expect(severities(parts, '新收申请10件，其中予以公开8件，不予公开4件。', cells)).toEqual([])
  })
})
