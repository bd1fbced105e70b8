/** Exit codes of the command line (contracts.md); 64 is EX_USAGE of sysexits.h. */
export const exit = { fine: 0, errorsFound: 1, unreadable: 2, wrongUse: 64 } as const
