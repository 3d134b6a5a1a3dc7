/** A page of some browser, and the browser. */

/** What is done with a page, whatever browser it is of. */
export interface Tab {
  goto(url: string): Promise<unknown>;
  /** Evaluates an expression in the page and waits for it; its value has to survive JSON. */
  evaluate<Value>(expression: string): Promise<Value>;
  close(): Promise<unknown>;
}

/** A browser that has been started. */
export interface TestBrowser {
  /** Opens a page of its own; `before` runs in it before its scripts. */
  openTab(before?: string): Promise<Tab>;
  close(): Promise<unknown>;
}
