import { invalidArgument } from "../model/excelError";
import { cellCount } from "../model/rectangle";
import type { SheetRange } from "../model/sheetRange";
import { classOf } from "./classes";
import type { Session } from "./classDefinition";
import { NULL_OBJECT, type ExcelObject } from "./excelObject";
import type { WireQuery } from "./wire";

/** Ids that go with every answer about an object. */
export type Identify = (object: ExcelObject) => Readonly<Record<string, unknown>>;

type Asked = Readonly<{ session: Session; identify: Identify }>;

/** Everything a range has is more than anybody wants of a large one. */
const ALL_PROPERTIES_LIMIT = 1_000_000;

/**
 * Loads properties: names ("values"), paths ("format/fill/color"), "*" or nothing for all scalars.
 *
 * @throws ExcelError InvalidArgument for names the class doesn't have
 */
export function queryObject(object: ExcelObject, query: WireQuery, asked: Asked): unknown {
  const select = query.Select?.length ? query.Select : ["*"];
  const definition = classOf(object);
  if (!definition.items) return properties(object, [...select, ...(query.Expand ?? [])], asked);
  const from = query.Skip ?? 0;
  const items = definition.items(object.target).slice(from, query.Top === undefined ? undefined : from + query.Top);
  const own = select.filter((path) => definition.get && capital(path) in definition.get);
  const inner: WireQuery = { Select: select.filter((path) => !own.includes(path)), Expand: query.Expand ?? [] };
  const found = own.length > 0 ? properties(object, own, asked) : {};
  return { ...found, _Items: items.map((item) => queryObject(item, inner, asked)) };
}

function properties(object: ExcelObject, paths: readonly string[], asked: Asked): Record<string, unknown> {
  const { get = {}, navigation = {} } = classOf(object);
  const answer: Record<string, unknown> = { ...asked.identify(object) };
  for (const path of paths) {
    const [head = "", ...rest] = path.split(/[/.]/);
    const name = capital(head);
    if (head === "*") {
      if (!isHuge(object)) for (const key of Object.keys(get)) answer[key] = get[key]!(object.target, asked.session);
    } else if (name in get) answer[name] = get[name]!(object.target, asked.session);
    else if (name in navigation) {
      const inner = navigation[name]!(object.target);
      const select = rest.length > 0 ? [rest.join("/")] : [];
      answer[name] = inner === NULL_OBJECT ? null : merged(answer[name], queryObject(inner, { Select: select }, asked));
    } else throw invalidArgument(`The property '${head}' does not exist on ${object.className}.`);
  }
  return answer;
}

/** Parts of one object that were asked for by several paths. */
function merged(before: unknown, after: unknown): unknown {
  if (!isPlain(before) || !isPlain(after)) return after;
  const names = Object.keys({ ...before, ...after });
  return Object.fromEntries(
    names.map((name) => [name, name in after ? merged(before[name], after[name]) : before[name]]),
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isHuge({ className, target }: ExcelObject): boolean {
  return className === "Range" && cellCount((target as SheetRange).area) > ALL_PROPERTIES_LIMIT;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
