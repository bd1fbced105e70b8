import { readFileSync } from 'node:fs'
import { parseAst } from 'vite'

/**
 * Leaves out of pdf.js what reading never asks for. Its two files hold a viewer, editors, forms and decoders of pictures,
 * each reachable from the next, so that a bundler keeps all of it; reading asks for the text and the lines of a page. In the
 * place of a part that is left out stands something that gives no answer or fails, where pdf.js expects failures of damaged
 * files too (docs/decisions/0009-pdf-files-run-nothing.md).
 */

/** A class or function that fails when it is used. */
const fails = (name) => `var ${name} = function () { throw new Error('${name} is left out of pdf.js') };`
/** A decoder of which none is ready when the file is loaded. */
const decoderFails = (name) => `var ${name} = () => () => { throw new Error('${name} is left out of pdf.js') };`

/** A kind of colours that says of itself that it cannot be used. */
const unusable = (name) => `var ${name} = class { static isUsable = false; static setOptions() {} };`

/** What is left out of each file, and what stands in its place. */
const leftOut = {
  'pdf.mjs': {
    // Drawing a page, and the layers above a drawn page: text to mark, notes, forms. Of the first, none is to be cleared away.
    TextLayer: 'var TextLayer = { cleanup() {} };',
    ...all(fails, 'CanvasGraphics InternalRenderTask CanvasDependencyTracker CanvasBBoxTracker'),
    ...all(fails, 'XfaLayer DrawLayer AnnotationLayer AnnotationElement PopupElement'),
    // Editing notes.
    ...all(fails, 'AnnotationEditor AnnotationEditorUIManager AnnotationEditorLayer ColorPicker AltText'),
    ...all(fails, 'FreeTextEditor HighlightEditor StampEditor DrawingEditor InkEditor InkDrawOutline InkDrawOutliner'),
    ...all(fails, 'SignatureEditor SignatureExtractor'),
    // Fetching a file from an address: its bytes are given.
    ...all(fails, 'PDFFetchStream PDFNodeStream PDFNetworkStream PDFDataTransportStream'),
    // What is drawn with is made for every file, and used by no reader.
    DOMFilterFactory: 'var DOMFilterFactory = class { destroy() {} };',
    _webGPUMesh: 'var _webGPUMesh = { init() {}, isReady: false };',
  },
  'pdf.worker.mjs': {
    // Streams packed with Brotli, which no program that agencies use writes: such a file is refused as damaged.
    ...all(decoderFails, 'makeBrotliDecode'),
    // Forms of XML, and the fonts that only they name.
    ...all(fails, 'XFAFactory DatasetReader getXfaFontName getXfaFontDict getXfaFontWidths'),
    // Notes and fields of forms, whose text is no text of the page: there are none.
    AnnotationFactory: 'var AnnotationFactory = { createGlobals: async () => null, create: async () => null };',
    ...all(fails, 'WidgetAnnotation PopupAnnotation FakeUnicodeFont'),
    // Writing PDF files, and the tree of tags.
    ...all(fails, 'PDFEditor StructTreeRoot StructTreePage'),
    // Pictures and shadings, which are not looked at.
    ...all(fails, 'JpegImage OpenJPEG JBig2 CCITTFaxDecoder MeshShading RadialAxialShading'),
    // Colours by profiles, for which pdf.js has machine code and another way where that may not run.
    ...all(unusable, 'IccColorSpace CmykICCBasedCS'),
    PDFImage: `var PDFImage = class {
      constructor() { throw new Error('pictures are left out of pdf.js') }
      static async buildImage() { throw new Error('pictures are left out of pdf.js') }
      static async createMask() { return { isSingleOpaquePixel: true } }
    };`,
    ImageResizer: 'var ImageResizer = class { static setOptions() {} };',
    // The outlines of letters, for drawing them.
    FontRendererFactory: `var FontRendererFactory = class {
      static create() { throw new Error('outlines are left out of pdf.js') }
    };`,
  },
}

function all(standIn, names) {
  return Object.fromEntries(names.split(' ').map((name) => [name, standIn(name)]))
}

/** The half whose methods for older browsers the other half uses too: it is loaded first (`pdfjs-halves.ts`). */
const firstHalf = 'pdf.mjs'

/** A Vite plugin. Throws where a name is not declared once at the top of its file, as after a change of version. */
export function slimPdfjs() {
  return {
    name: 'nianbao-slim-pdfjs',
    transform: {
      filter: { id: /pdfjs-dist\/legacy\/build\/pdf(?:\.worker)?\.mjs$/ },
      handler(code, id) {
        const file = id.slice(id.lastIndexOf('/') + 1)
        const statements = this.parse(code).body
        const ofFirst = file === firstHalf ? undefined : readFileSync(id.replace(file, firstHalf), 'utf8')
        const standIns = { ...leftOut[file], ...(ofFirst ? sharedMethods(code, statements, ofFirst, file) : {}) }
        const slim = withStandIns(code, statements, standIns, file)
        return { code: ofFirst ? slim : `${slim}\nexport { __webpack_modules__, __webpack_require__ };`, map: null }
      },
    },
  }
}

/**
 * Each half brings the methods that older browsers lack, some 200 modules of core-js by their numbers, nearly all of them the
 * same: the second half asks the first for them, and adds those of its own.
 */
function sharedMethods(code, statements, ofFirst, file) {
  const first = modulesIn(ofFirst, parseAst(ofFirst).body)
  const own = [...modulesIn(code, statements)].filter(([number, text]) => {
    if (first.has(number) && first.get(number) !== text) throw new Error(`module ${number} of ${file} is another`)
    return !first.has(number)
  })
  const added = own.map(([, text]) => text).join(',\n')
  return {
    __webpack_modules__: `import { __webpack_modules__, __webpack_require__ } from './${firstHalf}';
      Object.assign(__webpack_modules__, {${added}});`,
    __webpack_module_cache__: '',
    __webpack_require__: '',
  }
}

/** The modules in a half of pdf.js as they are written in its table, by their numbers. */
function modulesIn(code, statements) {
  const table = statements.find((statement) => declaredBy(statement) === '__webpack_modules__')
  const { init } = table.declarations[0]
  const { properties } = init.expression ?? init
  return new Map(properties.map(({ key, start, end }) => [key.value, code.slice(start, end)]))
}

function withStandIns(code, statements, standIns, file) {
  const missing = new Set(Object.keys(standIns))
  let slim = ''
  let done = 0
  for (const statement of statements) {
    const name = declaredBy(statement)
    const text = code.slice(statement.start, statement.end)
    // What a page without a bundler would find in the scope of all; half of pdf.js finds the other by it, and would keep it.
    const isGlobal = /^globalThis\.pdfjs(?:Lib|Worker) = \{/.test(text)
    if (!isGlobal && !missing.delete(name)) continue
    slim += code.slice(done, statement.start) + (isGlobal ? '' : standIns[name])
    done = statement.end
  }
  if (missing.size > 0) throw new Error(`${file} of pdf.js no longer declares ${[...missing].join(', ')}`)
  return slim + code.slice(done)
}

/** The name that a statement at the top of a file declares; undefined where it declares none or several. */
function declaredBy({ id, declarations }) {
  return id?.name ?? (declarations?.length === 1 ? declarations[0].id.name : undefined)
}
