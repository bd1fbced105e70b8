/** What the File System Access API adds to TypeScript's DOM: Chromium 86 and later, in a secure context. */
interface SaveFilePickerOptions {
  readonly suggestedName?: string
  readonly types?: readonly { readonly description?: string; readonly accept: Readonly<Record<string, string[]>> }[]
}
interface Window {
  showSaveFilePicker?: (options?: SaveFilePickerOptions) => Promise<FileSystemFileHandle>
}
interface FileSystemHandle {
  queryPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>
  requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>
}
