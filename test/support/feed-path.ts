type Container = Record<string, unknown>;

/** The value at a path such as `commitments[0].milestones[1].title`. */
export function valueAt(root: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((at, step) => (at as Container | undefined)?.[step], root);
}

/** Changes `root`: puts the value at the path. */
export function putAt(root: object, path: string, value: unknown): void {
  const steps = stepsOf(path);
  const last = steps.pop()!;
  (steps.reduce<unknown>((at, step) => (at as Container)[step], root) as Container)[last] = value;
}

/** Changes `root`: takes the field at the path away. */
export function removeAt(root: object, path: string): void {
  const steps = stepsOf(path);
  const last = steps.pop()!;
  Reflect.deleteProperty(steps.reduce<unknown>((at, step) => (at as Container)[step], root) as Container, last);
}

/** The path of every field of `root`, containers and what is in them. */
export function pathsOf(root: unknown, prefix = ''): string[] {
  if (typeof root !== 'object' || root === null) return [];
  const isList = Array.isArray(root);
  return Object.entries(root).flatMap(([key, value]) => {
    const path = isList ? `${prefix}[${key}]` : prefix ? `${prefix}.${key}` : key;
    return [path, ...pathsOf(value, path)];
  });
}

const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean);
