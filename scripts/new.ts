/** npm run new -- NAME: starts an empty library in a folder of that name. */
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { BuildError } from '../src/model/issue.ts';
import { runCommand } from './command/command.ts';
import { replaceFiles } from './disk/replace.ts';

await runCommand({
  name: 'npm run new',
  about: '新建一个空的文库。',
  options: {},
  words: 'NAME',
  run: (_, names) => startLibrary(names),
});

async function startLibrary([name, ...more]: readonly string[]): Promise<void> {
  if (name === undefined || more.length > 0) {
    throw new BuildError(
      `发现 ${more.length > 0 ? more.length + 1 : 0} 个名称，应为一个。`,
      '用法：npm run new -- 名称',
    );
  }
  const folder = resolve(name);
  const present = existsSync(folder) ? await readdir(folder) : [];
  if (present.length > 0)
    throw new BuildError(`${folder}：发现里面有文件，应为空的或还没有的文件夹。`, '请换一个名称，里面的文件没有动。');
  await mkdir(join(folder, 'sources'), { recursive: true });
  await replaceFiles(folder, new Map([['site.yaml', writeSettings(basename(folder))]]));
  console.log(
    [
      `新文库在 ${folder}。下一步：`,
      `  1. 收入文件：npm run add -- --content ${name} 文件…`,
      `  2. 生成网站：npm run build -- --content ${name} --out ${name}/dist`,
      `  3. 在本机看：npm start -- --content ${name}`,
      `网站的名称、主办单位、联系方式和颜色在 ${join(name, 'site.yaml')} 里改。`,
    ].join('\n'),
  );
}

function writeSettings(name: string): string {
  return `# 网站的名称；下面各项去掉 # 即可使用。
${stringify({ name: name.slice(0, 20) }).trim()}
# owner: 某某市司法局            # 谁办的
# contact: 电话或邮箱             # 写在“关于本站”里
# feedback: mailto:a@example.org  # 读者在哪里指出错误，邮箱或表单网址
# official: true                  # 是发文机关自己的网站
# filings: [某ICP备00000000号]    # 备案号
# accent: "#1b5e9b"               # 网站的颜色
`;
}
