import type { Context } from "./context";

/** Makes a fact that is worked out once for each context, when first asked for. */
export function perContext<T>(make: (context: Context) => T): (context: Context) => T {
  const made = new WeakMap<Context, { readonly value: T }>();
  return (context) => {
    let found = made.get(context);
    if (!found) {
      found = { value: make(context) };
      made.set(context, found);
    }
    return found.value;
  };
}
