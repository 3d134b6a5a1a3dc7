// Light or dark, usual or large, before the first paint.
(() => {
  const root = document.documentElement;
  const { src } = document.currentScript;
  const inStorage = (use) => {
    try {
      return use(localStorage);
    } catch {
      // a browser may keep nothing for a page
    }
  };
  const stored = inStorage((storage) => storage.getItem('fangan-theme'));
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;
  const enlarge = () => {
    root.dataset.large = '';
    const href = new URL('large.css', src);
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', blocking: 'render', href }),
    );
  };
  if (inStorage((storage) => storage.getItem('fangan-large'))) enlarge();

  const isDark = () =>
    getComputedStyle(root).colorScheme === 'dark' ||
    (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  const isLarge = () => root.dataset.large === '';
  const press = (button) => button.setAttribute('aria-pressed', button.dataset.switch ? isLarge() : isDark());
  const turn = () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    inStorage((storage) => storage.setItem('fangan-theme', root.dataset.theme));
  };
  const size = () => {
    if (isLarge()) delete root.dataset.large;
    else enlarge();
    inStorage((storage) => (isLarge() ? storage.setItem('fangan-large', 1) : storage.removeItem('fangan-large')));
  };
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[data-switch]');
    if (!button) return;
    if (button.dataset.switch) size();
    else turn();
    press(button);
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-switch]')) press(button);
  });
})();
