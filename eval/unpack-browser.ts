/** Unpacks the browser that npm brings into the system's folder for temporary files; packaged-browser.ts says which that is. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
