import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import { dispose, env, type io, ready, setBackend, type Tensor, tensor4d } from '@tensorflow/tfjs-core';
import { type Layer, layerSizes, modelSide } from './decode.ts';

/**
 * The model that finds faces (BlazeFace, for the back camera). Of the package that ships it two files are read, and
 * none of its code is ever loaded.
 */

const installed = createRequire(import.meta.url);
const folderOf = (library: string): string => dirname(installed.resolve(library));

/** Finding a package's main file loads nothing of it; its models lie beside the folder which that is in. */
const modelFiles = () => {
  const folder = join(folderOf('@vladmandic/human'), '..', 'models');
  return { topology: join(folder, 'blazeface.json'), weights: join(folder, 'blazeface.bin') };
};

/** Takes the pixels of a square of `modelSide`, three bytes each, and answers what the model says of them. */
export type Model = (pixels: Uint8Array) => readonly Layer[];

/** Reads the model and starts what runs it; nothing comes from a network. */
export async function loadModel(): Promise<Model> {
  // One thread: the threaded build starts workers of its own, past the limits of this process.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(folderOf('@tensorflow/tfjs-backend-wasm') + sep);
  await setBackend('wasm');
  await ready();
  const graph = await readGraph();
  return (pixels) => run(graph, pixels);
}

async function readGraph(): Promise<GraphModel> {
  const files = modelFiles();
  const { modelTopology, weightsManifest }: io.ModelJSON = JSON.parse(await readFile(files.topology, 'utf8'));
  const weights = await readFile(files.weights);
  return loadGraphModel({
    load: async () => ({
      modelTopology,
      weightSpecs: weightsManifest.flatMap(({ weights }) => weights),
      weightData: new Uint8Array(weights).buffer,
    }),
  });
}

function run(graph: GraphModel, pixels: Uint8Array): Layer[] {
  const square = tensor4d(toUnits(pixels), [1, modelSide, modelSide, 3]);
  const answer = graph.execute(square);
  const tensors = Array.isArray(answer) ? answer : [answer];
  try {
    return layerSizes.map((size) => ({
      scores: numbersOf(tensors, size, 1),
      boxes: numbersOf(tensors, size, 16),
    }));
  } finally {
    dispose([square, ...tensors]);
  }
}

/** From 0–255 to −1–1. */
const toUnits = (pixels: Uint8Array): Float32Array => Float32Array.from(pixels, (value) => value / 127.5 - 1);

/** The model's four outputs have no names of their own: their shapes tell them apart. */
function numbersOf(tensors: readonly Tensor[], size: number, depth: number): ArrayLike<number> {
  const found = tensors.find(({ shape }) => shape[1] === size && shape[2] === depth);
  if (found === undefined) throw new RangeError('The model answered in another shape.');
  return found.dataSync();
}
