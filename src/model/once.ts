/** Work that is done once and remembered; what failed is done again when it is next asked for. */

/** Returns `load` so that it runs once for every key. */
export function onceEach<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const loading =
      known.get(key) ??
      load(key).catch((error: unknown) => {
        known.delete(key);
        throw error;
      });
    known.set(key, loading);
    return loading;
  };
}

/** Returns `load` so that it runs once. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const loadEach = onceEach(load);
  return () => loadEach(undefined);
}
