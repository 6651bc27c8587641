/** The provider gave what cannot be used; `message` says what and where in words for people. */
export class ProviderFault extends Error {
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}
