/**
 * The words that the page of a site sets around a document: labels of its facts (索引号：, 浏览次数：), buttons and entries of
 * its navigation (打印本页, 返回顶部). furniture.ts reads lines by them.
 */

/** Labels that no document has anywhere: 初审： and 政策解读： may be a document's own. */
export const footLabels =
  '相关链接|相关阅读|相关新闻|相关附件|附件下载|上一篇|下一篇|上一条|下一条|友情链接|责任编辑|责编|版权所有|分享|分享到';
/** Labels that no document has between its own paragraphs: 资金来源 and 活动时间 are its own, 稿件来源 and 发布时间 a page's. */
export const strangeLabels = [
  footLabels,
  '法规标题|颁布单位|颁布部门|颁布时间|颁布日期|发布部门|发布人|发布者|发文字号|实施日期|失效时间|效力级别|收文编号|收文日期|政府信息公开选项|信息公开选项|信息公开类别|微信号|一审|二审|三审|监制|访问统计|当前栏目|所属栏目|摘自|转自',
  '索引号|索取号|信息索引|信息分类|信息名称|主题分类|组配分类|发布机构|发布单位|发布日期|发布时间|发表日期|发表时间|发稿时间|上传时间|编辑时间|最后更新|更新时间|更新日期|生成日期|录入时间|来稿时间|公开方式|公开形式|公开属性|公开类别|公开时限|有效性|时效性|文件状态',
  '信息来源|稿件来源|文章来源|图片来源|浏览|浏览量|浏览次数|阅读|阅读量|阅读次数|点击量|点击数|点击次数|点击率|浏览人次|访问人次|人气|访问量|字号|字体|字体大小|字号大小|保护视力色|背景色|分享至|标签|关键词|关键字|主题词',
  '撰稿|供稿|审签|录入|录入人|录入者|上传者|发稿人|供稿单位|发稿单位|初审|复审|终审|政策解读|文字解读|图文解读|视频解读|图解|政策图解|解读链接|解读文件|解读材料|政策链接|原文链接|本文链接|推荐阅读|延伸阅读|相关解读|网站标识码|技术支持|版权声明|本站声明|免责声明',
].join('|');
/** Labels of the facts that a page sets around its text, as a pattern's alternatives. */
export const labels = [
  strangeLabels,
  '信息索引号|公开目录|主题|视力保护色|体裁分类|信息类别|公文种类|类型|分类|类别|栏目|服务对象',
  '发布机关|发文机关|制发机关|制发机构|制定机关|发文单位|文号|文件编号|文档|文档名|文档名称|文档标题|文档类型|文件名|统一编号|登记号|统一登记号|规范性文件登记号|名称|文件名称|标题|摘要|内容概述|概述',
  '成文日期|发文日期|印发日期|公开日期|施行日期|生效日期|废止日期|失效日期|日期|时间|时效|效力状态|状态|所属机构|文件分类|文件类型|法规类别',
  '公开范围|公开程序|来源|作者|记者|通讯员|编辑|审核|校对|签发',
  '浏览数|访问次数|阅读数|点击|一键分享',
  '图片解读|解读|一图读懂|新闻发布会|相关稿件|相关报道|相关文章|相关文档|相关政策|热门搜索|热门推荐|热点推荐|搜索热词|热词|热搜词|站内搜索|扫码浏览|网站声明|相关文件|相关信息|扫一扫|扫一扫分享',
  '紧急程度|份号|存档号|打印时间|公文类型|文种|出处|总值班|设计制作|您正在浏览',
  '声明',
  '主办|主办单位|承办|承办单位|地址|邮编|当前位置|当前的位置|您的位置|您所在的位置|您现在的位置|您当前的位置|所在位置|你的位置',
].join('|');
/** Buttons that mean nothing else, as a pattern's alternatives. */
export const strangeButtons =
  '一键分享|扫码阅读|扫码浏览|手机扫一扫|用手机扫一扫|微信扫一扫分享|扫描二维码查看|我要打印|收藏本页|收藏|已收藏|返回列表|返回首页|返回上一页|打印|打印本页|打印此页|关闭|关闭窗口|关闭本页|返回顶部|回到顶部|我要纠错|分享|分享到|分享至|加入收藏|设为首页|上一页|下一页|上一篇|下一篇|尾页|微信|微博|QQ|微信公众号|扫一扫|扫一扫在手机打开当前页|手机扫一扫查看|字体|字号|T?[大中小]|语音播放|播放语音|无障碍浏览|无障碍阅读|适老版|关怀版|长者专区|相关解读|相关阅读|相关附件|友情链接|联系我们|关于我们|网站地图|网站导航|隐私声明|网友评论|我来说两句|全文阅读|展开全文|阅读全文|阅读原文|查看原文|下载PDF|点击下载附件|找错|政府网站找错|在看|点赞|往期推荐|往期回顾|写留言|喜欢此内容的人还喜欢|只看该作者|回复|举报|免费下载|下载文档|返回|顶部|TOP|关闭本窗口|纠错|移动版|繁体|简体|English|手机版|手机端|电脑版|PC版|市民网页|无障碍|长者模式|长者版|老年版|关怀模式|适老化|语音播报|朗读全文|听全文|全文朗读|打印文章|打印页面|关闭页面|下载文件|下载附件|文件下载|全文下载|PDF下载|下载Word版|下载PDF版|内容纠错|使用帮助|网站建议|新浪微博|官方微博|政务微博|朋友圈|QQ空间|QQ好友|复制链接|政策文件库|长者助手|为您推荐|猜你喜欢|智能问答|政策咨询|政策问答|热点专题|意见反馈|在线客服|全站搜索|高级检索';
/** Whole lines of a page, as a pattern's alternatives: buttons and the foot of a site. */
export const buttons = `${strangeButtons}|首页|语言|简|繁|EN|APP|客户端|公众号|小程序|繁体版|简体版|朗读|收听|播放|暂停|停止|搜索|登录|注册|版权声明|版权所有|保存|下载|置顶|今日头条|学习强国|政府信息公开|政务公开|请输入关键字|请输入关键词|用户名|验证码|详细信息|文件全文|主动公开|A[+]A?A[-]|Public domain|评论|导出|本篇引用的法规|楼主|用户登录|请输入搜索内容`;

const longestFirst = strangeButtons.split('|').toSorted((one, other) => other.length - one.length);
const nextButton = new RegExp(`[【[（(]?(?:${longestFirst.join('|')})[】\\]）)]?[:：|｜]?\\s*`, 'uy');

/** Tells whether a text is made of nothing but buttons; each is taken off once, the longest that fits: 打印本页 关闭窗口. */
export function isOfButtons(text: string): boolean {
  nextButton.lastIndex = 0;
  while (nextButton.lastIndex < text.length && nextButton.test(text));
  return text !== '' && nextButton.lastIndex === text.length;
}
