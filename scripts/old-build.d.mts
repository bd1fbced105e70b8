/**
 * The folder of the old build as a web server gives it out; built at the first call. Undefined where git does not know
 * the commit, as in a copy without the history.
 * @throws {Error} where the build fails
 */
export function oldBuild(): string | undefined
