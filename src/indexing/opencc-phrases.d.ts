/** The phrases of OpenCC, from traditional to simplified: `不瞭解 不了解|函覆 函复`. */
declare module 'opencc-js/dict/TSPhrases' {
  const phrases: string;
  export default phrases;
}
