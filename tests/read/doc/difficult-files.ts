import { restore } from '../../../src/core/report/saved-report'
import { samples } from '../../../src/templates/samples'
import { cell, field, item, line, paragraph, picture, row, run, table, textBox, wordFile } from './word-xml'

const level = (index: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircleChinese', '%4')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '●')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
const styles = `<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="cap"><w:name w:val="caption"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="character" w:styleId="secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`
const author = 'w:author="李主任" w:date="2022-01-05T10:00:00Z"'
const inserted = (inside: string) => `<w:ins w:id="1" ${author}>${inside}</w:ins>`
const deleted = (text: string) =>
  `<w:del w:id="2" ${author}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`

const mergedTable = table(
  5,
  row(cell('申请人情况', 3), cell('自然人'), cell('总计')),
  row(cell('一、新收', 3), cell('3'), cell('3')),
  row(cell('三、办理结果', 1, 'restart'), cell('（一）予以公开', 2), cell('2'), cell('2')),
  row(cell('', 1, 'continue'), cell('（三）不予公开', 1, 'restart'), cell('1.国家秘密'), cell('1'), cell('1')),
  row(cell('', 1, 'continue'), cell('', 1, 'continue'), cell('2.三安全'), cell('0'), cell('0')),
  row(cell('', 1, 'continue'), cell('（七）总计', 2), cell('3'), cell('3')),
)

/** The picture of our own sample. */
export const [photograph = new Uint8Array()] = [
  ...restore(samples.find(({ id }) => id === '2021')!.saved).pictures.values(),
].map(({ bytes }) => bytes)

/** Word files that are difficult to read once LibreOffice made binary files of them (tests/fixtures/doc). */
export const difficultFiles: Readonly<Record<string, () => Uint8Array>> = {
  'merged-columns': () => wordFile(line('前') + mergedTable + line('后')),
  'tracked-changes': () =>
    wordFile(
      [
        paragraph(run('共') + inserted(run('12')) + deleted('11') + run('件')),
        paragraph(run('前半句，'), `<w:rPr><w:del w:id="3" ${author}/></w:rPr>`),
        line('后半句。'),
        table(
          2,
          row(cell('甲'), cell(paragraph(inserted(run('1')) + deleted('2')))),
          `<w:tr><w:trPr><w:del w:id="4" ${author}/></w:trPr>${cell(paragraph(deleted('乙')))}${cell(paragraph(deleted('9')))}</w:tr>`,
        ),
        line('完'),
      ].join(''),
    ),
  'hidden-text': () =>
    wordFile(
      [
        paragraph(run('公开') + run('内部批注', '<w:vanish/>') + run('信息')),
        paragraph(run('内部资料', '<w:rStyle w:val="secret"/>') + run('可见')),
        table(2, row(cell('数量'), cell(paragraph(run('7') + run('（旧8）', '<w:vanish/>'))))),
      ].join(''),
      { styles },
    ),
  'list-numbers': () =>
    wordFile(
      [
        paragraph(run('总体情况'), '<w:pStyle w:val="h1"/>'),
        item('主动公开', 1, 1),
        item('依申请公开', 1, 1),
        item('受理', 1, 2),
        item('答复', 1, 2),
        item('当面', 1, 3),
        paragraph(run('存在的问题'), '<w:pStyle w:val="h1"/>'),
        item('问题', 1, 1),
        item('圆点', 2, 0),
        item('另起', 3, 0),
        item('接续', 3, 0),
        paragraph(run('无号'), '<w:pStyle w:val="h1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
      ].join(''),
      { styles, numbering },
    ),
  fields: () =>
    wordFile(
      [
        paragraph(run('第') + field('PAGE', run('5')) + run('页')),
        paragraph(run('见') + field('HYPERLINK "https://www.example.org/zwgk"', run('公开专栏')) + run('。')),
        paragraph(run('收到') + field('= 1 + 2', run('3')) + run('件')),
        paragraph(
          run('外') +
            field(`IF ${'1'} = 1 "甲" "乙"`, run('甲') + field('PAGE', run('9'))) +
            run('内') +
            field('DATE', run('2022年1月5日')),
        ),
      ].join(''),
    ),
  'nested-table': () =>
    wordFile(
      line('版面') +
        table(
          4,
          row(
            cell(
              line('左栏') + table(2, row(cell('内甲'), cell('1')), row(cell('内乙'), cell('2'))) + line('左栏末'),
              2,
            ),
            cell('右栏', 2),
          ),
          row(cell(table(2, row(cell('再甲'), cell('3')), row(cell('再乙'), cell('4'))) + line('')), cell('下右', 3)),
        ) +
        line('尾'),
    ),
  'text-box': () =>
    wordFile(
      [
        paragraph(run('正文一') + textBox(line('框中一') + line('框中二'))),
        paragraph(
          run('正文二') + textBox(table(2, row(cell('框表'), cell('6')), row(cell('第二行'), cell('7'))) + line('')),
        ),
        line('正文三'),
      ].join(''),
    ),
  notes: () =>
    wordFile(
      [
        paragraph(
          run('全年公开') +
            '<w:commentRangeStart w:id="0"/>' +
            run('信息12条') +
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' +
            run('，见注') +
            '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>' +
            run('。'),
        ),
        line('下一段。'),
      ].join(''),
      {
        footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2">${paragraph('<w:r><w:footnoteRef/></w:r>' + run('脚注里的话'))}</w:footnote>`,
        comments: `<w:comment w:id="0" ${author} w:initials="李">${line('是否含新媒体？')}${line('请核对')}</w:comment>`,
        header: line('页眉里的话'),
      },
    ),
  pictures: () =>
    wordFile(
      [
        paragraph(picture('one')),
        paragraph(run('图1 流程'), '<w:pStyle w:val="cap"/>'),
        paragraph(run('旁边有图') + picture('two', true)),
        table(2, row(cell(paragraph(run('格中图') + picture('one'))), cell('1')), row(cell('下'), cell('2'))),
      ].join(''),
      { styles, pictures: { one: photograph, two: photograph } },
    ),
  characters: () =>
    wordFile(
      [
        paragraph(
          `<w:r><w:t>电话0600</w:t><w:noBreakHyphen/><w:t>5550123，甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙\u00a0丁</w:t><w:softHyphen/><w:t>戊</w:t></w:r>`,
        ),
        paragraph(`<w:r><w:t>页一</w:t><w:br w:type="page"/><w:t>页二</w:t></w:r>`),
        paragraph(run('节末'), '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'),
        paragraph(run('粗', '<w:b/>') + run('体与𬭚字Ａ１２')),
      ].join(''),
    ),
  'table-odds': () =>
    wordFile(
      [
        table(
          4,
          row(cell('信息内容'), cell('数量', 3)),
          row(cell('许可'), cell('１２', 3)),
          `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('处罚')}${cell('三', 3)}</w:tr>`,
          row(cell('注：以上为全年数', 4)),
          row(cell('强制'), cell(line('4') + line('（件）'), 3)),
        ),
        line('两表之间的说明'),
        table(
          3,
          `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('头一')}${cell('头二', 2)}</w:tr>`,
          `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="800" w:type="dxa"/></w:trPr>${cell('缩')}${cell('进')}</w:tr>`,
        ),
      ].join(''),
    ),
}
