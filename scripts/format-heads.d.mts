export function formatConstants(): { readonly __EXTRA_FORMATS__: string; readonly __FORMAT_HEADS__: string }
