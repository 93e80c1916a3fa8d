/** What names are made of in Chinese text. */

/** Characters that write the sounds of foreign names, as Xinhua's tables have them, without those that are as frequent elsewhere. */
export const TRANSLITERATION =
  '阿埃艾爱安昂奥澳巴拜班邦鲍贝本比彼毕别宾波玻伯博勃布查达戴丹道德登邓迪蒂丁杜敦顿多厄恩尔耳范菲费芬丰冯佛夫弗福富盖甘冈戈哥格葛根贡古瓜圭哈汉豪赫黑洪胡华霍基吉几加贾简杰喀卡坎康考柯科可克肯孔库夸昆拉莱赖兰朗劳勒雷黎里利丽莉利廉列林隆卢鲁路伦罗洛吕马玛迈麦曼毛茅梅美门蒙孟米密缅明摩莫墨默姆穆拿纳娜奈南内尼宁牛纽农努诺欧帕潘庞培佩彭皮婆浦普奇齐恰乔切钦琼丘茹儒瑞若撒萨塞赛桑瑟森沙珊山尚绍舍圣施士史斯苏索塔泰坦汤唐陶特腾提廷图土托陀瓦万旺威韦维魏温翁沃乌伍武西希锡夏香肖谢辛匈休许雪逊亚雅延扬耶叶伊英尤约扎泽詹章哲珍兹佐';

/** Names of States and peoples, any piece of which is right as it is: no two of them are variants of each other. */
export const KNOWN_TRANSLITERATIONS: readonly string[] = (
  '阿富汗 阿尔巴尼亚 阿尔及利亚 安道尔 安哥拉 安提瓜 阿根廷 亚美尼亚 澳大利亚 阿塞拜疆 巴哈马 巴林 孟加拉 巴巴多斯 白俄罗斯 比利时 伯利兹 贝宁 不丹 玻利维亚 ' +
  '波斯尼亚 黑塞哥维那 博茨瓦纳 巴西 文莱达鲁萨兰 保加利亚 布基纳法索 布隆迪 柬埔寨 喀麦隆 加拿大 佛得角 乍得 智利 哥伦比亚 科摩罗 刚果 哥斯达黎加 科特迪瓦 ' +
  '克罗地亚 古巴 塞浦路斯 捷克 丹麦 吉布提 多米尼克 多米尼加 厄瓜多尔 埃及 萨尔瓦多 赤道几内亚 厄立特里亚 爱沙尼亚 埃塞俄比亚 斐济 芬兰 法兰西 加蓬 冈比亚 ' +
  '格鲁吉亚 德意志 加纳 希腊 格林纳达 危地马拉 几内亚 几内亚比绍 圭亚那 海地 洪都拉斯 匈牙利 冰岛 印度 印度尼西亚 伊朗 伊拉克 爱尔兰 以色列 意大利 牙买加 约旦 ' +
  '哈萨克斯坦 肯尼亚 基里巴斯 科威特 吉尔吉斯斯坦 老挝 拉脱维亚 黎巴嫩 莱索托 利比里亚 利比亚 列支敦士登 立陶宛 卢森堡 马达加斯加 马拉维 马来西亚 马尔代夫 马里 ' +
  '马耳他 马绍尔 毛里塔尼亚 毛里求斯 墨西哥 密克罗尼西亚 波利尼西亚 美拉尼西亚 摩尔多瓦 摩纳哥 蒙古 黑山 摩洛哥 莫桑比克 缅甸 纳米比亚 瑙鲁 尼泊尔 荷兰 新西兰 尼加拉瓜 尼日尔 尼日利亚 ' +
  '挪威 阿曼 巴基斯坦 巴勒斯坦 帕劳 巴拿马 巴布亚新几内亚 巴拉圭 秘鲁 菲律宾 波兰 葡萄牙 卡塔尔 罗马尼亚 俄罗斯 卢旺达 圣基茨 尼维斯 圣卢西亚 圣文森特 格林纳丁斯 萨摩亚 ' +
  '圣马力诺 圣多美 普林西比 沙特阿拉伯 塞内加尔 塞尔维亚 塞舌尔 塞拉利昂 新加坡 斯洛伐克 斯洛文尼亚 所罗门 索马里 索马里兰 南非 西班牙 斯里兰卡 苏丹 苏里南 斯威士兰 瑞典 瑞士 ' +
  '叙利亚 塔吉克斯坦 泰国 马其顿 帝汶 东帝汶 多哥 汤加 特立尼达 多巴哥 突尼斯 土耳其 土库曼斯坦 图瓦卢 乌干达 乌克兰 阿拉伯 坦桑尼亚 美利坚 乌拉圭 乌兹别克斯坦 瓦努阿图 ' +
  '委内瑞拉 越南 也门 赞比亚 津巴布韦 科索沃 南斯拉夫 西撒哈拉 埃斯瓦蒂尼 阿布哈兹 亚历山大 亚的斯亚贝巴 圣赫勒拿 百慕大 安圭拉 皮特凯恩 托克劳 蒙特塞拉特 直布罗陀 欧洲 ' +
  '斯德哥尔摩 哥本哈根 布鲁塞尔 布达佩斯 日内瓦 内罗毕 维也纳 巴塞尔 巴塞罗那 鹿特丹 阿姆斯特丹 加利福尼亚 卡拉奇 卡萨布兰卡'
).split(' ');

/** Ends of names of bodies and of what they adopt. A longer one may end with a shorter one. */
export const BODIES =
  '组织|联盟|联合会|共同体|共同市场|管理局|局|方案|规划|计划|计划署|规划署|委员会|理事会|机构|署|基金|基金会|大学|学院|研究所|办事处|办公室|特派团|代表团|支助团|稳定团|观察团|核查团|部队|法院|法庭|公约|条约|议定书|银行|协会|论坛|中心|倡议|工作组|秘书处|公署|专员|宣言|纲领|议程';

/** What joins the members of a list. */
export const JOINS = /[与及或、并同]|和(?![平谐解睦])/;

/** Characters of which one is another one on purpose: numbers tell one body from another, and joining words make a list. */
export const NO_SLIP = /[第一二三四五六七八九十甲乙丙和与及或的并]/;

/** Characters before which a name begins: none of them is the last of what makes a name longer. */
export const BEFORE_NAME =
  /[和与及或并在由向对将该为给让请经按据于到从以但而当如被把使本各其此见即是的等了使至则又也称地得]$/;

/** What a name does not go on with, but another word: a conference is no council. */
export const OTHER_WORD = /^(?:会[议员]|组织者)/;
