/**
 * The folder of the old build as a web server gives it out; built at the first call.
 * @throws {Error} where git does not know the commit (a copy without the history), or the build fails
 */
export function oldBuild(): string
