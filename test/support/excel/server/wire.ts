/** What the client sends: a batch of actions on objects given by paths. */
export type WireArguments = Readonly<{
  Arguments?: readonly unknown[] | null;
  ReferencedObjectPathIds?: readonly (number | null)[] | null;
}>;

export type WireAction = Readonly<{
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: WireArguments;
  QueryInfo?: WireQuery;
  ObjectState?: Readonly<Record<string, unknown>>;
}>;

export type WireQuery = Readonly<{
  Select?: readonly string[];
  Expand?: readonly string[];
  Top?: number;
  Skip?: number;
}>;

export type WirePath = Readonly<{
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: WireArguments;
}>;

export type WireRequest = Readonly<{ Actions: readonly WireAction[]; ObjectPaths: Readonly<Record<string, WirePath>> }>;

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  retrieve: 7,
  update: 9,
} as const;
export const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

/** The answer to a batch: results up to the failing action, and the error if there was one. */
export type WireResponse = {
  Results: { ActionId: number; Value: unknown }[];
  Error?: WireError;
};

export type WireError = Readonly<{
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}>;
