import type { Workbook } from "../model/workbook";
import type { MethodArguments } from "./methodArguments";
import type { ExcelObject, MaybeObject } from "./excelObject";

/** What members may need of the server besides their own object. */
export interface Session {
  readonly workbook: Workbook;
  /** Keeps an object alive under an id that later batches use. */
  keepReference(object: ExcelObject): string;
  removeReference(id: string): void;
  removeAllReferences(): void;
  /** Whether events of a kind are wanted from a target (a sheet's id or "Workbook"). */
  listen(eventType: number, targetId: string, wanted: boolean): void;
  /** Refuses to give or take more cells than Excel does. @throws ExcelError RangeExceedsLimit */
  assertCellCount(count: number): void;
}

/** A class of the object model. Members are named as on the wire: "GetRange", "Values". */
export type ClassDefinition<T> = Readonly<{
  /** Ids that the client keeps. */
  identity?: (target: T) => Readonly<Record<string, unknown>>;
  get?: Readonly<Record<string, (target: T, session: Session) => unknown>>;
  set?: Readonly<Record<string, (target: T, value: unknown, session: Session) => void>>;
  navigation?: Readonly<Record<string, (target: T) => MaybeObject>>;
  methods?: Readonly<Record<string, (target: T, args: MethodArguments, session: Session) => unknown>>;
  /** Objects of a collection, in order. */
  items?: (target: T) => readonly ExcelObject[];
  /** The collection's indexer. */
  item?: (target: T, args: MethodArguments) => ExcelObject;
}>;
