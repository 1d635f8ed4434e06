/** A failure as Excel answers it: the code a program sees, the message, the HTTP status in debug info. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus: number,
    /** "Class.member" where Excel names it; else as the request tells. */
    readonly location?: string,
  ) {
    super(message);
  }
}

/** An argument of the wrong kind, shape or form. */
export function invalidArgument(message?: string): ExcelError {
  const text = message ?? "The argument is invalid or missing or has an incorrect format.";
  return new ExcelError("InvalidArgument", text, 400);
}

export function wrongShape(): ExcelError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function itemNotFound(): ExcelError {
  return new ExcelError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): ExcelError {
  return new ExcelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
}

export function accessDenied(): ExcelError {
  return new ExcelError("AccessDenied", "You cannot perform the requested operation.", 401);
}

export function invalidOperation(message?: string): ExcelError {
  return new ExcelError("InvalidOperation", message ?? "This operation is not permitted for the current object.", 400);
}

/** What Excel says when it does not say why. */
export function generalException(location: string): ExcelError {
  return new ExcelError("GeneralException", "There was an internal error while processing the request.", 500, location);
}

export function rangeExceedsLimit(): ExcelError {
  const text = "The cell count in the range has exceeded the maximum supported number.";
  return new ExcelError("RangeExceedsLimit", text, 400);
}

export function apiNotFound(member: string): ExcelError {
  return new ExcelError(
    "ApiNotFound",
    `The API '${member}' could not be found or is not supported by this Excel.`,
    404,
  );
}
