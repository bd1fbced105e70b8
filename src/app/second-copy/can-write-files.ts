/** Whether this browser lets a page write to a file that the clerk chooses. */
export const canWriteFiles = (): boolean => typeof window.showSaveFilePicker === 'function'
