import type { Random } from './random'

/** Beginnings, middles and ends of sentences; put together at random, no two reports have much in common. */
const first = [
  '编制主动公开目录三十二项',
  '逐月清理过期栏目',
  '修订信息发布审签单',
  '把惠民补贴名单按村列表',
  '更新机构职能和办公电话',
  '重拍办事大厅指引照片',
  '梳理近五年失效文件',
  '为老年人印制大字指南',
  '核对预算决算公开链接',
  '补齐历史公文的文号',
  '邀请群众代表试用网站',
  '将解读稿改写成问答',
  '制作办事流程短视频',
  '对栏目实行专人负责',
  '登记每一条错敏信息',
  '统一附件的文件格式',
  '翻译少数民族文字摘要',
  '公布道路养护时间表',
  '张贴村级财务收支表',
  '上线残疾人无障碍版',
  '整理信访热点答复口径',
  '公示救助对象动态名单',
  '标注政策文件有效期',
  '开设稳岗就业专栏',
  '归集行政处罚决定书',
  '公布学校招生片区图',
  '晒出水质监测月报',
  '公开食品抽检结果',
  '发布防汛值班安排',
  '说明医保报销比例变化',
] as const
const second = [
  '安排两名干部每周复核',
  '并在便民中心同步张贴',
  '由办公室主任签字确认',
  '同时抄送村居公告栏',
  '请退休教师逐句把关',
  '按季度通报完成情况',
  '与档案移交一并办理',
  '经集体讨论后才发布',
  '遇有争议先征求意见',
  '在微信群里转发提醒',
  '附上咨询电话和时间',
  '把问题台账挂上墙',
  '对照清单打钩销号',
  '保留修改前后的版本',
  '借助志愿者入户讲解',
  '写明责任人和时限',
  '专门培训新来的同志',
  '听取商户和司机建议',
  '参照邻县做法调整',
  '以表格代替大段文字',
  '并注明数据来源',
  '在节假日前完成检查',
  '通过广播滚动播放',
  '引入第三方抽样评估',
  '形成月度简报存档',
  '让窗口人员先行试读',
  '把回复时间缩短两天',
  '对外公布监督信箱',
  '在赶集日现场答疑',
  '将结果计入年终评议',
] as const
const third = [
  '群众来电询问明显减少',
  '差错当天发现当天改正',
  '查找时间缩短一半',
  '村民能够看得懂',
  '没有再出现空白栏目',
  '办事人少跑一趟路',
  '投诉件逐步下降',
  '评议得分有所上升',
  '解决了多年的老问题',
  '受到来访者肯定',
  '但更新速度仍待加快',
  '仍有少量链接失效',
  '图片加载还不够快',
  '偏远村组知晓不多',
  '个别表格版式不齐',
  '下一步继续细化分工',
  '来年计划再扩大范围',
  '今后改为按周更新',
  '准备增设意见箱',
  '将逐步推广到各股室',
  '积累了一批常用模板',
  '为后续归档打下基础',
  '形成可以复制的做法',
  '便于社会各界监督',
  '方便了企业和农户',
  '减轻了基层填表负担',
  '促进了科室之间配合',
  '提高了首次答复质量',
  '避免了重复提问',
  '得到人大代表认可',
] as const

/** Characters for topics, so that among thousands of reports hardly any sentence is another one's by chance. */
const characters =
  '山川河谷林田水土石沙桥路村镇街巷店铺学校医院粮油茶果菜鱼牛羊蜂蚕棉麻竹木砖瓦灯渠井库坝塘泵站车船票证卡表册图纸册页栏墙门窗台阶厅堂院落亭园苑坊社团队班组岗哨点线面块段期节季旬日周月春夏秋冬早晚新旧大小多少远近高低深浅长短宽窄红黄蓝绿青白黑银铜铁锡煤盐糖醋酒布衣鞋帽床柜椅桌碗盘锅炉窑厂矿场圃苗种肥药械具犁耙镰锄绳网笼箱袋包裹邮电讯讲演戏曲歌舞书画棋琴球泳跑跳'

function topic(random: Random): string {
  return Array.from({ length: 4 }, () => characters[random.whole(0, characters.length - 1)]!).join('')
}

/** A sentence with its mark. */
function sentence(random: Random): string {
  return `围绕${topic(random)}${random.pick(first)}，${random.pick(second)}，${random.pick(third)}。`
}

/** Paragraphs of some sentences each. */
export function paragraphs(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => sentence(random) + sentence(random))
}
