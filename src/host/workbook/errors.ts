/** The errors with which the host refuses, in the codes that Excel uses. */

/** An error that reaches the add-in as an OfficeExtension.Error with this code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (message: string): HostError => new HostError("InvalidArgument", message);
export const itemNotFound = (what: string): HostError => new HostError("ItemNotFound", `${what} doesn't exist.`, 404);
export const alreadyExists = (what: string): HostError =>
  new HostError("ItemAlreadyExists", `${what} already exists.`, 409);
export const accessDenied = (message: string): HostError => new HostError("AccessDenied", message, 403);
export const apiNotFound = (member: string): HostError =>
  new HostError("ApiNotFound", `ApiNotFound: ${member} is not part of the rehearsal host.`, 404);
/** For what Excel can do and the host cannot: it refuses rather than pretends. */
export const notImplemented = (what: string): HostError =>
  new HostError("NotImplemented", `The rehearsal host does not do this: ${what}.`, 501);
