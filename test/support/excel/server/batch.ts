import { ExcelError, accessDenied, apiNotFound, invalidArgument, itemNotFound } from "../model/excelError";
import { classOf } from "./classes";
import type { Session } from "./classDefinition";
import { NULL_OBJECT, excelObject, isExcelObject, type ExcelObject, type MaybeObject } from "./excelObject";
import type { MemberVersions } from "./memberVersions";
import { MethodArguments } from "./methodArguments";
import { queryObject, type Identify } from "./query";
import { assertAllowed } from "./refusals";
import { ACTION, PATH, type WireAction, type WireArguments, type WirePath, type WireRequest } from "./wire";

/** What a batch needs of its server. */
export interface BatchServer extends Session {
  readonly versions: MemberVersions;
  referenced(id: string): ExcelObject | null;
  /** Whether another workbook's window is before this one's. */
  readonly otherWorkbookInFront: boolean;
}

/** Methods that change nothing: the others fail in a workbook that is open for reading only. */
const READS = /^(?:Get|Find|_|Select$|Activate$|Calculate$|Suspend)/;

/** Marks paths of the client's own service objects, which no workbook is behind. */
const SERVICE = Symbol("service object");

/** Carries out the actions of one request, one after the other. */
export class Batch {
  private readonly resolved = new Map<number, MaybeObject | typeof SERVICE>();
  private readonly kept = new Map<ExcelObject, string>();

  constructor(
    private readonly server: BatchServer,
    private readonly request: WireRequest,
  ) {}

  /** The action's result; undefined when it has none. @throws ExcelError */
  run(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (object === SERVICE) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === NULL_OBJECT ? null : this.identify(object);
      case ACTION.query:
      case ACTION.retrieve:
        return object === NULL_OBJECT ? null : this.query(object, action);
      case ACTION.method:
        return object === NULL_OBJECT
          ? null
          : this.plainResult(this.call(object, action.Name ?? "", action.ArgumentInfo));
      case ACTION.setProperty:
        this.set(object, action.Name ?? "", this.argumentsOf(action.ArgumentInfo).at(0));
        return undefined;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, capital(name), value);
        return undefined;
      default:
        throw new ExcelError("NotImplemented", `Action type ${action.ActionType} is not emulated.`, 501);
    }
  }

  private readonly identify: Identify = (object) => {
    const reference = this.kept.get(object);
    return {
      ...classOf(object).identity?.(object.target),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  };

  private query(object: ExcelObject, action: WireAction): unknown {
    return queryObject(object, action.QueryInfo ?? {}, { session: this.server, identify: this.identify });
  }

  private plainResult(result: unknown): unknown {
    if (result === NULL_OBJECT || result === undefined) return null;
    return isExcelObject(result) ? this.identify(result) : result;
  }

  /** Paths are resolved when first needed, parents first, once a batch: a method path runs once. */
  private resolve(id: number): MaybeObject | typeof SERVICE {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ExcelError("InvalidObjectPath", `There is no object path ${id}.`, 400);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null;
    const object = parent === NULL_OBJECT || parent === SERVICE ? parent : this.step(parent, path);
    this.resolved.set(id, object);
    return object;
  }

  private step(parent: ExcelObject | null, path: WirePath): MaybeObject | typeof SERVICE {
    const { Name: name = "" } = path;
    if (path.ObjectPathType === PATH.root) return excelObject("Workbook", this.server.workbook);
    if (path.ObjectPathType === PATH.service) return SERVICE;
    if (path.ObjectPathType === PATH.reference) return this.reference(name);
    if (!parent) throw new ExcelError("InvalidObjectPath", "The object path has no parent.", 400);
    if (path.ObjectPathType === PATH.property) return this.navigate(parent, name);
    if (path.ObjectPathType === PATH.indexer) {
      const item = classOf(parent).item;
      if (!item) throw apiNotFound(`${parent.className}.getItem`);
      return item(parent.target, this.argumentsOf(path.ArgumentInfo));
    }
    const result = this.call(parent, name, path.ArgumentInfo);
    if (result !== NULL_OBJECT && !isExcelObject(result)) throw invalidArgument();
    return result;
  }

  private reference(id: string): ExcelObject {
    const object = this.server.referenced(id);
    if (!object)
      throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.", 400);
    this.kept.set(object, id);
    return object;
  }

  private navigate(parent: ExcelObject, name: string): MaybeObject {
    const step = classOf(parent).navigation?.[name];
    if (!step) throw apiNotFound(`${parent.className}.${lower(name)}`);
    this.server.versions.assertKnown(parent.className, lower(name));
    return step(parent.target);
  }

  private call(object: ExcelObject, name: string, info: WireArguments | undefined): unknown {
    if (name === "_KeepReference") {
      const id = this.server.keepReference(object);
      this.kept.set(object, id);
      return null;
    }
    const method = classOf(object).methods?.[name];
    if (!method) throw apiNotFound(`${object.className}.${lower(name)}`);
    this.server.versions.assertKnown(object.className, lower(name));
    if (!READS.test(name)) this.assertWritable();
    assertAllowed(object, name, !this.server.otherWorkbookInFront);
    return method(object.target, this.argumentsOf(info), this.server);
  }

  private set(object: MaybeObject | typeof SERVICE, name: string, value: unknown): void {
    if (object === SERVICE) return;
    if (object === NULL_OBJECT) throw itemNotFound();
    const setter = classOf(object).set?.[name];
    if (!setter) throw apiNotFound(`${object.className}.${lower(name)}`);
    this.server.versions.assertKnown(object.className, lower(name));
    this.assertWritable();
    assertAllowed(object, name, !this.server.otherWorkbookInFront);
    setter(object.target, value, this.server);
  }

  private assertWritable(): void {
    if (this.server.workbook.readOnly) throw accessDenied();
  }

  private argumentsOf(info: WireArguments | undefined): MethodArguments {
    const { Arguments: values, ReferencedObjectPathIds: ids } = info ?? {};
    return new MethodArguments(
      (values ?? []).map((value, index) => {
        const id = ids?.[index];
        if (!id) return value;
        const object = this.resolve(id);
        if (object === NULL_OBJECT || object === SERVICE) throw invalidArgument();
        return object;
      }),
    );
  }
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
