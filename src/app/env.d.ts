/** Set by the build: whether this is the one file that runs by double click. */
declare const __ONE_FILE__: boolean
