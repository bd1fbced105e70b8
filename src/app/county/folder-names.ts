import { fileName } from '../../core/document/file-name'
import { freeName } from './new-entry'

/** A folder for each agency, by names that every system takes; with a number where one before has the name already. */
export function folderNames(agencies: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return agencies.map((agency) => {
    // Windows and macOS take A and a for one name.
    const name = freeName(fileName(agency, '', '未写单位'), (one) => taken.has(one.toLowerCase()))
    taken.add(name.toLowerCase())
    return name
  })
}

/** How the name of a file ends that goes back as it came: （原件）.pdf. */
export function originalEnding(file: string): string {
  return `（原件）${/\.[^./]+$/.exec(file)?.[0] ?? ''}`
}
