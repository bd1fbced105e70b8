/** A character map of Adobe as a data address, which the build makes of the file. */
declare module '*.bcmap?url&inline' {
  const address: string
  export default address
}
