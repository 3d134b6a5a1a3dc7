// Light or dark, before the first paint.
(() => {
  const root = document.documentElement;
  const inStorage = (use) => {
    try {
      return use(localStorage);
    } catch {
      return null;
    }
  };
  const stored = inStorage((storage) => storage.getItem('fangan-theme'));
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;

  const isDark = () =>
    getComputedStyle(root).colorScheme === 'dark' ||
    (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  const press = (button) => button.setAttribute('aria-pressed', String(isDark()));
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[data-theme-toggle]');
    if (!button) return;
    root.dataset.theme = isDark() ? 'light' : 'dark';
    press(button);
    inStorage((storage) => storage.setItem('fangan-theme', root.dataset.theme));
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-toggle]')) {
      button.hidden = false;
      press(button);
    }
  });
})();
