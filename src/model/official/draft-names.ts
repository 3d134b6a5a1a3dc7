/** Source of a pattern for what a text that is not issued yet is called in its title: 二次|审议稿, 修订|草案 */
export const draftName = '(?:[征徵]求意见稿|讨论稿|送审稿|审议稿|草案)';
