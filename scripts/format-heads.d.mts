export function formatHeads(): string
