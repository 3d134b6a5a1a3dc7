/**
 * Runs in the browser on pages where readers pick plans: what they pick stands in the address (`?plans=jia,yi`), and of choices
 * that are asked for one after the other only the last is shown and spoken of.
 */
import { addressOfPick, pickedPlans, startPicking } from '../pick-plans.ts';
import { showAnswer } from '../show-answer.ts';
import type { PlanChoice } from './chosen.ts';

/** A choice as long as no later one is asked for. */
export interface Asked {
  readonly ids: readonly string[];
  /** Aborted where a later choice is asked for. */
  readonly signal: AbortSignal;
  /** Tells the reader, unless a later choice is asked for. */
  say(words: string): void;
}

interface PlanChoiceOptions<View> {
  /** Reads the plans that may be picked. */
  plans(): Promise<readonly PlanChoice[]>;
  /** Returns what is shown of one plan or more. */
  read(asked: Asked): Promise<View | undefined>;
  /** Shows it, or the page as it was built. */
  show(view: View | undefined): void;
  say(words: string): void;
}

/** Shows what the address asks for, now and whenever it asks for other plans. */
export function startPlanChoice<View>({ plans, read, show, say }: PlanChoiceOptions<View>): void {
  let last: readonly string[] = [];
  let turn = new AbortController();
  const answer = async (ids: readonly string[]): Promise<void> => {
    last = ids;
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    const sayOwn = (words: string): void => {
      if (!signal.aborted) say(words);
    };
    const view = ids.length > 0 ? await read({ ids, signal, say: sayOwn }) : undefined;
    if (signal.aborted) return;
    show(view);
    if (ids.length === 0) say('');
    showAnswer();
  };
  const showPicked = startPicking({
    plans,
    choose(picked) {
      history.pushState(undefined, '', addressOfPick(picked));
      void answer(picked);
    },
  });
  const showAddressed = (): void => {
    const addressed = pickedPlans();
    showPicked?.(addressed);
    void answer(addressed);
  };
  addEventListener('popstate', () => {
    // A jump within the page asks for nothing else.
    if (pickedPlans().join() !== last.join()) showAddressed();
  });
  showAddressed();
}
