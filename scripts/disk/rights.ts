/** Whose a file is, and who may do what with it: where an owner has changed that, a run makes a new one. */
import { lstatSync, mkdirSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Rights = Pick<Stats, 'mode' | 'uid' | 'gid'>;

/** Returns the rights that a folder has which is made at `place`, where nothing stands, and those of a file in it. */
export function rightsAt(place: string): { readonly ofFolder: Rights; readonly ofFile: Rights } {
  mkdirSync(place);
  writeFileSync(join(place, 'new'), '');
  const made = { ofFolder: readRights(place), ofFile: readRights(join(place, 'new')) };
  rmSync(place, { recursive: true });
  return made;
}

function readRights(file: string): Rights {
  const { mode, uid, gid } = lstatSync(file);
  return { mode, uid, gid };
}

/** Says whether two files or folders have the same rights. */
export function areEqualRights(one: Rights, other: Rights): boolean {
  return one.mode === other.mode && one.uid === other.uid && one.gid === other.gid;
}
