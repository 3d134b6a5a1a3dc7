/** The rules about files that cannot be taken in as they are, and about those that editors write. */

/** What a rule means and what to do, as the reader of a report sees them. */
export interface Rule {
  readonly means: string;
  readonly todo: string;
}

/** These rules, in the order of docs/rules.md. */
export const fileRules = {
  'file-empty': {
    means: '文件是空的，或者读出来没有任何文字',
    todo: '请确认文件存好了，再放进来；扫描件先做文字识别',
  },
  'file-too-large': {
    means: '文件超过允许的大小',
    todo: '请拆成几份，或删去大图后另存',
  },
  'file-binary': {
    means: '文件不是文档，而是图片、程序等二进制数据',
    todo: '请放进方案本身的文件，而不是图片或程序',
  },
  'file-encrypted': {
    means: '文件设有密码或者已加密，无法读取',
    todo: '请用原来的程序打开，去掉密码后另存',
  },
  'file-irregular': {
    means: '不是普通文件（链接、管道、设备等），没有打开',
    todo: '请放文件本身',
  },
  'file-unreadable': {
    means: '文件打不开：没有这个文件、没有权限，或者文件名的编码不对',
    todo: '请核对路径和权限；文件名是乱码的，改名再试',
  },
  'file-passed-over': {
    means: '系统或办公软件的临时文件，或者不是文档，没有收入',
    todo: '不必处理',
  },
  'file-truncated': {
    means: '文件不完整，后半部分缺失',
    todo: '请重新下载或复制完整的文件',
  },
  'file-damaged': {
    means: '文件已损坏，或者与其格式不符',
    todo: '请重新下载，或用原来的程序打开后另存',
  },
  'file-too-slow': {
    means: '读取耗时或占用内存过多，不是正常的文档',
    todo: '请用原来的程序打开后另存；结果会记住，文件改过或程序更新后才再试',
  },
  'file-too-deep': {
    means: '文件内部嵌套过深，不是正常的文档',
    todo: '请用原来的程序打开后另存为 .docx 或文本',
  },
  'format-unknown': {
    means: '不支持的文件格式',
    todo: '请另存为 .docx、.pdf、.ofd、.html、.md 或 .txt',
  },
  'format-old': {
    means: '旧版 Word、WPS 或 RTF 文件，需要先另存为 .docx',
    todo: '请用 Word 或 WPS 打开，另存为 .docx',
  },
  'format-mismatch': {
    means: '文件名的后缀与实际内容不符，按实际内容读取',
    todo: '请核对内容；可以把后缀改成实际的格式',
  },
  'encoding-detected': {
    means: '文本不是 UTF-8 编码，已按识别出的编码读取',
    todo: '请看几行文字有没有乱码；没有就不必处理',
  },
  'encoding-undecodable': {
    means: '有字节不符合该文本的编码，无法解码',
    todo: '请用编辑器打开，确认没有乱码，再另存为 UTF-8',
  },
  'line-too-long': {
    means: '有一行长得不像文档里的一段文字',
    todo: '请按段落分行后另存',
  },
  'text-too-long': {
    means: '文字总量或行数超过一份文件的上限',
    todo: '请把文件拆成几份',
  },
  'document-failed': {
    means: '处理这份文件时程序出错，没有收入',
    todo: '请把文件报告给维护者；改好以前可以把它移出 sources',
  },
  'plan-duplicate': {
    means: '两个文件得出同一个方案编号',
    todo: '请把其中一个文件改名，或移走重复的一份',
  },
  'plan-name': {
    means: '文件名含有不能用在网址里的符号',
    todo: '请改文件名，只用汉字、字母、数字和 - _ .',
  },
  'yaml-invalid': {
    means: '编辑写的 .yaml 文件有误',
    todo: '请按所列的行改正；数字可以直接写，含有冒号、井号、括号的文字请加引号',
  },
  'library-not-pulled': {
    means: 'libraries.yaml 所列的文库还没有取来，取来以后改动过，或者取来的是另一个版本的数据',
    todo: '请运行 npm run pull；没有取来以前，它不参加对应，搜索照常',
  },
  'library-left': {
    means: '取来过的文库已经不在 libraries.yaml 里，它的数据没有用上',
    todo: '请删去这个文件夹；还要用它的，把它写回 libraries.yaml',
  },
  'guide-invalid': {
    means: '讲义（guides/*.mdx）有误',
    todo: '请按所列的行改正；正文里的 < 和 { 前面加 \\，引用措施写 <Transclude id="方案/编号" />',
  },
  'lesson-invalid': {
    means: '讲课稿（lessons/*.md）有误',
    todo: '请按所列的行改正；写法见 npm run lesson -- 题目 写出的样子',
  },
  'file-unused': {
    means: '没有与这个 .yaml 文件同名的文档，里面写的都没有用上',
    todo: '请把它改成文档的名字；文档已经移走的，把它也移走',
  },
} as const satisfies Readonly<Record<string, Rule>>;
