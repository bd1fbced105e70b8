/** What may stand before the subject in its clause: the time, the number of an item, how it goes on. */
const ahead =
  /^(?:\s|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[、．.]|20\d\d年(?:度|以来)?|一年来|全年|今年(?:以来)?|本年度?|目前|当前|同时|其中|此外|另外|近年来|但|而|主要是|仍有|还有|存在|由于|因)+/

/** How a report goes on to speak of the agency whose it is; an agency that helps, visits or demands something acts otherwise. */
const ownActs =
  /^(?:(?:政府信息公开|政务公开|信息公开)(?:工作)?|高度重视|认真|严格|积极|全面|深入|坚持|不断|进一步|持续|切实|扎实|充分|始终|紧紧?围绕|主动公开|及时公开|共(?:公开|主动|收到|受理|发布)|收到|受理|未收到|没有收到|未发生|制发|按照|根据|依托|通过|建立健全|加强|完善|存在|虽然?|结合|对照|以(?:习近平|公开|群众)|在(?:政府信息公开|政务公开|县委|区委|市委|上级)|20\d\d年)/

/** Where the subject of a clause begins, if it has one: behind the time and the number of an item. */
export function subjectStart(clause: string): number {
  return ahead.exec(clause)?.[0].length ?? 0
}

/** Whether what stands behind a name makes it the one whose report this is. */
export function actsAsAuthor(behind: string): boolean {
  return ownActs.test(behind.replace(/^(?:人民政府|政府|办事处)(?=.)(?!信息)/, ''))
}
