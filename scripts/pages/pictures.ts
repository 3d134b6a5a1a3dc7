/** The pictures of a guide are shown as they are: Astro would make others of them while it renders a site by itself. */
import type { ExternalImageService } from 'astro';

const pictures: ExternalImageService = {
  getURL: ({ src }) => (typeof src === 'string' ? src : src.src),
  getHTMLAttributes: ({ src, format: _format, ...attributes }) =>
    typeof src === 'string' ? attributes : { ...attributes, width: src.width, height: src.height },
};

export default pictures;
