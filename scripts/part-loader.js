/**
 * The loader of the one file: gives a part of the program what it requires. On the page, the text that holds a part becomes a
 * script when the part is first asked for; in the worker, which runs no text of others, all of its parts are there from the
 * start. It is part of the page as it stands here (`one-file.mjs`), and of the worker's text.
 */
;(function (scope) {
  const parts = (scope.nianbaoParts = {})
  const loaded = {}
  /** Runs the inert text of the page that holds a part; the policy of the page knows each by its hash. */
  function bring(name) {
    const holds = (element) => element.dataset.parts.split(' ').includes(name)
    const inert = Array.from(document.querySelectorAll('script[data-parts]')).find(holds)
    const script = document.createElement('script')
    script.textContent = inert.textContent
    document.head.append(script)
    script.remove()
  }
  scope.nianbaoRequire = function require(name) {
    if (loaded[name]) return loaded[name].exports
    if (!parts[name]) bring(name)
    // Whoever loads a component later tells by this that it is a module with a default export.
    const exports = Object.defineProperty({}, Symbol.toStringTag, { value: 'Module' })
    const gives = (exported, get) => Object.defineProperty(exports, exported, { enumerable: true, get })
    const module = (loaded[name] = { exports, gives })
    try {
      parts[name](require, module, exports)
    } catch (error) {
      delete loaded[name]
      throw error
    }
    return module.exports
  }
})(self)
