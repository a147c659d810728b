import type { RulesetData } from '../criteria/ruleset.ts';
import type { Document, Section } from '../document/document.ts';
import type { SectionAnalysis } from './analyseSection.ts';
import { isSameSet } from './conceptSet.ts';
import { type Places, placesOf } from './places.ts';

/** The places of the versions of one draft: most keys change no word that counts, and leave them as they are. */
export function openPlaces(data: RulesetData): (document: Document, own: readonly SectionAnalysis[]) => Places {
  let last:
    | { readonly sections: readonly Section[]; own: readonly SectionAnalysis[]; readonly places: Places }
    | undefined;
  return ({ sections, blocks }, own) => {
    const isSame =
      last !== undefined &&
      last.own.length === own.length &&
      own.every((one, at) => isSameToOthers(one, last!.own[at]!)) &&
      sections.every((one, at) => isNamedSame(one, last!.sections[at]!));
    if (last && isSame) last.own = own;
    else last = { sections, own, places: placesOf(sections, own, blocks.length, data) };
    return last.places;
  };
}

const isNamedSame = (a: Section, b: Section): boolean =>
  a.parent === b.parent && a.number === b.number && a.title === b.title;

/** Whether two sections tell the rest of the draft the same. */
const isSameToOthers = (a: SectionAnalysis, b: SectionAnalysis): boolean =>
  a === b ||
  (a.analyses.length === b.analyses.length &&
    a.size === b.size &&
    isSameSet(a.mentioned, b.mentioned) &&
    isSameSet(a.affirmed, b.affirmed) &&
    isSameSet(a.headed, b.headed) &&
    [...a.speaking].every(([concept, blocks]) => b.speaking.get(concept) === blocks) &&
    a.referredTo.size === b.referredTo.size &&
    [...a.referredTo].every((number) => b.referredTo.has(number)));
