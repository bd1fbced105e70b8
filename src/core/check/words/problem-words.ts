/** How a clause of 五 states a problem. */
export const problemWords =
  /问题|不足|差距|薄弱|短板|弱项|有待|不够|欠缺|困难|滞后|缺乏|缺少|偏少|偏低|单一|瓶颈|难以|尚未|未能|没有做到|仍需|还需|仍存|不(?:[高强足深全细广准多大]|到位|及时|平衡|规范|完善|主动|明显|稳定)/

/** How a clause of 五 states an improvement; a clause that states a problem (有待进一步完善) is none. */
export const measureWords =
  /下一步|今后|将|拟|加[强大快]|强化|提[升高]|完善|优化|改[进善]|整改|推[进动]|健全|拓[宽展]|丰富|严格|落实|深化|建立|组织|确保|坚持|做好|夯实|增强|扩大|规范|促进/

/** What a heading inside 五 is of: problems, or improvements. One that names both is of neither. */
export const problemsHeading = /问题|不足|困难|差距|短板/
export const measuresHeading = /改进|改善|整改|措施|打算|下一步|今后|努力方向|工作计划/
