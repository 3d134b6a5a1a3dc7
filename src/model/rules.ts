/**
 * Every rule that a report can name, with what it means and what to do, as the reader of the report sees them.
 * docs/rules.md repeats both word by word and may say more.
 */
import { fileRules, type Rule } from './file-rules.ts';

/** The rules, in the order of docs/rules.md: files, texts, persons and secrets, formats, numbers and addresses. */
export const rules = {
  ...fileRules,
  'correction-lost': {
    means: '勘误里的原文不在所说的地方',
    todo: '请核对 place 和 old，old 要与正文一字不差',
  },
  'character-nul': {
    means: '文中有空字符（NUL），说明文件不是纯文本或者已损坏',
    todo: '请用原来的程序打开后重新导出',
  },
  'character-control': {
    means: '文中有不可打印的控制字符',
    todo: '请对照原件，删去或改正这个字符',
  },
  'character-bidi': {
    means: '文中有改变文字方向的控制字符，看到的顺序可能与实际不同',
    todo: '请对照原件，删去这个字符',
  },
  'character-invisible': {
    means: '文中有看不见的零宽字符',
    todo: '不影响阅读；想干净可以删去',
  },
  'character-private': {
    means: '文中有自造字（私用区字符），别人的电脑上显示不出来',
    todo: '请对照原件，换成 Unicode 已有的字',
  },
  'character-unassigned': {
    means: '文中有 Unicode 尚未定义的字符',
    todo: '请对照原件，换成原来的字',
  },
  'character-replacement': {
    means: '文中有“�”，原字在以前的转换中已经丢失',
    todo: '请对照原件，在勘误里写明原字',
  },
  'character-radical': {
    means: '文中有部首符号或兼容汉字，看着是汉字，电脑里是另一个字',
    todo: '请对照原件，换成正常的汉字',
  },
  'character-ligature': {
    means: '文中有连写的字母，看着是几个字母，电脑里是一个字符',
    todo: '请对照原件，换成分开的字母',
  },
  'text-mangled': {
    means: '文中有编码转换出错留下的乱码',
    todo: '请重新下载，或用原来的程序打开后另存为 UTF-8',
  },
  'text-foreign': {
    means: '文中有既不是汉字也不是英文的字母',
    todo: '请对照原件；认错的字写进勘误',
  },
  'character-more': {
    means: '同类字符问题太多，其余不再逐条列出',
    todo: '请先处理已列出的几条，再运行一次',
  },
  'secret-mark': {
    means: '文件（包括页眉、批注、属性等不收入正文的部分）标有密级、不予公开或依申请公开的字样，不得收入公开的库',
    todo: '请勿公开，移出文库；只在批注、属性里有的，删净后另存再收',
  },
  'personal-phone': {
    means: '文件里有手机号码，隐去或者确认可以公开以前不发布',
    todo: '请在勘误里用 redact: true 隐去，或在 .yaml 里写 public: true 确认可以公开',
  },
  'personal-id-card': {
    means: '文件里有身份证或护照号码，隐去或者确认可以公开以前不发布',
    todo: '请在勘误里用 redact: true 隐去，或在 .yaml 里写 public: true 确认可以公开',
  },
  'personal-bank-card': {
    means: '文件里有银行卡号，隐去或者确认可以公开以前不发布',
    todo: '请在勘误里用 redact: true 隐去，或在 .yaml 里写 public: true 确认可以公开',
  },
  'office-phone': {
    means: '文中有固定电话号码，请确认是对外公布的',
    todo: '是单位对外公布的电话就不必处理，否则隐去',
  },
  'redaction-applied': {
    means: '按勘误的要求隐去了文字，原件不公开',
    todo: '请看网页上是不是只隐去了该隐去的',
  },
  'redaction-lost': {
    means: '勘误里要隐去的文字不在所说的地方',
    todo: '请核对 place 和 old，old 要与正文一字不差',
  },
  'redaction-elsewhere': {
    means: '勘误里隐去的文字在同一文件的别处还有',
    todo: '别处也要隐去的，在勘误里再加一条',
  },
  'original-reveals': {
    means: '原件会供人下载，其中的批注、修订、作者姓名等也会随之公开',
    todo: '不愿公开就在 .yaml 里写 original: false',
  },
  'original-withheld': {
    means: '原件不公开下载，页面上只有文字和校验值',
    todo: '不必处理；确实要公开原件，在 .yaml 里写 original: true',
  },
  'archive-bomb': {
    means: '压缩内容展开后过大，疑似压缩炸弹',
    todo: '请用原来的程序打开后另存；仍不行就不要收入',
  },
  'archive-path': {
    means: '压缩包内有越出目录的路径',
    todo: '请用原来的程序打开后另存；仍不行就不要收入',
  },
  'archive-entries': {
    means: '压缩包内文件过多',
    todo: '请用原来的程序打开后另存；仍不行就不要收入',
  },
  'docx-tracked-changes': {
    means: '文档带有修订标记，按接受全部修订后的文字读取',
    todo: '请在 Word 里接受或拒绝全部修订后另存',
  },
  'docx-comments': {
    means: '文档带有批注，批注不收入正文',
    todo: '不必处理；批注不该公开的，在 Word 里删去后另存',
  },
  'docx-hidden-text': {
    means: '文档里有隐藏文字，没有收入正文',
    todo: '应当收入的，在 Word 里取消隐藏后另存',
  },
  'docx-faint-text': {
    means: '文档里有几乎看不见的文字（白色或极小），已收入正文',
    todo: '请核对这些文字是不是该有的内容',
  },
  'docx-number': {
    means: '自动编号的起始值或级别不是整数，按 1 起编',
    todo: '请用 Word 打开，核对这里的编号',
  },
  'docx-equation': {
    means: '算式按一行写出',
    todo: '请对照原件核对算式',
  },
  'docx-field-empty': {
    means: '文档里有显示内容却没有存下结果的域，没有收入正文',
    todo: '请用 Word 打开，全选后按 F9 更新域，再另存',
  },
  'docx-symbol': {
    means: '文档里有符号字体的符号，认不出是什么字符，没有收入正文',
    todo: '请用 Word 打开，换成普通的字符后另存',
  },
  'docx-drawing-text': {
    means: '图表或艺术字里有文字，没有收入正文',
    todo: '应当收入的，在 Word 里改成正文后另存',
  },
  'docx-chunk-unread': {
    means: '文档里嵌有外部片段，读不出来，没有收入正文',
    todo: '请用 Word 打开后另存',
  },
  'text-struck': {
    means: '有删除线的文字按已删除处理，没有收入正文',
    todo: '不该删的，去掉删除线后另存',
  },
  'text-lost': {
    means: '文件里有的文字没有读进正文',
    todo: '请对照原件；漏掉的文字补进文件',
  },
  'reading-left-out': {
    means: '注音没有收入正文，注音下面的字照收',
    todo: '不必处理',
  },
  'table-header': {
    means: '表头的栏名作为各行的标签，不单独成行',
    todo: '请看表格各行的标签是否正确',
  },
  'table-too-wide': {
    means: '表格的列数超过 Word 的上限，不是正常的文档',
    todo: '请核对原件，改成正常的表格后另存',
  },
  'table-rows-numbered': {
    means: '任务表没有序号，按行的顺序编号',
    todo: '请核对措施的编号；可以在表里加“序号”一列',
  },
  'table-drawn': {
    means: '文字里画出来的表格按单元格读，一行表格成一行，表格线没有收入正文',
    todo: '请对照原件核对各格的文字',
  },
  'date-impossible': {
    means: '日期在日历上不存在，照印出来，不当作日期',
    todo: '请对照原件；抄错的写进勘误，原件就错的不必处理',
  },
  'html-outside-article': {
    means: '网页正文以外的文字（导航、页脚等）没有收入',
    todo: '请看正文是否完整；有缺失就把正文另存为文本',
  },
  'html-title': {
    means: '网页的标题在正文以外，按样子和用词认出，已放在正文前面',
    todo: '请看它是不是这份文件的标题；不是的，把正文另存为文本',
  },
  'html-folded': {
    means: '网页上要点开才显示的文字，已收入正文',
    todo: '请看这些文字是不是正文',
  },
  'html-hidden': {
    means: '网页里有看不见的文字（不显示、字号为零、移出页面），没有收入正文',
    todo: '请看列出的文字；多是网页被人加进去的，是方案的文字就补上',
  },
  'html-faint': {
    means: '网页里有白色的字，已经收入正文',
    todo: '请打开网页核对；看不见的，从正文里删去',
  },
  'html-attachment': {
    means: '网页挂有附件，方案可能在附件里',
    todo: '请打开附件；方案在附件里的，收入附件',
  },
  'html-unread': {
    means: '网页里嵌有文件、别的网页，或者图形、表单里有文字，没有收入正文',
    todo: '请打开网页核对；方案在嵌入的文件里的，下载后另行收入',
  },
  'html-more-pages': {
    means: '网页分成几页，只读了这一页',
    todo: '请保存全文的网页，或把各页的正文合成一个文本',
  },
  'html-sheet-unread': {
    means: '网页的样式表在别的文件里，没有读；它可能藏起、写出或者改掉文字',
    todo: '请打开原网页核对；不一样的，选中显示出来的文字，复制到 .txt 文件再收',
  },
  'html-scripted': {
    means: '网页的文字存在脚本里，浏览器打开才显示',
    todo: '请打开原网页核对；没有读进正文的，选中显示出来的文字，复制到 .txt 文件再收',
  },
  'html-unfinished': {
    means: '网页没有结束标签，后半部分可能缺失',
    todo: '请核对正文的结尾；不全就重新保存网页',
  },
  'html-no-article': {
    means: '网页里找不到正文',
    todo: '请打开网页，把正文另存为文本',
  },
  'scan-only': {
    means: '文件只有扫描图像，没有文字层',
    todo: '请把它移出 sources，用 npm run add -- FILE 收入，程序会逐页识别',
  },
  'scan-recognised': {
    means: '文字由扫描件识别，还没有校对，网页上会这样注明',
    todo: '请对照原件图像校对，校对完在同名 .yaml 写 proofread: 日期',
  },
  'scan-doubt': {
    means: '识别出的字把握不大',
    todo: '请对照原件图像，认错了就改 .txt 里的字',
  },
  'scan-lost': {
    means: '识别出的文字与扫描件对不上',
    todo: '请把 .scan 文件夹里的文件放回原处，或者移走整个文件夹，重新收入扫描件',
  },
  'page-without-text': {
    means: '有的页只有图像或者是空白，其中没有读到文字',
    todo: '请看这几页有没有漏掉的文字',
  },
  'picture-unread': {
    means: '文档里有图片，图里的文字没有读',
    todo: '请看图里有没有方案的文字；有的照原件补进正文，整页都是图片的另存为图片，当扫描件收入',
  },
  'annotation-unread': {
    means: '页面上另外写着文字（批注框、填好的表单、图章），没有收入正文',
    todo: '请对照原件；属于方案的补进正文',
  },
  'text-garbled': {
    means: 'PDF 的文字层是乱码（字体没有文字对照表）',
    todo: '请从原来的程序重新导出，或做文字识别',
  },
  'character-rare': {
    means: 'PDF 中有罕见字，可能是字形相同的另一个字',
    todo: '请对照原件核对这几个字',
  },
  'attachment-unread': {
    means: '文件里附有别的文件，没有读',
    todo: '请用阅读器取出附件；是方案的一部分的，另行收入',
  },
  'ofd-documents': {
    means: 'OFD 文件里有几份文档',
    todo: '请核对；要分开的，拆成几个文件',
  },
  'page-furniture': {
    means: '页码、页眉、页脚没有收入正文',
    todo: '请看列出的几行是不是页码、页眉',
  },
  'page-rotated': {
    means: '水印和斜排的文字没有收入正文',
    todo: '请看有没有该收入的文字',
  },
  'page-faint': {
    means: '页面上有几乎看不见的文字（白色或极小），已收入正文',
    todo: '请核对这些文字是不是该有的内容',
  },
  'number-skipped': {
    means: '编号比同级的下一个大，比如 1. 后面是 3.',
    todo: '请对照原件；抄漏的补上，原件就跳号的不必处理',
  },
  'number-repeated': {
    means: '同一个编号接连出现两次',
    todo: '请对照原件；抄错的写进勘误，第二个的编号会加 ~2',
  },
  'number-order': {
    means: '编号比前一个小',
    todo: '请对照原件；抄错的写进勘误',
  },
  'bracket-unbalanced': {
    means: '括号、引号或书名号在本段里没有另一半',
    todo: '请对照原件，在勘误里写明应作什么',
  },
  'article-missing': {
    means: '引用的条在文库里的那份文件中没有',
    todo: '请核对条号；抄错的写进勘误，引的是另一个版本就不必处理',
  },
  'numbering-missing': {
    means: '文件没有编号，每个段落算一项措施',
    todo: '请看文件是不是方案的全文；没有编号的，按段落编为 p1、p2',
  },
  'annex-measures': {
    means: '附件是方案、任务分工一类，里面编了号的各项也读作措施，地址以 annex1 一类开头',
    todo: '请看附件里的是不是任务；是表单、名单或说明的，请把它另存为一份文件',
  },
  'document-further': {
    means: '一个文件里有几份各有题名的文件，只有第一份读成方案，后面的作为它的附件',
    todo: '请从所说的那一行起另存为一个文件，分别放进来',
  },
  'breaks-restored': {
    means: '有几段连成一行，多是复制时丢了换行；编号和标题处按另起一行读，文字一个没有改',
    todo: '请看各项措施分得对不对；不对的，请把原文按段分行再放进来',
  },
  'address-text-changed': {
    means: '同一地址的文字与上次发布时大半不同',
    todo: '文字移到了别处的，在 ledger/moves.yaml 里加一条；只是改写的不必处理',
  },
  'font-unreadable': {
    means: 'PDF 里有的字体没有文字对照表，读出来不成字，没有收入正文',
    todo: '请从原来的程序重新导出，或做文字识别',
  },
  'text-invisible': {
    means: '文件里有文字不显示在页面上，多为文字识别的结果',
    todo: '请对照原件校对',
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** The name of a rule, which is also its heading in docs/rules.md. */
export type RuleId = keyof typeof rules;
